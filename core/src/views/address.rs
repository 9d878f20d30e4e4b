//! Every address of the app, in one place: a URL hash, so that the built folder works from any static
//! host without rewrite rules.

use std::collections::HashMap;

use super::activity::Filter;
use super::people_list::View;
use crate::rules::UserId;

/// An address: a page, how its list of people is looked at, and the control that a link leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The page.
    pub route: Route,
    /// What its list shows, where it has one: `?q=anna&role=admin&sort=-name&page=2`.
    pub view: View,
    /// Which of what happened it shows, where it shows that: `?person=anna&kind=access`.
    pub filter: Filter,
    /// The id of the control: letters, digits and hyphens.
    pub at: Option<String>,
}

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

/// The settings pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// `#/settings/profile`
    Profile,
    /// `#/settings/marketo`
    SetUp,
    /// `#/settings/marketo/access`
    UserAccess,
    /// `#/settings/marketo/handover`
    Handover(Handover),
    /// `#/settings/users`
    UserManagement,
    /// `#/settings/activity`
    Activity,
    /// `#/settings/data`
    Data,
}

/// Which handover: `?from=1&to=2&since=57`. What is missing is still to be chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Handover {
    /// Who hands over.
    pub from: Option<UserId>,
    /// Who takes over.
    pub to: Option<UserId>,
    /// The number of the journal's last entry before the handover began: what has happened since is
    /// its record.
    pub since: Option<u64>,
}

impl Handover {
    /// Whether both people are chosen.
    #[must_use]
    pub fn is_chosen(self) -> bool {
        self.from.is_some() && self.to.is_some()
    }

    /// The same handover with a beginning: its own, else that of a handover between the two, once both are
    /// chosen.
    #[must_use]
    pub fn begun(self, began: impl FnOnce(UserId, UserId) -> u64) -> Self {
        let since = match (self.since, self.from, self.to) {
            (None, Some(from), Some(to)) => Some(began(from, to)),
            (since, _, _) => since,
        };
        Self { since, ..self }
    }
}

impl Page {
    /// Every settings page.
    pub const ALL: [Self; 7] = [
        Self::Profile,
        Self::SetUp,
        Self::UserAccess,
        Self::Handover(Handover {
            from: None,
            to: None,
            since: None,
        }),
        Self::UserManagement,
        Self::Activity,
        Self::Data,
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
            Self::Handover(_) => "/settings/marketo/handover",
            Self::UserManagement => "/settings/users",
            Self::Activity => "/settings/activity",
            Self::Data => "/settings/data",
        }
    }

    fn with(self, parameters: &HashMap<&str, &str>) -> Self {
        match self {
            Self::Handover(_) => Self::Handover(Handover {
                from: number(parameters, "from").map(UserId),
                to: number(parameters, "to").map(UserId),
                since: number(parameters, "since"),
            }),
            page => page,
        }
    }

    fn parameters(self) -> Vec<(&'static str, String)> {
        let Self::Handover(Handover { from, to, since }) = self else {
            return Vec::new();
        };
        let from = from.map(|from| ("from", from.0.to_string()));
        let to = to.map(|to| ("to", to.0.to_string()));
        let since = since.map(|since| ("since", since.to_string()));
        from.into_iter().chain(to).chain(since).collect()
    }
}

impl Route {
    /// The control on this page that has an id.
    #[must_use]
    pub fn at(self, id: impl Into<String>) -> Address {
        Address {
            at: Some(id.into()),
            ..Address::from(self)
        }
    }

    /// This page with its list as a view shows it.
    #[must_use]
    pub fn seen(self, view: View) -> Address {
        Address {
            view,
            ..Address::from(self)
        }
    }

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

    /// The hash of this page's address, with its `#`: what a link's `href` is.
    #[must_use]
    pub fn href(&self) -> String {
        Address::from(self.clone()).href()
    }

    fn of(path: &str, parameters: &HashMap<&str, &str>) -> Self {
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

    fn path(&self) -> &str {
        match self {
            Self::Overview => "/",
            Self::SignIn => "/sign-in",
            Self::Practice => "/practice",
            Self::Settings(page) => page.path(),
            Self::NotFound(path) => path,
        }
    }
}

impl Address {
    /// Reads the hash of an address, with or without its `#`. A slash at the end of the path makes no
    /// difference, no hash is the Overview, and what is not a parameter of the page is left out.
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let hash = hash.trim_start_matches('#');
        let (path, query) = hash.split_once('?').unwrap_or((hash, ""));
        let parameters: HashMap<&str, &str> = query
            .split('&')
            .filter_map(|pair| pair.split_once('='))
            .collect();
        let at = parameters.get("at").filter(|id| is_id(id));
        let route = Route::of(path, &parameters);
        let view = match route.has_list() {
            true => View::parse(&parameters),
            false => View::default(),
        };
        Self {
            view,
            filter: if route.has_history() {
                Filter::read(&parameters)
            } else {
                Filter::default()
            },
            route,
            at: at.map(|id| (*id).to_owned()),
        }
    }

    /// The hash of this address, with its `#`: what a link's `href` is.
    #[must_use]
    pub fn href(&self) -> String {
        let mut parameters = match &self.route {
            Route::Settings(page) => page.parameters(),
            Route::Overview | Route::SignIn | Route::Practice | Route::NotFound(_) => Vec::new(),
        };
        if self.route.has_list() {
            parameters.extend(self.view.parameters());
        }
        if self.route.has_history() {
            parameters.extend(self.filter.parameters());
        }
        parameters.extend(self.at.clone().map(|id| ("at", id)));
        let pairs: Vec<String> = parameters
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let mark = if pairs.is_empty() { "" } else { "?" };
        format!("#{}{mark}{}", self.route.path(), pairs.join("&"))
    }
}

impl From<Page> for Route {
    fn from(page: Page) -> Self {
        Self::Settings(page)
    }
}

impl From<Route> for Address {
    fn from(route: Route) -> Self {
        Self {
            route,
            view: View::default(),
            filter: Filter::default(),
            at: None,
        }
    }
}

fn number<T: std::str::FromStr>(parameters: &HashMap<&str, &str>, name: &str) -> Option<T> {
    parameters.get(name)?.parse().ok()
}

fn is_id(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn route(hash: &str) -> Route {
        Address::parse(hash).route
    }

    #[test]
    fn every_address_is_read_back_as_the_page_that_printed_it() {
        let chosen = Page::Handover(Handover {
            from: Some(UserId(1)),
            to: Some(UserId(2)),
            since: Some(57),
        });
        let pages = Page::ALL.into_iter().chain([chosen]).map(Route::Settings);
        for page in pages.chain([Route::Overview, Route::SignIn, Route::Practice]) {
            assert_eq!(route(&page.href()), page);
            let view = View::parse(&HashMap::from([("q", "de%20Bo%C3%ABr"), ("page", "3")]));
            let has_list = page.has_list();
            let mut address = page.at("connect");
            assert_eq!(Address::parse(&address.href()), address);
            address.view = view;
            assert_eq!(Address::parse(&address.href()) == address, has_list);
        }
    }

    #[test]
    fn no_hash_is_the_overview_and_an_unknown_one_is_kept() {
        assert_eq!(route(""), Route::Overview);
        assert_eq!(route("#"), Route::Overview);
        assert_eq!(route("#/settings/users/"), Page::UserManagement.into());
        let lost = route("#/settings/marketo/nowhere");
        assert_eq!(lost, Route::NotFound("/settings/marketo/nowhere".into()));
        assert_eq!(route(&lost.href()), lost);
    }

    #[test]
    fn what_is_no_parameter_is_left_out() {
        let page = Page::Handover(Handover {
            to: Some(UserId(2)),
            ..Handover::default()
        });
        let hash = "#/settings/marketo/handover?from=me&to=2&&x=1&at=\"";
        assert_eq!(Address::parse(hash), Route::from(page).into());
    }
}
