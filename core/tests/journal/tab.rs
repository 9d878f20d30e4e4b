//! A tab of the browser, and what there is to say about one.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use baton_core::journal::{
    ALL, Caught, CommitError, Desk, Entry, Identity, Journal, Log, New, Opened, Prepared, State,
    catch_up, commit, note,
};
use baton_core::rules::{Action, Command, Impact, Instance, Link, UserId, preview};

use crate::journal::{Shelf, opened};
use crate::support::{block_on, id};

/// The instance that all tabs are about.
pub fn ours() -> Identity {
    Identity::from_chance([7; 16])
}

/// When it is, in the tests that are not about that: each entry is a millisecond after the one before.
pub const NOW: u64 = 1_700_000_000_000;

/// A page that is open on a log.
#[derive(Clone)]
pub struct Tab {
    log: Shelf,
    place: Rc<RefCell<(Journal, Instance)>>,
    clock: Rc<Cell<Option<u64>>>,
    is_gone: Rc<Cell<bool>>,
}

impl Desk for Tab {
    fn with<T>(&self, work: impl FnOnce(&mut Journal, &mut Instance) -> T) -> Option<T> {
        if self.is_gone.get() {
            return None;
        }
        let mut place = self.place.borrow_mut();
        let (journal, instance) = &mut *place;
        Some(work(journal, instance))
    }

    fn now(&self) -> u64 {
        self.clock.get().unwrap_or(NOW + self.number())
    }
}

impl Tab {
    /// Opens a page on a log with which nothing is wrong.
    #[track_caller]
    pub fn open(log: &Shelf) -> Self {
        let opened = opened(log).expect("a log that can be opened");
        assert_eq!(opened.found, None);
        Self::of(log, opened)
    }

    pub fn of(log: &Shelf, opened: Opened) -> Self {
        Self::at(log, opened.journal, opened.instance)
    }

    pub fn at(log: &Shelf, journal: Journal, instance: Instance) -> Self {
        Self {
            log: log.clone(),
            place: Rc::new(RefCell::new((journal, instance))),
            clock: Rc::default(),
            is_gone: Rc::default(),
        }
    }

    /// The clock of this browser is at this time and stands still.
    pub fn is_at(&self, time: u64) {
        self.clock.set(Some(time));
    }

    /// The page is closed.
    pub fn is_closed(&self) {
        self.is_gone.set(true);
    }

    pub fn tries(&self, by: &str, action: Action) -> Result<Entry, CommitError> {
        self.commits(&action.by(id(by)))
    }

    #[track_caller]
    pub fn does(&self, by: &str, action: Action) -> Entry {
        self.tries(by, action)
            .expect("a command that is accepted and stored")
    }

    pub fn commits(&self, command: &Command) -> Result<Entry, CommitError> {
        block_on(self.committing(command.clone(), None)).expect("the page is there")
    }

    /// What somebody confirmed after seeing what it would do.
    pub fn confirms(&self, command: &Command, shown: Impact) -> Result<Entry, CommitError> {
        block_on(self.committing(command.clone(), Some(shown))).expect("the page is there")
    }

    pub async fn committing(
        &self,
        command: Command,
        shown: Option<Impact>,
    ) -> Option<Result<Entry, CommitError>> {
        self.carrying_out(move |journal, instance, at| {
            journal.prepare(instance, &command, shown.as_ref(), at)
        })
        .await
    }

    pub async fn carrying_out(
        &self,
        prepare: impl Fn(&Journal, &Instance, u64) -> Result<Prepared, CommitError>,
    ) -> Option<Result<Entry, CommitError>> {
        commit(&self.log, self, &prepare).await
    }

    pub fn catches_up(&self) -> Result<Caught, CommitError> {
        block_on(catch_up(&self.log, self)).expect("the page is there")
    }

    /// Reads the past, as a page does when somebody asks for it.
    pub fn remembers(&self) {
        let lines = block_on(self.log.read(0, ALL)).expect("a log that is read");
        self.journal(|journal| journal.remember(lines));
    }

    /// Keeps its state for the next page, as a page does that is hidden.
    pub fn keeps_its_state(&self) {
        self.log.set_local(Some(self.state().write()));
    }

    pub fn state(&self) -> State {
        let place = self.place.borrow();
        place.0.state(&place.1)
    }

    pub fn instance(&self) -> Instance {
        self.place.borrow().1.clone()
    }

    pub fn number(&self) -> u64 {
        self.place.borrow().0.number()
    }

    /// What the journal says.
    pub fn journal<T>(&self, say: impl FnOnce(&mut Journal) -> T) -> T {
        say(&mut self.place.borrow_mut().0)
    }

    /// The instance as of an entry, where the past that is at hand tells it.
    pub fn instance_at(&self, number: u64) -> Option<Instance> {
        self.journal(|journal| journal.instance_at(number))
    }

    /// What the journal says of the instance.
    pub fn prepares(&self, command: &Command) -> Result<Prepared, CommitError> {
        let place = self.place.borrow();
        place.0.prepare(&place.1, command, None, NOW)
    }

    /// The entry that notes a damage in the log.
    pub fn notes(&self, damage: (u64, u64)) -> New {
        let place = self.place.borrow();
        note(&place.0, &place.1, damage, NOW).expect("a number that is free")
    }

    pub fn would_do(&self, command: &Command) -> Impact {
        preview(&self.instance(), command).expect("an accepted command")
    }

    /// The page shows the last of these states, the first of which was that of entry 0.
    #[track_caller]
    pub fn assert_shows_the_last_of(&self, states: &[Instance]) {
        let there = (Some(&self.instance()), self.number() + 1);
        assert_eq!(there, (states.last(), states.len() as u64));
    }

    #[track_caller]
    pub fn link(&self, letter: &str) -> Link {
        self.instance().user(id(letter)).expect("somebody").link()
    }
}

/// Puts a backup in the place of everyone.
pub fn replaces(tab: &Tab, by: &str, backup: &Instance) -> Result<Entry, CommitError> {
    replaces_what_was_seen(tab, id(by), (backup, tab.number()))
}

/// The same, if nothing has happened since the entry that was seen last.
pub fn replaces_what_was_seen(
    tab: &Tab,
    by: UserId,
    (backup, seen): (&Instance, u64),
) -> Result<Entry, CommitError> {
    tab.remembers();
    let done = tab.carrying_out(|journal, instance, at| {
        journal.prepare_replacement(instance, by, (backup, seen), at)
    });
    block_on(done).expect("the page is there")
}
