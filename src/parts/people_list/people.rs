//! The people of a list, as somebody looks at them.

use baton_core::rules::{Instance, UserId};
use baton_core::views::address::Route;
use baton_core::views::paging::PageNumber;
use baton_core::views::people_list::{Candidates, Listing, SortBy, View, arrange, list};
use leptos::prelude::*;

use crate::app::{App, Viewing};
use crate::words::{Audience, counted};

/// A list's view and what it shows. It is a handful of references and is copied freely.
#[derive(Clone, Copy)]
pub struct PeopleList {
    /// How the list is looked at.
    pub viewing: Viewing,
    /// What that shows.
    pub listing: Memo<Listing>,
    /// The people of the page that is shown.
    pub on_page: Memo<Vec<UserId>>,
}

impl PeopleList {
    /// The list of a page with everyone in it.
    #[must_use]
    pub fn everyone(app: App, route: &Route) -> Self {
        Self::among(app, route, |_| Candidates::default())
    }

    /// The list of a page with some people in it.
    #[must_use]
    pub fn among(
        app: App,
        route: &Route,
        candidates: impl Fn(&Instance) -> Candidates + Send + Sync + 'static,
    ) -> Self {
        let viewing = app.viewing(route);
        let column = Memo::new(move |_| viewing.with(|view| view.sort));
        let candidates = Memo::new(move |_| app.read(&candidates));
        // Whether the order is another one is not worth a look: what is made of it is compared.
        let order = Memo::new_owning(move |before| {
            let (candidates, column) = (candidates.get(), column.get());
            let arrange =
                |index: &_, instance: &_| arrange(before, instance, index, &candidates, column);
            let arrange = |index: &_| match candidates.go_by_standing(column) {
                true => app.read(|instance| arrange(index, instance)),
                false => app.read_people(|instance| arrange(index, instance)),
            };
            let order = app.with_index_if(column != SortBy::Joined, arrange);
            (order, true)
        });
        let listing = Memo::new(move |_| {
            let look = |index: &_, view: &_| {
                order.with(|order| app.read(|instance| list(instance, index, order, view)))
            };
            viewing.with(|view| app.with_index_if(view.is_searched(), |index| look(index, view)))
        });
        Self {
            viewing,
            listing,
            on_page: Memo::new(move |_| listing.with(|listing| listing.on_page().to_vec())),
        }
    }

    /// Looks at the list in another way, from its first page on.
    pub fn look(self, change: impl FnOnce(&mut View)) {
        self.viewing.change(|view| {
            change(view);
            view.page = PageNumber::default();
        });
    }

    /// How many people the search and the filters let through.
    #[must_use]
    pub fn found(self) -> usize {
        self.listing.with(|listing| listing.matches.len())
    }

    /// “12 people”.
    #[must_use]
    pub fn count(self, app: App) -> String {
        counted!(app.locale(), self.found(), search.count)
    }
}
