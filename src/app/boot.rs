//! From what is stored to a running page.

use baton_core::journal::Journal;
use baton_core::rules::Instance;
use baton_core::views::actor::Actor;
use leptos::prelude::*;

use super::state::{App, Ledger, Looking, Saying, Session};
use crate::browser::focus;
use crate::browser::storage::Space;
use crate::browser::storage::prefs::Prefs;
use crate::ui::follow;
use crate::words::Audience;

/// Makes the state of the page.
pub type Start = Box<dyn FnOnce() -> App>;

/// Makes the state of the page of an instance in a space, and of where its journal is. Commands are taken once
/// the log is open.
#[must_use]
pub fn boot(space: Space, journal: Journal, first: Instance) -> App {
    let prefs = Prefs::new(space);
    let actor = match prefs.actor() {
        Actor::Nobody if first.is_sample() || space.is_practice() => {
            let connected = first.connected().next();
            connected.map_or(Actor::Nobody, |user| Actor::Person(user.id))
        }
        actor => actor,
    };
    let app = App {
        instance: RwSignal::new(first),
        people: Trigger::new(),
        era: RwSignal::new(0),
        index: StoredValue::new(None),
        owner: StoredValue::new(Owner::current()),
        is_painted: RwSignal::new(false),
        ledger: Ledger::new(space, journal),
        session: Session::new(prefs, actor),
        looking: Looking::new(),
        saying: Saying::new(),
    };
    let address = app.arrival();
    app.looking.view.set(address.view);
    app.looking.filter.set(address.filter);
    app.looking.route.set(address.route);
    if address.at.is_some() {
        focus::arrive(address.at);
    }
    listen(app);
    app.follow_the_first_paint();
    app
}

/// Follows the address and the other tabs.
fn listen(app: App) {
    app.listen_to_the_address();
    app.listen_to_the_storage();
    follow(move || app.theme().show());
    follow(move || {
        let tag = app.locale().as_str();
        if let Some(root) = document().document_element() {
            // Setting an attribute fails only for names that are no names.
            let _ = root.set_attribute("lang", tag);
        }
    });
}
