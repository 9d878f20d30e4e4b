//! Arriving at an address: what it says, and what is written into it.

use baton_core::journal::Journal;
use baton_core::rules::{User, UserId};
use baton_core::views::address::{Address, Handover, Page, Route};
use baton_core::views::people_list::View;
use baton_core::views::{handover, offer};
use js_sys::Date;
use leptos::ev;
use leptos::prelude::*;

use super::state::App;
use crate::browser::chunk::{at_once, in_chunk, when_here};
use crate::browser::focus;

impl App {
    /// Shows whatever the address leads to.
    pub(super) fn listen_to_the_address(self) {
        let changes = window_event_listener(ev::hashchange, move |_| {
            self.leave_address();
            self.looking.is_typing.set_value(false);
            let address = self.arrival();
            if address.filter != self.looking.filter.get_untracked() {
                self.looking.filter.set(address.filter);
            }
            if address.view != self.looking.view.get_untracked() {
                let held = focus::held();
                self.looking.view.set(address.view);
                held.keep();
            }
            if address.route != self.looking.route.get_untracked() {
                self.clear_outcome();
                self.looking.route.set(address.route);
                focus::arrive(address.at);
            } else if address.at.is_some() {
                focus::arrive(address.at);
            }
        });
        on_cleanup(move || changes.remove());
    }

    /// The address as it is. A handover that begins with it gets its beginning written into it, so that a
    /// reload and another tab tell the same story.
    pub(super) fn arrival(self) -> Address {
        let hash = window().location().hash().unwrap_or_default();
        let mut address = Address::parse_page(&hash);
        if hash.contains('?') && (address.route.has_list() || address.route.has_history()) {
            match at_once(seen(self, hash.clone())) {
                Some(seen) => address = seen,
                None => self.look_later(hash),
            }
        }
        if let Route::Settings(Page::Handover(handover)) = address.route
            && (handover.since.is_some() || self.ledger.journal.with_value(Journal::remembers))
            && let Some(begun) = at_once(begun(self, address.clone(), handover))
        {
            address = begun;
        }
        address
    }

    /// Looks at the list or the history of an address as that says, once the code for it has come.
    fn look_later(self, hash: String) {
        when_here(async move {
            let address = seen(self, hash.clone()).await?;
            if window().location().hash().is_ok_and(|now| now == hash) {
                // The page may be gone by then.
                let _ = self.looking.view.try_set(address.view);
                let _ = self.looking.filter.try_set(address.filter);
            }
            Ok(())
        });
    }

    /// Writes into the address since when a handover is under way, once the past is at hand.
    pub(super) fn date_handover(self) {
        let Route::Settings(Page::Handover(handover)) = self.route_now() else {
            return;
        };
        if handover.since.is_none() {
            self.looking.route.set(self.arrival().route);
        }
    }

    /// The number of the entry since which somebody hands over to somebody: the present one, unless steps
    /// of that have been done.
    fn handover_began(self, from: UserId, to: UserId) -> u64 {
        let is_connected = self.instance.with_untracked(|instance| {
            let from = instance.user(from);
            from.is_some_and(User::is_connected)
        });
        let now = is_connected.then(|| Date::now() as u64);
        self.ledger.journal.with_value(|journal| {
            let began = handover::began(journal.history(), from, to, now);
            let can_be_told = |number: &u64| journal.instance_at(*number).is_some();
            began.filter(can_be_told).unwrap_or(journal.number())
        })
    }
}

in_chunk! { store:
    /// The address of a handover with its beginning, which is written into it.
    fn begun(app: App, address: Address, handover: Handover) -> Address {
        let mut address = address;
        let begun = handover.begun(|from, to| app.handover_began(from, to));
        if begun != handover {
            address.route = Page::Handover(begun).into();
            // Replacing by a hash of the same page loads nothing and cannot fail.
            let _ = window().location().replace(&address.href());
        }
        address
    }
}

in_chunk! { settings:
    /// An address with how its list or its history is looked at.
    fn seen(app: App, hash: String) -> Address {
        let mut address = Address::parse(&hash);
        // A link to somebody's control leads to the page of the list that they are on.
        let person = address.at.as_deref().and_then(offer::person_of);
        if address.view == View::default()
            && let Some(person) = person
        {
            let page = app.instance.with_untracked(|now| address.view.page_of(now, person));
            address.view.page = page;
        }
        address
    }
}
