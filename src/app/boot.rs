//! From what is stored to a running page.

use baton_core::journal::{Journal, State};
use baton_core::rules::{User, UserId};
use baton_core::views::actor::Actor;
use baton_core::views::address::{Address, Page, Route};
use baton_core::views::people_list::{Index, View};
use baton_core::views::{handover, offer};
use js_sys::Date;
use leptos::ev;
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
    let (instance, roster) = (RwSignal::new(first), Trigger::new());
    let app = App {
        instance,
        roster,
        era: RwSignal::new(0),
        index: Memo::new_owning(move |before| {
            roster.track();
            instance.with_untracked(|now| Index::follow(before, now))
        }),
        is_painted: RwSignal::new(false),
        ledger: Ledger::new(space, journal),
        session: Session::new(prefs, actor),
        looking: Looking::new(),
        saying: Saying::new(),
    };
    let address = address(app);
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
    let address_changes = window_event_listener(ev::hashchange, move |_| {
        app.leave_address();
        app.looking.is_typing.set_value(false);
        let address = address(app);
        if address.filter != app.looking.filter.get_untracked() {
            app.looking.filter.set(address.filter);
        }
        if address.view != app.looking.view.get_untracked() {
            let held = focus::held();
            app.looking.view.set(address.view);
            held.keep();
        }
        if address.route != app.looking.route.get_untracked() {
            app.clear_outcome();
            app.looking.route.set(address.route);
            focus::arrive(address.at);
        } else if address.at.is_some() {
            focus::arrive(address.at);
        }
    });
    app.listen_to_the_storage();
    on_cleanup(move || address_changes.remove());
    Effect::new(move |_| app.theme().show());
    Effect::new(move |_| {
        let tag = leptos_i18n::Locale::as_str(app.locale());
        if let Some(root) = focus::document().document_element() {
            // Setting an attribute fails only for names that are no names.
            let _ = root.set_attribute("lang", tag);
        }
    });
}

/// The address as it is. A handover that begins with it gets its beginning written into it, so that a
/// reload and another tab tell the same story.
fn address(app: App) -> Address {
    let location = window().location();
    let mut address = Address::parse(&location.hash().unwrap_or_default());
    if let Route::Settings(Page::Handover(handover)) = address.route
        && (handover.since.is_some() || app.ledger.journal.with_value(Journal::remembers))
    {
        let begun = handover.begun(|from, to| app.handover_began(from, to));
        address.route = Page::Handover(begun).into();
        if begun != handover {
            // Replacing by a hash of the same page loads nothing and cannot fail.
            let _ = location.replace(&address.href());
        }
    }
    // A link to somebody's control leads to the page of the list that they are on.
    let person = address.at.as_deref().and_then(offer::person_of);
    if address.view == View::default()
        && let Some(person) = person
    {
        let page = app
            .instance
            .with_untracked(|now| address.view.page_of(now, person));
        address.view.page = page;
    }
    address
}

impl App {
    /// Writes into the address since when a handover is under way, once the past is at hand.
    pub(super) fn date_handover(self) {
        let Route::Settings(Page::Handover(handover)) = self.route_now() else {
            return;
        };
        if handover.since.is_none() {
            self.looking.route.set(address(self).route);
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
            let can_be_told = |seq: &u64| journal.instance_at(*seq).is_some();
            began.filter(can_be_told).unwrap_or(journal.number())
        })
    }
}
