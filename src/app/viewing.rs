//! How the list on the page is looked at, and how the address comes to say so.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::listing::View;
use super::route::{Address, Route};
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
    /// The view of a page's list. On a page that stands in for the one of the address, as the page to
    /// sign in on does, it is the page's own and not in the address.
    #[must_use]
    pub fn viewing(self, route: &Route) -> Viewing {
        let is_in_address = self.route_now() == *route;
        let view = match is_in_address {
            true => self.view,
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
        if let Some(timer) = self.unwritten.try_update_value(Option::take).flatten() {
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
        self.route_now().seen(self.view.get_untracked())
    }
}

impl Viewing {
    /// Reads the view, and is told when it changes.
    pub fn with<T>(self, look: impl FnOnce(&View) -> T) -> T {
        self.view.with(look)
    }

    /// Looks for what somebody types. It does not make a new entry in the history for each letter, and
    /// gets into the address when there is time.
    pub fn search_for(self, text: String) {
        self.view.update(|view| view.search_for(text));
        let app = self.app;
        if self.is_in_address && app.unwritten.with_value(Option::is_none) {
            let timer = set_timeout_with_handle(move || app.write_address(), WRITE_AFTER);
            app.unwritten.set_value(timer.ok());
        }
    }

    /// What was typed is in the address from now on.
    pub fn settle(self) {
        if self.app.unwritten.with_value(Option::is_some) {
            self.app.write_address();
        }
    }

    /// Looks at the list in another way, from which Back leads to this one.
    pub fn change(self, change: impl FnOnce(&mut View)) {
        self.settle();
        self.view.update(change);
        let href = self.app.address().href();
        if self.is_in_address && href != hash() {
            let _ = history()
                .and_then(|history| history.push_state_with_url(&JsValue::NULL, "", Some(&href)));
        }
    }
}

fn history() -> Result<web_sys::History, JsValue> {
    window().history()
}

fn hash() -> String {
    // Reading the hash of the page's own address does not fail.
    window().location().hash().unwrap_or_default()
}
