//! Every address of the app, in one place: a URL hash, so that the built folder works from any static
//! host without rewrite rules.

mod route;
mod settings;

use std::collections::HashMap;
use std::iter;

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
        let mut address = Self::parse_page(hash);
        let (_, parameters) = parts(hash);
        if address.route.has_list() {
            address.view = View::parse(&parameters);
        }
        if address.route.has_history() {
            address.filter = Filter::read(&parameters);
        }
        address
    }

    /// The same, but for how its list or its history is looked at, which takes more code to read.
    #[must_use]
    pub fn parse_page(hash: &str) -> Self {
        let (path, parameters) = parts(hash);
        let at = parameters.get("at").filter(|id| is_id(id));
        let mut address = Self::from(Route::of(path, &parameters));
        address.at = at.map(|id| (*id).to_owned());
        address
    }

    /// The hash of this address, with its `#`: what a link's `href` is.
    #[must_use]
    pub fn href(&self) -> String {
        let mut parameters = self.route.parameters();
        if self.route.has_list() {
            parameters.extend(self.view.parameters());
        }
        if self.route.has_history() {
            parameters.extend(self.filter.parameters());
        }
        parameters.extend(self.at.clone().map(|id| ("at", id)));
        hash(&self.route, &parameters)
    }
}

/// The path of a hash, and its parameters by name.
fn parts(hash: &str) -> (&str, HashMap<&str, &str>) {
    let hash = hash.trim_start_matches('#');
    let (path, query) = hash.split_once('?').unwrap_or((hash, ""));
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    (path, pairs.collect())
}

fn hash(route: &Route, parameters: &[(&'static str, String)]) -> String {
    let mut hash = format!("#{}", route.path());
    let marks = iter::once('?').chain(iter::repeat('&'));
    for (mark, (name, value)) in marks.zip(parameters) {
        hash.push(mark);
        hash.extend([name, "=", value]);
    }
    hash
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
        hash(self, &self.parameters())
    }

    fn parameters(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Settings(page) => page.parameters(),
            Self::Overview | Self::SignIn | Self::Practice | Self::NotFound(_) => Vec::new(),
        }
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
