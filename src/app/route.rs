//! Every address of the app, in one place: a URL hash, so that the built folder works from any static
//! host without rewrite rules.

/// A page and what its address says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// `#/`
    Overview,
    /// `#/sign-in`
    SignIn,
    /// `#/settings/…`
    Settings(Page),
    /// Any other address, as it was given.
    NotFound(String),
}

/// The settings pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// `#/settings/profile`
    Profile,
    /// `#/settings/marketo`
    SetUp,
    /// `#/settings/marketo/access`
    UserAccess,
    /// `#/settings/users`
    UserManagement,
}

impl Page {
    /// Every settings page.
    pub const ALL: [Self; 4] = [
        Self::Profile,
        Self::SetUp,
        Self::UserAccess,
        Self::UserManagement,
    ];

    /// Whether the page is for admins only (R1).
    #[must_use]
    pub fn is_for_admins(self) -> bool {
        self != Self::Profile
    }

    fn path(self) -> &'static str {
        match self {
            Self::Profile => "/settings/profile",
            Self::SetUp => "/settings/marketo",
            Self::UserAccess => "/settings/marketo/access",
            Self::UserManagement => "/settings/users",
        }
    }
}

impl Route {
    /// Reads the hash of an address, with or without its `#`. A slash at the end makes no difference,
    /// and no hash is the Overview.
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let path = hash.trim_start_matches('#').trim_end_matches('/');
        match path {
            "" => Self::Overview,
            "/sign-in" => Self::SignIn,
            "/settings" => Self::Settings(Page::Profile),
            path => Page::ALL
                .into_iter()
                .find(|page| page.path() == path)
                .map_or_else(|| Self::NotFound(path.to_owned()), Self::Settings),
        }
    }

    /// The hash of this address, with its `#`: what a link's `href` is.
    #[must_use]
    pub fn href(&self) -> String {
        let path = match self {
            Self::Overview => "/",
            Self::SignIn => "/sign-in",
            Self::Settings(page) => page.path(),
            Self::NotFound(path) => path,
        };
        format!("#{path}")
    }
}

impl From<Page> for Route {
    fn from(page: Page) -> Self {
        Self::Settings(page)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_is_read_back_as_the_page_that_printed_it() {
        let pages = Page::ALL.into_iter().map(Route::Settings);
        for route in pages.chain([Route::Overview, Route::SignIn]) {
            assert_eq!(Route::parse(&route.href()), route);
            assert_eq!(Route::parse(&format!("{}/", route.href())), route);
        }
    }

    #[test]
    fn no_hash_is_the_overview_and_an_unknown_one_is_kept() {
        assert_eq!(Route::parse(""), Route::Overview);
        assert_eq!(Route::parse("#"), Route::Overview);
        let lost = Route::parse("#/settings/marketo/nowhere");
        assert_eq!(lost, Route::NotFound("/settings/marketo/nowhere".into()));
        assert_eq!(Route::parse(&lost.href()), lost);
    }
}
