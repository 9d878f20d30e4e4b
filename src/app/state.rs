//! What the page knows: one set of signals, in the context of every component.

use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use async_lock::Mutex;
use baton_core::journal::{Entry, Journal, Log, Past};
use baton_core::rules::{Instance, Name, User, UserId};
use baton_core::views::activity::Filter;
use baton_core::views::address::Route;
use baton_core::views::people_list::{Index, View};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::outcome::{Done, Failure, Undo, Waiting};
use super::theme::Theme;
use crate::browser::clipboard;
use crate::browser::storage::prefs::Prefs;
use crate::browser::storage::vault::{Damage, Kept};
use crate::browser::storage::{Home, Space};
use crate::i18n::Locale;

/// The state of the page. It is a handful of references and is copied freely.
///
/// Only `dispatch` and the storage listener change the instance; a page reads.
#[derive(Clone, Copy)]
pub struct App {
    pub(super) instance: RwSignal<Instance>,
    /// Tells when somebody comes, goes or is called otherwise, which is rarer than that the instance
    /// changes.
    pub(super) roster: Trigger,
    pub(super) journal: StoredValue<Journal, LocalStorage>,
    /// Where the instance is kept.
    pub(super) space: Space,
    /// The log, once it is open.
    pub(super) log: StoredValue<Option<Rc<dyn Log>>, LocalStorage>,
    /// The same, where it is kept in this browser.
    pub(super) home: StoredValue<Option<Home>, LocalStorage>,
    /// What this page does with the log, it does one after the other.
    pub(super) turn: StoredValue<Arc<Mutex<()>>, LocalStorage>,
    /// Whether what is shown is still being checked against the log.
    pub(super) busy: RwSignal<bool>,
    /// Tells when the past is at hand.
    pub(super) past: Trigger,
    /// Whether the past has been asked for.
    pub(super) past_wanted: StoredValue<bool>,
    pub(super) prefs: StoredValue<Prefs, LocalStorage>,
    pub(super) actor: RwSignal<Option<UserId>>,
    pub(super) route: RwSignal<Route>,
    /// What the list on the page shows, as the address says.
    pub(super) view: RwSignal<View>,
    /// Which of what happened the page shows, as the address says.
    pub(super) filter: RwSignal<Filter>,
    /// Runs while something typed is not in the address yet.
    pub(super) unwritten: StoredValue<Option<TimeoutHandle>>,
    /// Whether what is being typed has an entry of its own in the browser's history by now.
    pub(super) is_typing: StoredValue<bool>,
    /// What searches compare. Every list uses it, and it is made when the first one does.
    pub(super) index: Memo<Index>,
    /// Whether the page has been painted.
    pub(super) there: RwSignal<bool>,
    /// How often another instance has taken the place of this one: what a page remembers of people is
    /// about others then.
    pub(super) era: RwSignal<u32>,
    pub(super) locale: RwSignal<Locale>,
    pub(super) theme: RwSignal<Theme>,
    pub(super) done: RwSignal<Option<Done>>,
    pub(super) failure: RwSignal<Option<Failure>>,
    pub(super) copied: RwSignal<Option<bool>>,
    /// What the page is still waiting for, once it has taken long.
    pub(super) waiting: RwSignal<Option<Waiting>>,
    /// Whether what happens here is kept.
    pub kept: RwSignal<Kept>,
    /// What was found in the storage that was not as it should be.
    pub damage: RwSignal<Option<Damage>>,
}

/// The state, for a component.
#[must_use]
pub fn use_app() -> App {
    expect_context()
}

impl App {
    /// Reads the instance, and is told when it changes.
    pub fn read<T>(self, look: impl FnOnce(&Instance) -> T) -> T {
        self.instance.with(look)
    }

    /// Reads the instance, and is told only when somebody comes, goes or is called otherwise.
    pub fn read_people<T>(self, look: impl FnOnce(&Instance) -> T) -> T {
        self.roster.track();
        self.instance.with_untracked(look)
    }

    /// Reads what searches compare, and is told when somebody comes, goes or is renamed. Where it is not
    /// needed, nothing is made and an empty one is read.
    pub fn with_index_if<T>(self, is_needed: bool, look: impl FnOnce(&Index) -> T) -> T {
        match is_needed {
            true => self.index.with(look),
            false => look(&Index::default()),
        }
    }

    /// Whether the page has been painted, and what can wait until then need not wait any more.
    #[must_use]
    pub fn is_there(self) -> bool {
        self.there.get()
    }

    /// Does what can wait until the page is there. What searches compare is made then, so that the first
    /// letter finds it.
    pub(super) fn follow_the_first_paint(self) {
        let go_on = move || {
            let _ = self.there.try_set(true);
            self.index.try_with_untracked(|_| ()).unwrap_or_default();
        };
        request_animation_frame(move || set_timeout(go_on, Duration::from_millis(50)));
    }

    /// The id of the person who is signed in, whether or not they are still in the instance. A page
    /// for someone who is not gets no answer from the rules.
    #[must_use]
    pub fn actor(self) -> UserId {
        self.actor.get().unwrap_or(UserId(0))
    }

    /// The person who is signed in; `None` when nobody is, or when they have been removed.
    #[must_use]
    pub fn signed_in(self) -> Option<User> {
        let actor = self.actor.get()?;
        self.read(|instance| instance.user(actor).cloned())
    }

    /// Whether somebody is signed in, in the instance or not.
    #[must_use]
    pub fn has_signed_in(self) -> bool {
        self.actor.get().is_some()
    }

    /// How a person is called, if they are in the instance.
    #[must_use]
    pub fn name_of(self, user: UserId) -> Option<Name> {
        self.read(|instance| instance.user(user).map(|user| user.name.clone()))
    }

    /// Makes a person act in this tab.
    pub fn sign_in(self, user: UserId) {
        self.prefs.with_value(|prefs| prefs.set_signed_in(user));
        self.actor.set(Some(user));
        // A backup may have nobody in it who is signed in here: whoever signs in next can take it back.
        let stays = |done: &Done| matches!(done.undo, Some(Undo::Restore { .. }));
        let done = self.done.get_untracked().filter(stays);
        self.clear_outcome();
        self.done.set(done);
    }

    /// Whoever acts in the sample without having signed in goes on acting in what takes its place.
    pub(super) fn stay_signed_in(self, user: UserId) {
        self.prefs.with_value(|prefs| {
            if prefs.signed_in().is_none() {
                prefs.set_signed_in(user);
            }
        });
    }

    /// Makes somebody act in this tab who is not in the instance, until somebody signs in: the page
    /// says so. Nobody has the id 0.
    pub(super) fn be_gone(self) {
        let gone = UserId(0);
        self.prefs.with_value(|prefs| prefs.set_signed_in(gone));
        self.actor.set(Some(gone));
    }

    /// The page that is shown.
    #[must_use]
    pub fn route(self) -> Route {
        self.route.get()
    }

    /// Tells a page that everyone is somebody else now, so that it begins anew.
    pub fn follow_era(self) {
        self.era.track();
    }

    /// The page that is shown, for a handler: it does not follow changes.
    #[must_use]
    pub fn route_now(self) -> Route {
        self.route.get_untracked()
    }

    /// Goes to another page.
    pub fn go(self, route: &Route) {
        // Setting a hash cannot fail; the listener of its change does the rest.
        let _ = window().location().set_hash(&route.href());
    }

    /// The address of a page as one can send it to somebody.
    #[must_use]
    pub fn link_to(self, route: &Route) -> String {
        let here = window().location().href().unwrap_or_default();
        let base = here.split('#').next().unwrap_or_default();
        format!("{base}{}", route.href())
    }

    /// Whether what is shown is still being checked against the log.
    #[must_use]
    pub fn is_busy(self) -> bool {
        self.busy.get()
    }

    /// The number of the journal's last entry. It follows the instance.
    #[must_use]
    pub fn seq(self) -> u64 {
        self.instance.track();
        self.journal.with_value(Journal::number)
    }

    /// Whether the past is at hand. Where it is not, it is fetched, and whoever has asked is told.
    #[must_use]
    pub fn has_past(self) -> bool {
        self.past.track();
        let is_there = self.journal.with_value(Journal::remembers);
        if !is_there {
            self.fetch_past();
        }
        is_there
    }

    /// The journal's entries after one, with their numbers, as far as the past is at hand. They follow the
    /// instance.
    #[must_use]
    pub fn entries_after(self, seq: u64) -> Vec<(u64, Entry)> {
        self.instance.track();
        let _ = self.has_past();
        self.journal
            .with_value(|journal| journal.entries_after(seq))
    }

    /// Reads what happened, the newest first, as far as the past is at hand. It follows the instance.
    pub fn with_history<T>(self, look: impl FnOnce(&mut dyn Iterator<Item = Past>) -> T) -> T {
        self.instance.track();
        let _ = self.has_past();
        self.journal
            .with_value(|journal| look(&mut journal.history()))
    }

    /// The instance as it was after an entry, if that can still be told.
    #[must_use]
    pub fn instance_at(self, seq: u64) -> Option<Instance> {
        if self.journal.with_value(Journal::number) == seq {
            return Some(self.instance.get_untracked());
        }
        self.journal.with_value(|journal| journal.instance_at(seq))
    }

    /// The language of the page.
    #[must_use]
    pub fn locale(self) -> Locale {
        self.locale.get()
    }

    /// Changes the language, and remembers it.
    pub fn set_locale(self, locale: Locale) {
        let tag = leptos_i18n::Locale::as_str(locale);
        self.prefs.with_value(|prefs| prefs.set_language(tag));
        self.locale.set(locale);
    }

    /// The theme of the page.
    #[must_use]
    pub fn theme(self) -> Theme {
        self.theme.get()
    }

    /// Changes the theme, and remembers it.
    pub fn set_theme(self, theme: Theme) {
        self.prefs.with_value(|prefs| prefs.set_theme(theme.name()));
        self.theme.set(theme);
    }

    /// What was done last, until something else is or the page changes.
    #[must_use]
    pub fn done(self) -> Option<Done> {
        self.done.get()
    }

    /// What was not done last, and why.
    #[must_use]
    pub fn failure(self) -> Option<Failure> {
        self.failure.get()
    }

    /// Whether what was to be copied last is on the clipboard.
    #[must_use]
    pub fn copied(self) -> Option<bool> {
        self.copied.get()
    }

    /// Puts a text on the clipboard, and says whether that went well.
    pub fn copy(self, text: String) {
        self.clear_outcome();
        spawn_local(async move {
            let is_copied = clipboard::write(&text).await.is_ok();
            self.copied.set(Some(is_copied));
        });
    }

    /// Says nothing about the last command any more.
    pub fn clear_outcome(self) {
        self.done.set(None);
        self.failure.set(None);
        self.copied.set(None);
    }

    /// What the page is still waiting for, once it has taken long.
    #[must_use]
    pub fn waiting(self) -> Option<Waiting> {
        self.waiting.get()
    }
}
