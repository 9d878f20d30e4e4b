//! How the list on the page is looked at, and how the address comes to say so.

use std::time::Duration;

use baton_core::views::activity::Filter;
use baton_core::views::address::{Address, Route};
use baton_core::views::paging::PageNumber;
use baton_core::views::people_list::View;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::state::App;

/// How long what is typed may take to get into the address. Browsers ignore a page that changes its
/// address more than a hundred times in half a minute.
const WRITE_AFTER: Duration = Duration::from_millis(400);

/// The view of the list on a page, and the only way to change it.
#[derive(Clone, Copy)]
pub struct Viewing {
    app: App,
    view: RwSignal<View>,
    is_in_address: bool,
}

impl App {
    /// The page that is shown.
    #[must_use]
    pub fn route(self) -> Route {
        self.looking.route.get()
    }

    /// The page that is shown, for a handler: it does not follow changes.
    #[must_use]
    pub fn route_now(self) -> Route {
        self.looking.route.get_untracked()
    }

    /// Goes to another page.
    pub fn go(self, route: &Route) {
        // Setting a hash cannot fail; the listener of its change does the rest.
        let _ = window().location().set_hash(&route.href());
    }

    /// Shows the page in another way that its address says, from which Back leads to this one. Whoever asked for it
    /// puts the keyboard back, because it is another page.
    pub fn go_without_moving(self, route: Route) {
        self.settle();
        self.looking.route.set(route);
        self.push_address();
    }

    /// The address of a page as one can send it to somebody.
    #[must_use]
    pub fn link_to(self, route: &Route) -> String {
        let here = window().location().href().unwrap_or_default();
        let base = here.split('#').next().unwrap_or_default();
        format!("{base}{}", route.href())
    }

    /// The view of a page's list. On a page that stands in for the one of the address, as the page to
    /// sign in on does, it is the page's own and not in the address.
    #[must_use]
    pub fn viewing(self, route: &Route) -> Viewing {
        let is_in_address = self.route_now() == *route;
        let view = match is_in_address {
            true => self.looking.view,
            false => RwSignal::new(View::default()),
        };
        Viewing {
            app: self,
            view,
            is_in_address,
        }
    }

    /// Forgets what was to be written into an address that is no longer there.
    pub(super) fn leave_address(self) {
        let unwritten = self.looking.unwritten;
        if let Some(timer) = unwritten.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }

    fn write_address(self) {
        self.leave_address();
        let address = self.address();
        // Between a click on a link and the page that it leads to, the address is the other page's.
        if Address::parse(&hash()).route == address.route {
            // A browser that keeps no history leaves the address as it was.
            let _ = history().and_then(|history| {
                history.replace_state_with_url(&JsValue::NULL, "", Some(&address.href()))
            });
        }
    }

    fn address(self) -> Address {
        Address {
            filter: self.looking.filter.get_untracked(),
            ..self.route_now().seen(self.looking.view.get_untracked())
        }
    }

    /// Reads which of what happened is shown, and is told when that changes.
    pub fn with_filter<T>(self, look: impl FnOnce(&Filter) -> T) -> T {
        self.looking.filter.with(look)
    }

    /// Looks for what somebody types among the people of the history; as [`Viewing::search_for`].
    pub fn filter_for(self, person: String) {
        self.looking.filter.update(|filter| {
            filter.person = person;
            filter.page = PageNumber::default();
        });
        self.write_address_soon();
    }

    /// Shows other things that happened, from which Back leads to these.
    pub fn filter_by(self, change: impl FnOnce(&mut Filter)) {
        self.settle();
        self.looking.filter.update(change);
        self.push_address();
    }

    /// What was typed is in the address from now on.
    pub fn settle(self) {
        if self.looking.unwritten.with_value(Option::is_some) {
            self.write_address();
        }
    }

    /// The first letter makes an entry in the history, from which Back leads to the list as it was, and
    /// which the next letters replace.
    fn write_address_soon(self) {
        if !self.looking.is_typing.get_value() {
            self.push_address();
            self.looking.is_typing.set_value(true);
            return;
        }
        if self.looking.unwritten.with_value(Option::is_none) {
            let timer = set_timeout_with_handle(move || self.write_address(), WRITE_AFTER);
            self.looking.unwritten.set_value(timer.ok());
        }
    }

    fn push_address(self) {
        self.looking.is_typing.set_value(false);
        let href = self.address().href();
        if href != hash() {
            push(&href);
        }
    }
}

impl Viewing {
    /// Reads the view, and is told when it changes.
    pub fn with<T>(self, look: impl FnOnce(&View) -> T) -> T {
        self.view.with(look)
    }

    /// Looks for what somebody types. It makes one entry in the history, not one for each letter, and gets
    /// into the address when there is time.
    pub fn search_for(self, text: String) {
        self.view.update(|view| view.search_for(text));
        if self.is_in_address {
            self.app.write_address_soon();
        }
    }

    /// What was typed is in the address from now on.
    pub fn settle(self) {
        self.app.settle();
    }

    /// Looks at the list in another way, from which Back leads to this one.
    pub fn change(self, change: impl FnOnce(&mut View)) {
        self.settle();
        self.view.update(change);
        if self.is_in_address {
            self.app.push_address();
        }
    }
}

/// Makes an entry in the history. A browser that keeps none leaves the address as it was.
fn push(href: &str) {
    let _ =
        history().and_then(|history| history.push_state_with_url(&JsValue::NULL, "", Some(href)));
}

fn history() -> Result<web_sys::History, JsValue> {
    window().history()
}

fn hash() -> String {
    // Reading the hash of the page's own address does not fail.
    window().location().hash().unwrap_or_default()
}
