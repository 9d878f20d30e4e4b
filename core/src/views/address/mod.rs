//! Every address of the app, in one place: a URL hash, so that the built folder works from any static
//! host without rewrite rules.

mod route;
mod settings;

use std::collections::HashMap;

use super::activity::Filter;
use super::people_list::View;

pub use route::Route;
pub use settings::{Handover, Page};

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
        let mut address = Self::from(Route::of(path, &parameters));
        address.at = at.map(|id| (*id).to_owned());
        if address.route.has_list() {
            address.view = View::parse(&parameters);
        }
        if address.route.has_history() {
            address.filter = Filter::read(&parameters);
        }
        address
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

/// The addresses of a page. They stand here because a page does not know what else an address says.
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

    /// The hash of this page's address, with its `#`: what a link's `href` is.
    #[must_use]
    pub fn href(&self) -> String {
        Address::from(self.clone()).href()
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

fn is_id(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}
