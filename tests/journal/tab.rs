//! A tab of the browser, and what there is to say about one.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use baton::journal::state::{self, Read};
use baton::journal::{
    ALL, Caught, CommitError, Desk, Entry, Identity, Inspection, Journal, Log, OpenError, Opened,
    Origin, Prepared, State, Text, catch_up, claimed_sum, commit, open,
};
use baton::rules::{Action, Command, Impact, Instance, Link, preview};
use baton::store::sample_team;

use crate::shelf::Shelf;
use crate::support::together::block_on;
use crate::support::{give_access, id, remove_access};

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
        commit(&self.log, self, prepare).await
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

    /// What the journal says of the instance.
    pub fn prepares(&self, command: &Command) -> Result<Prepared, CommitError> {
        let place = self.place.borrow();
        place.0.prepare(&place.1, command, None, NOW)
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

/// Opens a log as a new page does: from the state that local storage has, where it is whole.
pub fn opened(log: &Shelf) -> Result<Opened, OpenError> {
    let kept = log.local().and_then(|text| match state::read(&text) {
        Read::State(state) => Some(*state),
        Read::Newer { .. } | Read::Damaged => None,
    });
    opened_from(log, kept.as_ref())
}

/// Opens a log from a state. It is new only where nothing is there.
pub fn opened_from(log: &Shelf, kept: Option<&State>) -> Result<Opened, OpenError> {
    let origin = Origin {
        identity: ours(),
        is_new: log.lines().is_empty() && kept.is_none(),
        first: &sample_team,
        at: NOW,
    };
    block_on(open(log, kept, &origin))
}

/// A log on a first visit, and two pages that are open on it.
pub fn two_tabs() -> (Shelf, Tab, Tab) {
    let log = Shelf::new();
    let (one, other) = (Tab::open(&log), Tab::open(&log));
    (log, one, other)
}

/// Four commands of the sample team, and the states before the first and after each.
pub fn four_commands(tab: &Tab) -> Vec<Instance> {
    let commands = [
        ("A", give_access("J")),
        ("A", remove_access("D")),
        ("C", Action::Connect),
        ("C", give_access("K")),
    ];
    let mut states = vec![tab.instance()];
    for (by, action) in commands {
        tab.does(by, action);
        states.push(tab.instance());
    }
    states
}

/// A log with four entries after its beginning, the states that they led to, and the page that did it.
pub fn four_entries() -> (Shelf, Vec<Instance>, Tab) {
    let log = Shelf::new();
    let tab = Tab::open(&log);
    let states = four_commands(&tab);
    (log, states, tab)
}

/// What looking through the whole log finds.
pub fn damage_in(log: &Shelf) -> Option<(u64, u64)> {
    let mut inspection = Inspection::new(ours());
    inspection.look(block_on(log.read(0, ALL)).expect("a log that is read"));
    inspection.damage()
}

/// Whether every line is still there, byte for byte.
#[track_caller]
pub fn assert_nothing_lost(before: &BTreeMap<u64, Text>, log: &Shelf) {
    let now = log.lines();
    for (number, text) in before {
        assert_eq!(now.get(number), Some(text), "what was under {number}");
    }
}

/// The page goes on, and a page that is opened then shows what it shows.
#[track_caller]
pub fn assert_goes_on(log: &Shelf, tab: &Tab, by: &str, action: Action) {
    tab.does(by, action);
    let again = Tab::open(log);
    assert_eq!(again.instance(), tab.instance());
    assert_eq!(again.number(), tab.number());
}

/// The state as of each entry of a whole log.
pub fn states_of(log: &Shelf) -> Vec<State> {
    let tab = Tab::open(log);
    tab.remembers();
    let as_of = |number: u64| State {
        identity: ours(),
        number,
        sum: claimed_sum(&log.text(number)).expect("a checksum"),
        instance: tab
            .journal(|journal| journal.instance_at(number))
            .expect("a whole history"),
    };
    log.numbers().into_iter().map(as_of).collect()
}
