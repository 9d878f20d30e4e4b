//! From what is stored to a running page.

use baton_core::journal::{Journal, State};
use baton_core::views::actor::Actor;
use baton_core::views::people_list::Index;
use leptos::prelude::*;

use super::state::{App, Ledger, Looking, Saying, Session};
use crate::browser::focus;
use crate::browser::storage::Space;
use crate::browser::storage::prefs::Prefs;
use crate::browser::storage::vault::Vault;
use crate::words::Audience;

/// What a page starts from.
pub enum Ready {
    /// The state that was kept for that; the log is opened once the page is there.
    State(Box<State>),
    /// The log.
    Vault(Box<Vault>),
}

/// Makes the state of the page of what a space holds.
#[must_use]
pub fn boot(space: Space, ready: Ready) -> App {
    let (journal, first, place) = match ready {
        Ready::State(state) => {
            let journal = Journal::at(state.identity, state.number, state.sum);
            (journal, state.instance, None)
        }
        Ready::Vault(vault) => {
            let Vault { place, opened } = *vault;
            (opened.journal, opened.instance, Some(place))
        }
    };
    let prefs = Prefs::new(space);
    let actor = match prefs.actor() {
        Actor::Nobody if first.is_sample() || space.is_practice() => {
            let connected = first.connected().next();
            connected.map_or(Actor::Nobody, |user| Actor::Person(user.id))
        }
        actor => actor,
    };
    let (instance, people) = (RwSignal::new(first), Trigger::new());
    let app = App {
        instance,
        people,
        era: RwSignal::new(0),
        index: Memo::new_owning(move |before| {
            people.track();
            instance.with_untracked(|now| Index::follow(before, now))
        }),
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
    match place {
        Some(place) => app.has_opened(place),
        None => app.open(),
    }
    app.follow_the_first_paint();
    app
}

/// Follows the address and the other tabs.
fn listen(app: App) {
    app.listen_to_the_address();
    app.listen_to_the_storage();
    Effect::new(move |_| app.theme().show());
    Effect::new(move |_| {
        let tag = leptos_i18n::Locale::as_str(app.locale());
        if let Some(root) = document().document_element() {
            // Setting an attribute fails only for names that are no names.
            let _ = root.set_attribute("lang", tag);
        }
    });
}
