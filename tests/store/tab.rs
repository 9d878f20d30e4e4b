//! A tab of the browser, and what there is to say about one.

use std::collections::BTreeMap;

use baton::rules::{Action, Command, Instance, Link};
use baton::store::{
    CatchUpError, Caught, CommitError, Entry, Journal, Opened, Reason, SetAside, sample_team,
};

use crate::shelf::Shelf;
use crate::support::{give_access, id, remove_access};

pub struct Tab {
    pub journal: Journal,
    pub instance: Instance,
}

impl Tab {
    /// Opens a page on a storage with which nothing is wrong.
    #[track_caller]
    pub fn open(shelf: &Shelf) -> Self {
        let opened = open(shelf);
        assert_eq!((&opened.set_aside, &opened.unkept), (&None, &None));
        Self::of(opened)
    }

    pub fn of(opened: Opened) -> Self {
        Self {
            journal: opened.journal,
            instance: opened.instance,
        }
    }

    pub fn tries(&mut self, by: &str, action: Action) -> Result<Entry, CommitError> {
        self.commits(&action.by(id(by)))
    }

    #[track_caller]
    pub fn does(&mut self, by: &str, action: Action) -> Entry {
        self.tries(by, action)
            .expect("a command that is accepted and stored")
    }

    pub fn commits(&mut self, command: &Command) -> Result<Entry, CommitError> {
        let at = 1_700_000_000_000 + self.journal.seq();
        self.journal.commit(&mut self.instance, command, at)
    }

    pub fn catches_up(&mut self) -> Result<Caught, CatchUpError> {
        self.journal.catch_up(&mut self.instance)
    }

    pub fn moves_the_snapshot(&mut self) {
        self.journal
            .move_snapshot(&self.instance)
            .expect("room for a snapshot");
    }

    /// The page shows the last of these states, the first of which was that of entry 0.
    #[track_caller]
    pub fn assert_shows_the_last_of(&self, states: &[Instance]) {
        let there = (Some(&self.instance), self.journal.seq() + 1);
        assert_eq!(there, (states.last(), states.len() as u64));
    }

    #[track_caller]
    pub fn link(&self, letter: &str) -> Link {
        self.instance.user(id(letter)).expect("somebody").link()
    }
}

pub fn open(shelf: &Shelf) -> Opened {
    Journal::open(Box::new(shelf.clone()), sample_team)
}

/// A storage on its first visit, and two pages that are open on it.
pub fn two_tabs() -> (Shelf, Tab, Tab) {
    let shelf = Shelf::new();
    let (one, other) = (Tab::open(&shelf), Tab::open(&shelf));
    (shelf, one, other)
}

/// Four commands of the sample team, and the states before the first and after each.
pub fn four_commands(tab: &mut Tab) -> Vec<Instance> {
    let commands = [
        ("A", give_access("J")),
        ("A", remove_access("D")),
        ("C", Action::Connect),
        ("C", give_access("K")),
    ];
    let mut states = vec![tab.instance.clone()];
    for (by, action) in commands {
        tab.does(by, action);
        states.push(tab.instance.clone());
    }
    states
}

/// A storage with four entries in it, and the states that they led to.
pub fn four_entries() -> (Shelf, Vec<Instance>) {
    let shelf = Shelf::new();
    let states = four_commands(&mut Tab::open(&shelf));
    (shelf, states)
}

/// What was set aside, with its keys in order.
pub fn aside(opened: &Opened) -> Option<(Reason, Vec<String>)> {
    let SetAside { reason, keys } = opened.set_aside.clone()?;
    let mut keys = keys;
    keys.sort();
    Some((reason, keys))
}

/// Whether every text is still under its key, or under the same key in some set-aside.
#[track_caller]
pub fn assert_nothing_lost(before: &BTreeMap<String, String>, shelf: &Shelf) {
    let now = shelf.contents();
    for (key, text) in before {
        let is_it = |(there, kept): (&String, &String)| {
            let moved = there
                .strip_prefix("aside/")
                .and_then(|rest| rest.split_once('/'));
            let is_key = there == key || moved.is_some_and(|(_, original)| original == key);
            is_key && kept == text
        };
        assert!(
            now.iter().any(is_it),
            "{key} is lost: {text:?} is not in {now:?}"
        );
    }
}

/// Whether nothing is lost but entries that the snapshot contains, and the snapshot before it.
#[track_caller]
pub fn assert_only_history_gave_way(before: &BTreeMap<String, String>, shelf: &Shelf) {
    let snapshot = shelf.text("snapshot");
    let header: serde_json::Value = serde_json::from_str(snapshot.lines().next().unwrap()).unwrap();
    let seq = header["seq"].as_u64().unwrap();
    let is_history = |key: &str| {
        let number = key.strip_prefix("event/").and_then(|n| n.parse().ok());
        number.is_some_and(|number: u64| number <= seq)
    };
    let mut needed = before.clone();
    needed.retain(|key, _| !is_history(key) && key != "snapshot");
    assert_nothing_lost(&needed, shelf);
}

/// The page is kept, and a reload shows what it shows.
#[track_caller]
pub fn assert_goes_on(shelf: &Shelf, mut tab: Tab, by: &str, action: Action) {
    tab.does(by, action);
    let again = Tab::open(shelf);
    assert_eq!(again.instance, tab.instance);
    assert_eq!(again.journal.seq(), tab.journal.seq());
}
