//! The four parts of what the page knows.

use std::rc::Rc;
use std::sync::Arc;

use async_lock::Mutex;
use baton_core::journal::{Journal, Log};
use baton_core::views::activity::Filter;
use baton_core::views::actor::Actor;
use baton_core::views::address::Route;
use baton_core::views::keeping::{Damage, Keeping};
use baton_core::views::outcome::{Outcome, Waiting};
use baton_core::views::people_list::View;
use leptos::prelude::*;

use crate::app::theme::Theme;
use crate::browser::storage::prefs::Prefs;
use crate::browser::storage::{Home, Space};
use crate::texts::Locale;

/// Where a page is in the journal of its instance, and how it gets on.
#[derive(Clone, Copy)]
pub struct Ledger {
    /// The place in the journal.
    pub journal: StoredValue<Journal, LocalStorage>,
    /// Where the instance is kept.
    pub space: Space,
    /// The log, once it is open.
    pub log: StoredValue<Option<Rc<dyn Log>>, LocalStorage>,
    /// The same, where it is kept in this browser.
    pub home: StoredValue<Option<Home>, LocalStorage>,
    /// What this page does with the log, it does one after the other.
    pub turn: StoredValue<Arc<Mutex<()>>, LocalStorage>,
    /// Whether what is shown is still being checked against the log.
    pub busy: RwSignal<bool>,
    /// Tells when the past is at hand.
    pub past: Trigger,
    /// Whether the log is being opened, or is open.
    pub is_opening: StoredValue<bool>,
    /// Whether the past has been asked for.
    pub past_wanted: StoredValue<bool>,
}

impl Ledger {
    /// Of this place in the journal, before the log is open.
    pub fn new(space: Space, journal: Journal) -> Self {
        Self {
            journal: StoredValue::new_local(journal),
            space,
            log: StoredValue::new_local(None),
            home: StoredValue::new_local(None),
            turn: StoredValue::new_local(Arc::default()),
            busy: RwSignal::new(true),
            past: Trigger::new(),
            is_opening: StoredValue::new(false),
            past_wanted: StoredValue::new(false),
        }
    }
}

/// Who acts in this tab, and how Baton looks to them.
#[derive(Clone, Copy)]
pub struct Session {
    /// Who acts.
    pub actor: RwSignal<Actor>,
    /// The language of the page.
    pub locale: RwSignal<Locale>,
    /// The language that was chosen last, whose texts may still be on their way.
    pub wanted: StoredValue<Locale>,
    /// The theme of the page.
    pub theme: RwSignal<Theme>,
    /// What the browser remembers of all that.
    pub prefs: StoredValue<Prefs, LocalStorage>,
}

impl Session {
    /// As the browser remembers it, but for who acts.
    pub fn new(prefs: Prefs, actor: Actor) -> Self {
        let theme = prefs.theme();
        let locale = prefs.language();
        Self {
            actor: RwSignal::new(actor),
            locale: RwSignal::new(locale),
            wanted: StoredValue::new(locale),
            theme: RwSignal::new(theme.as_deref().map_or(Theme::System, Theme::from_name)),
            prefs: StoredValue::new_local(prefs),
        }
    }

    /// Makes this one act, and remembers it.
    pub fn act(self, actor: Actor) {
        self.prefs.with_value(|prefs| prefs.set_actor(actor));
        self.actor.set(actor);
    }
}

/// What the address says.
#[derive(Clone, Copy)]
pub struct Looking {
    /// The page.
    pub route: RwSignal<Route>,
    /// What the list on the page shows.
    pub view: RwSignal<View>,
    /// Which of what happened the page shows.
    pub filter: RwSignal<Filter>,
    /// Runs while something typed is not in the address yet.
    pub unwritten: StoredValue<Option<TimeoutHandle>>,
    /// Whether what is being typed has an entry of its own in the browser's history by now.
    pub is_typing: StoredValue<bool>,
}

impl Looking {
    /// At the Overview.
    pub fn new() -> Self {
        Self {
            route: RwSignal::new(Route::Overview),
            view: RwSignal::new(View::default()),
            filter: RwSignal::new(Filter::default()),
            unwritten: StoredValue::new(None),
            is_typing: StoredValue::new(false),
        }
    }
}

/// What the page has to say.
#[derive(Clone, Copy)]
pub struct Saying {
    /// What came of the last thing that was done here, until something else is or the page changes.
    pub outcome: RwSignal<Option<Outcome>>,
    /// What the page is still waiting for, once it has taken long.
    pub waiting: RwSignal<Option<Waiting>>,
    /// Whether what happens here is kept.
    pub keeping: RwSignal<Keeping>,
    /// What was found in the storage that was not as it should be.
    pub damage: RwSignal<Option<Damage>>,
}

impl Saying {
    /// Nothing yet.
    pub fn new() -> Self {
        Self {
            outcome: RwSignal::new(None),
            waiting: RwSignal::new(None),
            keeping: RwSignal::new(Keeping::InThisBrowser),
            damage: RwSignal::new(None),
        }
    }
}
