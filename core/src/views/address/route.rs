//! The pages that have an address.

use std::collections::HashMap;

use super::settings::Page;

/// A page and what its address says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// `#/`
    Overview,
    /// `#/sign-in`
    SignIn,
    /// `#/practice`
    Practice,
    /// `#/settings/…`
    Settings(Page),
    /// Any other address, as it was given.
    NotFound(String),
}

impl Route {
    /// Whether the page has a list of people.
    #[must_use]
    pub fn has_list(&self) -> bool {
        match self {
            Self::SignIn | Self::Settings(Page::UserAccess | Page::UserManagement) => true,
            Self::Settings(Page::Handover(handover)) => !handover.is_chosen(),
            Self::Settings(Page::Profile | Page::SetUp | Page::Activity | Page::Data) => false,
            Self::Overview | Self::Practice | Self::NotFound(_) => false,
        }
    }

    /// Whether the page shows what happened.
    #[must_use]
    pub fn has_history(&self) -> bool {
        *self == Self::Settings(Page::Activity)
    }

    pub(super) fn of(path: &str, parameters: &HashMap<&str, &str>) -> Self {
        match path.trim_end_matches('/') {
            "" => Self::Overview,
            "/sign-in" => Self::SignIn,
            "/practice" => Self::Practice,
            "/settings" => Self::Settings(Page::Profile),
            path => Page::ALL
                .into_iter()
                .find(|page| page.path() == path)
                .map_or_else(
                    || Self::NotFound(path.to_owned()),
                    |page| Self::Settings(page.with(parameters)),
                ),
        }
    }

    pub(super) fn path(&self) -> &str {
        match self {
            Self::Overview => "/",
            Self::SignIn => "/sign-in",
            Self::Practice => "/practice",
            Self::Settings(page) => page.path(),
            Self::NotFound(path) => path,
        }
    }
}

impl From<Page> for Route {
    fn from(page: Page) -> Self {
        Self::Settings(page)
    }
}
