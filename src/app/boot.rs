//! From what is stored to a running page.

use js_sys::Date;
use leptos::ev;
use leptos::prelude::*;

use super::activity::Filter;
use super::focus;
use super::handover;
use super::listing::{Index, View};
use super::offer;
use super::route::{Address, Page, Route};
use super::state::{App, Kept};
use super::theme::Theme;
use crate::i18n::Locale;
use crate::rules::{User, UserId};
use crate::store::prefs::Prefs;
use crate::store::{Area, Browser, Journal, Memory, sample_team};

/// What every key of Baton begins with, and the name of the lock.
pub const KEY_SPACE: &str = "baton/";

/// What every key of practice begins with.
pub const PRACTICE_SPACE: &str = "baton-practice/";

/// Opens what is stored under a key space and makes the state of the page of it.
#[must_use]
pub fn boot(key_space: &'static str) -> App {
    let (area, available): (Box<dyn Area>, _) = match Browser::local(key_space) {
        Ok(browser) => (Box::new(browser), Ok(())),
        Err(unavailable) => (Box::new(Memory::default()), Err(unavailable)),
    };
    let opened = Journal::open(area, sample_team);
    let is_practice = key_space == PRACTICE_SPACE;
    let shared = if is_practice { KEY_SPACE } else { key_space };
    let prefs = Prefs::new(key_space, shared);
    let actor = prefs.signed_in().or_else(|| {
        let first = opened.instance.connected().next().map(|user| user.id);
        first.filter(|_| opened.instance.is_sample() || is_practice)
    });
    let (instance, roster) = (RwSignal::new(opened.instance), Trigger::new());
    let app = App {
        actor: RwSignal::new(actor),
        route: RwSignal::new(Route::Overview),
        era: RwSignal::new(0),
        view: RwSignal::new(View::default()),
        filter: RwSignal::new(Filter::default()),
        unwritten: StoredValue::new(None),
        is_typing: StoredValue::new(false),
        index: Memo::new_owning(move |before| {
            roster.track();
            instance.with_untracked(|now| Index::follow(before, now))
        }),
        there: RwSignal::new(false),
        locale: RwSignal::new(language(&prefs)),
        theme: RwSignal::new(theme(&prefs)),
        done: RwSignal::new(None),
        failure: RwSignal::new(None),
        copied: RwSignal::new(None),
        kept: match (available, opened.unkept) {
            (Err(unavailable), _) => Kept::NoStorage(unavailable),
            (Ok(()), Some(unkept)) => Kept::LeftAlone(unkept),
            (Ok(()), None) => Kept::InThisBrowser,
        },
        set_aside: StoredValue::new(opened.set_aside),
        instance,
        roster,
        journal: StoredValue::new_local(opened.journal),
        prefs: StoredValue::new_local(prefs),
    };
    let address = address(app);
    app.view.set(address.view);
    app.filter.set(address.filter);
    app.route.set(address.route);
    if address.at.is_some() {
        focus::arrive(address.at);
    }
    listen(app);
    app.tidy();
    app.follow_the_first_paint();
    app
}

/// Follows the address and the other tabs.
fn listen(app: App) {
    let address_changes = window_event_listener(ev::hashchange, move |_| {
        app.leave_address();
        app.is_typing.set_value(false);
        let address = address(app);
        if address.filter != app.filter.get_untracked() {
            app.filter.set(address.filter);
        }
        if address.view != app.view.get_untracked() {
            let held = focus::held();
            app.view.set(address.view);
            held.keep();
        }
        if address.route != app.route.get_untracked() {
            app.clear_outcome();
            app.route.set(address.route);
            focus::arrive(address.at);
        } else if address.at.is_some() {
            focus::arrive(address.at);
        }
    });
    let other_tabs = window_event_listener(ev::storage, move |_| {
        // What had the focus here may go by what was done there.
        let held = focus::held();
        app.catch_up();
        held.keep();
    });
    on_cleanup(move || {
        address_changes.remove();
        other_tabs.remove();
    });
    Effect::new(move |_| app.theme.get().show());
    Effect::new(move |_| {
        let tag = leptos_i18n::Locale::as_str(app.locale.get());
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
    if let Route::Settings(Page::Handover(handover)) = address.route {
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
    /// The number of the entry since which somebody hands over to somebody: the present one, unless steps
    /// of that have been done.
    fn handover_began(self, from: UserId, to: UserId) -> u64 {
        let is_connected = self.instance.with_untracked(|instance| {
            let from = instance.user(from);
            from.is_some_and(User::is_connected)
        });
        let now = is_connected.then(|| Date::now() as u64);
        self.journal.with_value(|journal| {
            let began = handover::began(journal.history(), from, to, now);
            let can_be_told = |seq: &u64| journal.instance_at(*seq).is_some();
            began.filter(can_be_told).unwrap_or(journal.seq())
        })
    }
}

/// The chosen language, else the first of the browser's that Baton speaks, else English.
fn language(prefs: &Prefs) -> Locale {
    let chosen = prefs.language().into_iter();
    let preferred = window().navigator().languages().into_iter();
    let preferred = preferred.filter_map(|tag| tag.as_string());
    chosen
        .chain(preferred)
        .find_map(|tag| tag.split('-').next()?.parse().ok())
        .unwrap_or_default()
}

fn theme(prefs: &Prefs) -> Theme {
    prefs
        .theme()
        .as_deref()
        .map_or(Theme::System, Theme::from_name)
}
