//! The journal over a storage that runs full, is blocked, is emptied, is damaged, and is shared.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that meets the unexpected should stop there"
)]

mod support;

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use baton::rules::{Action, Command, Instance, Link, Role, Rule, Standing, User, UserId, decide};
use baton::store::{
    Area, CatchUpError, Caught, CommitError, Entry, Journal, Memory, Opened, Reason, SCHEMA,
    SetAside, Unkept, WriteError, sample_team,
};
use proptest::prelude::*;
use proptest::sample::Index;
use support::random::{self, Wish};
use support::{
    assert_invariants, email, email_of, give_access, id, invite, name, remove_access, start,
};

// A browser's storage.

/// A storage that tabs share by holding clones of it. Like a browser's it counts UTF-16 units, keys
/// included, and gives its keys in no useful order.
#[derive(Clone)]
struct Shelf(Rc<Inside>);

struct Inside {
    texts: RefCell<BTreeMap<String, String>>,
    capacity: Cell<usize>,
    blocked: Cell<bool>,
    /// The key of each write that was carried out, and the units that it put there.
    written: RefCell<Vec<(String, usize)>>,
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

impl Shelf {
    fn new() -> Self {
        Self(Rc::new(Inside {
            texts: RefCell::default(),
            capacity: Cell::new(usize::MAX),
            blocked: Cell::new(false),
            written: RefCell::default(),
        }))
    }

    fn contents(&self) -> BTreeMap<String, String> {
        self.0.texts.borrow().clone()
    }

    fn text(&self, key: &str) -> String {
        self.read(key)
            .unwrap_or_else(|| panic!("nothing is under {key}"))
    }

    fn used(&self) -> usize {
        let texts = self.0.texts.borrow();
        texts
            .iter()
            .map(|(key, text)| units(key) + units(text))
            .sum()
    }

    /// Leaves room for so many more units.
    fn leave_room_for(&self, units: usize) {
        self.0.capacity.set(self.used() + units);
    }

    fn lift_the_limit(&self) {
        self.0.capacity.set(usize::MAX);
    }

    fn block(&self, blocked: bool) {
        self.0.blocked.set(blocked);
    }

    /// Writes past every limit, as somebody at the browser's own tools would.
    fn edit(&self, key: &str, text: impl Into<String>) {
        self.0
            .texts
            .borrow_mut()
            .insert(key.to_owned(), text.into());
    }

    fn cut(&self, key: &str, characters: usize) {
        let text = self.text(key);
        self.edit(key, text.chars().take(characters).collect::<String>());
    }

    fn cut_in_half(&self, key: &str) {
        self.cut(key, self.text(key).chars().count() / 2);
    }

    fn empty(&self) {
        self.0.texts.borrow_mut().clear();
    }

    fn forget_what_was_written(&self) {
        self.0.written.borrow_mut().clear();
    }

    fn written(&self) -> Vec<(String, usize)> {
        self.0.written.borrow().clone()
    }
}

impl Area for Shelf {
    fn read(&self, key: &str) -> Option<String> {
        self.0.texts.borrow().get(key).cloned()
    }

    fn write(&self, key: &str, text: &str) -> Result<(), WriteError> {
        if self.0.blocked.get() {
            return Err(WriteError::Blocked);
        }
        let there = self.read(key);
        let old = there.map_or(0, |there| units(key) + units(&there));
        let new = units(key) + units(text);
        if self.used() - old + new > self.0.capacity.get() {
            return Err(WriteError::Full);
        }
        self.edit(key, text);
        self.0.written.borrow_mut().push((key.to_owned(), new));
        Ok(())
    }

    fn remove(&self, key: &str) {
        self.0.texts.borrow_mut().remove(key);
    }

    fn keys(&self, prefix: &str) -> Vec<String> {
        let texts = self.0.texts.borrow();
        let keys = texts.keys().rev().filter(|key| key.starts_with(prefix));
        keys.cloned().collect()
    }
}

// A tab of the browser.

struct Tab {
    journal: Journal,
    instance: Instance,
}

impl Tab {
    /// Opens a page on a storage with which nothing is wrong.
    #[track_caller]
    fn open(shelf: &Shelf) -> Self {
        let opened = open(shelf);
        assert_eq!((&opened.set_aside, &opened.unkept), (&None, &None));
        Self::of(opened)
    }

    fn of(opened: Opened) -> Self {
        Self {
            journal: opened.journal,
            instance: opened.instance,
        }
    }

    fn tries(&mut self, by: &str, action: Action) -> Result<Entry, CommitError> {
        self.commits(&action.by(id(by)))
    }

    #[track_caller]
    fn does(&mut self, by: &str, action: Action) -> Entry {
        self.tries(by, action)
            .expect("a command that is accepted and stored")
    }

    fn commits(&mut self, command: &Command) -> Result<Entry, CommitError> {
        let at = 1_700_000_000_000 + self.journal.seq();
        self.journal.commit(&mut self.instance, command, at)
    }

    fn catches_up(&mut self) -> Result<Caught, CatchUpError> {
        self.journal.catch_up(&mut self.instance)
    }

    fn moves_the_snapshot(&mut self) {
        self.journal
            .move_snapshot(&self.instance)
            .expect("room for a snapshot");
    }

    #[track_caller]
    fn link(&self, letter: &str) -> Link {
        self.instance.user(id(letter)).expect("somebody").link()
    }
}

fn open(shelf: &Shelf) -> Opened {
    Journal::open(Box::new(shelf.clone()), sample_team)
}

/// Four commands of the sample team, and the states before the first and after each.
fn four_commands(tab: &mut Tab) -> Vec<Instance> {
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
fn four_entries() -> (Shelf, Vec<Instance>) {
    let shelf = Shelf::new();
    let states = four_commands(&mut Tab::open(&shelf));
    (shelf, states)
}

fn event(seq: u64) -> String {
    format!("event/{seq}")
}

fn keys(shelf: &Shelf) -> Vec<String> {
    shelf.contents().into_keys().collect()
}

/// What was set aside, with its keys in order.
fn aside(opened: &Opened) -> Option<(Reason, Vec<String>)> {
    let SetAside { reason, keys } = opened.set_aside.clone()?;
    let mut keys = keys;
    keys.sort();
    Some((reason, keys))
}

/// Whether every text is still under its key, or under the same key in some set-aside.
#[track_caller]
fn assert_nothing_lost(before: &BTreeMap<String, String>, shelf: &Shelf) {
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

/// The page is kept, and a reload shows what it shows.
#[track_caller]
fn assert_goes_on(shelf: &Shelf, mut tab: Tab, by: &str, action: Action) {
    tab.does(by, action);
    let again = Tab::open(shelf);
    assert_eq!(again.instance, tab.instance);
    assert_eq!(again.journal.seq(), tab.journal.seq());
}

// The shelf itself.

#[test]
fn the_shelf_counts_utf16_units_with_the_keys_and_refuses_what_does_not_fit() {
    let shelf = Shelf::new();
    shelf.0.capacity.set(6);
    assert_eq!(shelf.write("k", "é👩"), Ok(()));
    assert_eq!(shelf.used(), 4);
    assert_eq!(shelf.write("k", "éé👩👩"), Err(WriteError::Full));
    assert_eq!(shelf.text("k"), "é👩");
    assert_eq!(shelf.write("k", "éé👩x"), Ok(()));
    shelf.block(true);
    assert_eq!(shelf.write("k", ""), Err(WriteError::Blocked));
    assert_eq!(shelf.written(), [("k".to_owned(), 4), ("k".to_owned(), 6)]);
}

#[test]
fn memory_is_an_area_too() {
    let memory = Memory::default();
    assert_eq!(memory.write("a/1", "one\ntwo"), Ok(()));
    assert_eq!(memory.write("b", ""), Ok(()));
    assert_eq!(memory.read_head("a/1").as_deref(), Some("one"));
    assert_eq!(memory.read_head("b").as_deref(), Some(""));
    assert_eq!(memory.keys("a/"), ["a/1"]);
    memory.remove("a/1");
    assert!(!memory.has("a/1") && memory.has("b"));
}

#[test]
fn a_head_is_at_most_80_characters_long() {
    let shelf = Shelf::new();
    shelf.edit("long", "é".repeat(1000));
    assert_eq!(shelf.read_head("long").unwrap(), "é".repeat(80));
}

// Opening and writing.

#[test]
fn the_first_visit_writes_the_sample_and_nothing_else() {
    let shelf = Shelf::new();
    let tab = Tab::open(&shelf);
    assert_eq!(tab.instance, sample_team());
    assert_eq!(tab.journal.seq(), 0);
    assert_eq!(keys(&shelf), ["snapshot"]);
    let header = format!("{{\"schema\":{SCHEMA},\"seq\":0}}\n");
    assert!(shelf.text("snapshot").starts_with(&header));
}

#[test]
fn the_second_visit_writes_nothing() {
    let shelf = Shelf::new();
    Tab::open(&shelf);
    shelf.forget_what_was_written();
    assert_eq!(Tab::open(&shelf).instance, sample_team());
    assert_eq!(shelf.written(), []);
}

#[test]
fn opening_again_gives_the_same_state() {
    let (shelf, states) = four_entries();
    let tab = Tab::open(&shelf);
    assert_eq!(Some(&tab.instance), states.last());
    assert_eq!(tab.journal.seq(), 4);
}

#[test]
fn the_entries_say_who_did_what_and_when() {
    let (shelf, _) = four_entries();
    assert_eq!(
        shelf.text("event/2"),
        r#"{"at":1700000000001,"by":1,"did":{"access-removed":{"user":4}}}"#
    );
}

#[test]
fn a_commit_gives_back_the_entry_that_it_stored() {
    let shelf = Shelf::new();
    let entry = Tab::open(&shelf).does("A", give_access("J"));
    let stored: Entry = serde_json::from_str(&shelf.text("event/1")).unwrap();
    assert_eq!(stored, entry);
}

#[test]
fn a_start_replaces_the_sample() {
    let shelf = Shelf::new();
    let mut tab = Tab::open(&shelf);
    tab.does("L", start("Z"));
    let own = Instance::started_by(id("M"), name("Z"), email_of("Z"));
    assert_eq!(tab.instance, own);
    assert_eq!(Tab::open(&shelf).instance, own);
    assert_goes_on(&shelf, tab, "M", Action::Connect);
}

#[test]
fn a_refused_command_writes_nothing() {
    let (shelf, states) = four_entries();
    let mut tab = Tab::open(&shelf);
    let before = shelf.contents();
    let refused = tab.tries("B", Action::Connect);
    assert!(matches!(refused, Err(CommitError::Refused(refusal)) if refusal.rule() == Rule::R5));
    assert_eq!(shelf.contents(), before);
    assert_eq!((Some(&tab.instance), tab.journal.seq()), (states.last(), 4));
}

/// Ten thousand people, of whom the first is connected, and half of the others have access.
fn ten_thousand() -> Instance {
    let user = |number: u32| User {
        id: UserId(number),
        name: name(&format!("Somebody with a Name {number}")),
        email: email(&format!("somebody.with.a.name.{number}@example.com")),
        standing: match number {
            1 => Standing::AdminConnected,
            2 => Standing::Admin,
            _ if number.is_multiple_of(2) => Standing::UserGranted,
            _ => Standing::User,
        },
    };
    Instance::new((1..=10_000).map(user).collect()).unwrap()
}

#[test]
fn one_commit_writes_one_short_text_among_ten_thousand_people() {
    let shelf = Shelf::new();
    let mut tab = Tab::of(Journal::open(Box::new(shelf.clone()), ten_thousand));
    let user = UserId(9_999);
    let actions = [
        Action::GiveAccess { user },
        Action::RemoveAccess { user },
        Action::SetRole {
            user,
            role: Role::Admin,
        },
        Action::Remove { user },
        invite("Z", Role::User),
    ];
    for (action, seq) in actions.into_iter().zip(1..) {
        shelf.forget_what_was_written();
        tab.does("A", action);
        let written = shelf.written();
        println!("characters written, key included: {written:?}");
        let [(key, units)] = &written[..] else {
            panic!("more than one text: {written:?}");
        };
        assert_eq!(key, &event(seq));
        assert!(*units < 200, "{units} characters");
    }
}

#[test]
fn the_last_disconnect_of_ten_thousand_people_is_one_short_text_too() {
    let shelf = Shelf::new();
    let mut tab = Tab::of(Journal::open(Box::new(shelf.clone()), ten_thousand));
    shelf.forget_what_was_written();
    tab.does("A", Action::Disconnect);
    assert_eq!(tab.instance.with_access().count(), 0);
    assert!(matches!(&shelf.written()[..], [(_, units)] if *units < 200));
    assert_eq!(Tab::open(&shelf).instance, tab.instance);
}

// A storage that takes nothing more.

#[test]
fn a_commit_that_is_not_stored_changes_nothing_here_or_there() {
    for (blocked, why) in [(false, WriteError::Full), (true, WriteError::Blocked)] {
        let (shelf, states) = four_entries();
        let mut tab = Tab::open(&shelf);
        let before = shelf.contents();
        shelf.leave_room_for(10);
        shelf.block(blocked);
        let refused = tab.tries("A", Action::Disconnect);
        assert_eq!(refused, Err(CommitError::NotStored(why)));
        assert_eq!((Some(&tab.instance), tab.journal.seq()), (states.last(), 4));
        assert_eq!(shelf.contents(), before);
    }
}

#[test]
fn a_commit_succeeds_once_there_is_room_again() {
    let (shelf, _) = four_entries();
    let mut tab = Tab::open(&shelf);
    shelf.leave_room_for(0);
    assert!(tab.tries("A", Action::Disconnect).is_err());
    shelf.lift_the_limit();
    assert_goes_on(&shelf, tab, "A", Action::Disconnect);
}

#[test]
fn a_first_visit_that_cannot_be_kept_goes_on_in_memory_and_says_so() {
    for (blocked, why) in [(false, WriteError::Full), (true, WriteError::Blocked)] {
        let shelf = Shelf::new();
        shelf.0.capacity.set(100);
        shelf.block(blocked);
        let opened = open(&shelf);
        assert_eq!(opened.unkept, Some(Unkept::NotWritten(why)));
        let mut tab = Tab::of(opened);
        tab.does("A", give_access("J"));
        assert_eq!(tab.link("J"), Link::Granted);
        assert_eq!(tab.catches_up(), Ok(Caught::UpToDate));
        assert_eq!(keys(&shelf), Vec::<String>::new());
    }
}

#[test]
fn a_snapshot_that_cannot_be_moved_stays_with_its_entries() {
    for blocked in [false, true] {
        let (shelf, states) = four_entries();
        let mut tab = Tab::open(&shelf);
        let before = shelf.contents();
        shelf.leave_room_for(0);
        // A snapshot of more people than there is room for.
        tab.instance = ten_thousand();
        shelf.block(blocked);
        assert!(tab.journal.move_snapshot(&tab.instance).is_err());
        assert_eq!(shelf.contents(), before);
        shelf.block(false);
        assert_eq!(Some(&Tab::open(&shelf).instance), states.last());
    }
}

// Two tabs.

#[test]
fn two_tabs_follow_each_other() {
    let shelf = Shelf::new();
    let (mut one, mut other) = (Tab::open(&shelf), Tab::open(&shelf));
    one.does("A", give_access("J"));
    assert_eq!(other.catches_up(), Ok(Caught::Changed));
    assert_eq!(other.catches_up(), Ok(Caught::UpToDate));
    assert_eq!(other.instance, one.instance);
    other.does("A", remove_access("J"));
    other.does("C", Action::Connect);
    assert_eq!(one.catches_up(), Ok(Caught::Changed));
    assert_eq!(one.instance, other.instance);
    assert_eq!((one.journal.seq(), other.journal.seq()), (3, 3));
}

#[test]
fn a_stale_tab_catches_up_before_it_decides() {
    let shelf = Shelf::new();
    let (mut one, mut stale) = (Tab::open(&shelf), Tab::open(&shelf));
    one.does("A", remove_access("B"));
    // In the stale tab's own state B has access and cannot connect (R5).
    assert!(decide(&stale.instance, &Action::Connect.by(id("B"))).is_err());
    stale.does("B", Action::Connect);
    assert_eq!(one.catches_up(), Ok(Caught::Changed));
    assert_eq!(one.link("B"), Link::Connected);
}

#[test]
fn a_stale_tab_is_refused_by_the_newer_state_and_shows_it() {
    let shelf = Shelf::new();
    let (mut one, mut stale) = (Tab::open(&shelf), Tab::open(&shelf));
    one.does("A", give_access("J"));
    let refused = stale.tries("A", give_access("J"));
    assert!(matches!(refused, Err(CommitError::Refused(refusal)) if refusal.rule() == Rule::R7));
    assert_eq!(stale.instance, one.instance);
    assert_eq!(keys(&shelf), ["event/1", "snapshot"]);
}

#[test]
fn a_stale_tab_never_overwrites_an_entry() {
    let shelf = Shelf::new();
    let (mut one, mut stale) = (Tab::open(&shelf), Tab::open(&shelf));
    one.does("A", give_access("J"));
    let first = shelf.text("event/1");
    stale.does("A", give_access("K"));
    assert_eq!(shelf.text("event/1"), first);
    assert_eq!(stale.journal.seq(), 2);
    assert_eq!(
        (stale.link("J"), stale.link("K")),
        (Link::Granted, Link::Granted)
    );
}

#[test]
fn the_revision_tells_when_there_is_something_new_to_show() {
    let shelf = Shelf::new();
    let (mut one, mut other) = (Tab::open(&shelf), Tab::open(&shelf));
    four_commands(&mut one);
    assert_eq!((one.journal.revision(), other.journal.revision()), (4, 0));
    assert_eq!(other.catches_up(), Ok(Caught::Changed));
    let caught_up = other.journal.revision();
    assert_ne!(caught_up, 0);
    assert_eq!(other.catches_up(), Ok(Caught::UpToDate));
    assert!(other.tries("B", Action::Connect).is_err());
    assert_eq!(other.journal.revision(), caught_up);
}

#[test]
fn an_entry_of_another_tab_that_cannot_be_read_stops_this_one_and_is_left_as_it_is() {
    let (shelf, _) = four_entries();
    let mut tab = Tab::open(&shelf);
    shelf.edit("event/5", "{");
    let (before, contents) = (tab.instance.clone(), shelf.contents());
    assert_eq!(tab.catches_up(), Err(CatchUpError::Unreadable));
    let refused = tab.tries("A", Action::Disconnect);
    assert_eq!(refused, Err(CommitError::Behind(CatchUpError::Unreadable)));
    assert_eq!(tab.instance, before);
    assert_eq!(shelf.contents(), contents);
}

#[test]
fn what_can_be_read_before_an_unreadable_entry_is_followed() {
    let shelf = Shelf::new();
    let mut behind = Tab::open(&shelf);
    let states = four_commands(&mut Tab::open(&shelf));
    shelf.cut_in_half("event/3");
    assert_eq!(behind.catches_up(), Err(CatchUpError::Unreadable));
    assert_eq!(behind.journal.seq(), 2);
    assert_eq!(behind.instance, states[2]);
}

// The snapshot moves forward.

#[test]
fn after_the_snapshot_moved_a_page_opens_in_the_same_state_and_the_entries_stay() {
    let (shelf, states) = four_entries();
    let mut tab = Tab::open(&shelf);
    tab.moves_the_snapshot();
    assert_eq!(
        keys(&shelf),
        ["event/1", "event/2", "event/3", "event/4", "snapshot"]
    );
    assert_eq!(Some(&Tab::open(&shelf).instance), states.last());
    assert_goes_on(&shelf, tab, "A", Action::Disconnect);
}

#[test]
fn another_tab_follows_across_a_moved_snapshot() {
    let shelf = Shelf::new();
    let mut behind = Tab::open(&shelf);
    let mut ahead = Tab::open(&shelf);
    four_commands(&mut ahead);
    ahead.moves_the_snapshot();
    assert_eq!(behind.catches_up(), Ok(Caught::Changed));
    assert_eq!(behind.instance, ahead.instance);
    assert_eq!(behind.journal.seq(), 4);
}

#[test]
fn another_tab_follows_when_the_entries_between_were_given_up() {
    let shelf = Shelf::new();
    let mut behind = Tab::open(&shelf);
    let mut ahead = Tab::open(&shelf);
    four_commands(&mut ahead);
    ahead.moves_the_snapshot();
    (1..=4).for_each(|seq| shelf.remove(&event(seq)));
    ahead.does("A", Action::Disconnect);
    assert_eq!(behind.catches_up(), Ok(Caught::Changed));
    assert_eq!(behind.instance, ahead.instance);
    assert_eq!(behind.journal.seq(), 5);
}

#[test]
fn a_tab_at_the_present_needs_no_entry_that_was_given_up() {
    let (shelf, _) = four_entries();
    let mut one = Tab::open(&shelf);
    let mut other = Tab::open(&shelf);
    one.moves_the_snapshot();
    (1..=4).for_each(|seq| shelf.remove(&event(seq)));
    assert_eq!(other.catches_up(), Ok(Caught::UpToDate));
    assert_goes_on(&shelf, other, "A", Action::Disconnect);
}

#[test]
fn moving_the_snapshot_is_worth_it_after_500_entries_and_not_right_again() {
    let shelf = Shelf::new();
    let mut tab = Tab::open(&shelf);
    for round in 0..250 {
        assert!(!tab.journal.is_long(), "after {} entries", round * 2);
        tab.does("A", give_access("J"));
        assert!(!tab.journal.is_long(), "after {} entries", round * 2 + 1);
        tab.does("A", remove_access("J"));
    }
    assert!(tab.journal.is_long());
    assert!(Tab::open(&shelf).journal.is_long());
    tab.moves_the_snapshot();
    assert!(!tab.journal.is_long());
    assert!(!Tab::open(&shelf).journal.is_long());
}

#[test]
fn a_tab_learns_from_another_that_the_snapshot_has_moved() {
    let shelf = Shelf::new();
    let (mut one, mut other) = (Tab::open(&shelf), Tab::open(&shelf));
    for _ in 0..250 {
        one.does("A", give_access("J"));
        one.does("A", remove_access("J"));
    }
    one.moves_the_snapshot();
    assert_eq!(other.catches_up(), Ok(Caught::Changed));
    assert!(!other.journal.is_long());
}

// Damage: the snapshot.

/// Opens a storage whose snapshot cannot be read: everything is set aside, and the sample begins.
#[track_caller]
fn assert_begins_anew(shelf: &Shelf) {
    let before = shelf.contents();
    let opened = open(shelf);
    let moved = before.keys().map(|key| format!("aside/1/{key}")).collect();
    assert_eq!(aside(&opened), Some((Reason::Snapshot, moved)));
    assert_eq!(opened.unkept, None);
    assert_eq!(opened.instance, sample_team());
    assert_nothing_lost(&before, shelf);
    assert_goes_on(shelf, Tab::of(opened), "A", give_access("J"));
}

#[test]
fn a_snapshot_cut_in_half_is_set_aside_with_the_entries_after_it() {
    let (shelf, _) = four_entries();
    shelf.cut_in_half("snapshot");
    assert_begins_anew(&shelf);
}

#[test]
fn a_snapshot_that_is_no_json_is_set_aside() {
    for text in ["", "\n", "hello", "{}", "null\nnull", "[1,0]\n{}", "\u{0}"] {
        let (shelf, _) = four_entries();
        shelf.edit("snapshot", text);
        assert_begins_anew(&shelf);
    }
}

#[test]
fn a_snapshot_that_breaks_an_invariant_is_set_aside() {
    let broken = [
        r#"{"next":1,"users":[]}"#,
        r#"{"next":2,"users":[[1,"A","a@b","u"]]}"#,
        r#"{"next":3,"users":[[1,"A","a@b","a"],[2,"B","b@b","ug"]]}"#,
        r#"{"next":3,"users":[[1,"A","a@b","a"],[2,"B","A@B","u"]]}"#,
        r#"{"next":3,"users":[[1,"A","a@b","a"],[1,"B","b@b","u"]]}"#,
        r#"{"next":2,"users":[[1,"A","a@b","uc"]]}"#,
        r#"{"next":2,"users":[[1," ","a@b","a"]]}"#,
        r#"{"next":2,"users":[[1,"A","a","a"]]}"#,
        r#"{"next":2,"users":[[1,"A","a@b","a"]],"more":1}"#,
    ];
    for body in broken {
        let shelf = Shelf::new();
        shelf.edit("snapshot", format!("{{\"schema\":1,\"seq\":0}}\n{body}"));
        assert_begins_anew(&shelf);
    }
}

#[test]
fn a_snapshot_that_is_gone_while_its_entries_are_there_is_not_a_first_visit() {
    let (shelf, _) = four_entries();
    shelf.remove("snapshot");
    assert_begins_anew(&shelf);
}

#[test]
fn what_is_set_aside_a_second_time_goes_to_a_new_number() {
    let (shelf, _) = four_entries();
    shelf.cut_in_half("snapshot");
    let first = shelf.contents();
    open(&shelf);
    shelf.edit("snapshot", "broken again");
    let second = open(&shelf);
    let moved = vec!["aside/2/snapshot".to_owned()];
    assert_eq!(aside(&second), Some((Reason::Snapshot, moved)));
    assert_nothing_lost(&first, &shelf);
    assert_eq!(
        second.journal.raw("aside/2/snapshot").as_deref(),
        Some("broken again")
    );
}

#[test]
fn what_was_set_aside_is_left_alone_by_the_next_visits() {
    let (shelf, _) = four_entries();
    shelf.cut_in_half("event/2");
    open(&shelf);
    let before = shelf.contents();
    Tab::open(&shelf);
    assert_eq!(shelf.contents(), before);
}

// Damage: an entry.

/// Opens a storage whose entry 3 of 4 cannot be followed: what is before it is kept, and it and the
/// entries after it are set aside.
#[track_caller]
fn assert_keeps_two_of_four(shelf: &Shelf, states: &[Instance], moved: &[&str]) {
    let before = shelf.contents();
    let opened = open(shelf);
    let moved = moved.iter().map(|key| (*key).to_owned()).collect();
    assert_eq!(aside(&opened), Some((Reason::Entry { seq: 3 }, moved)));
    assert_eq!(opened.unkept, None);
    assert_eq!(opened.instance, states[2]);
    assert_eq!(opened.journal.seq(), 2);
    assert_nothing_lost(&before, shelf);
    assert_eq!(shelf.text("event/2"), before["event/2"]);
    assert_goes_on(shelf, Tab::of(opened), "A", give_access("L"));
}

#[test]
fn an_entry_cut_in_half_is_set_aside_with_those_after_it() {
    let (shelf, states) = four_entries();
    shelf.cut_in_half("event/3");
    assert_keeps_two_of_four(&shelf, &states, &["aside/1/event/3", "aside/1/event/4"]);
}

#[test]
fn an_entry_edited_into_what_the_rules_would_not_accept_is_set_aside() {
    let edits = [
        // B has access, and cannot connect (R5).
        r#"{"at":1,"by":2,"did":{"connected":{"user":2}}}"#,
        // Nobody connects for somebody else (R3).
        r#"{"at":1,"by":1,"did":{"connected":{"user":3}}}"#,
        // C is not connected, and gives no access (R7).
        r#"{"at":1,"by":3,"did":{"access-given":{"user":11}}}"#,
        // Nobody has this number.
        r#"{"at":1,"by":99,"did":{"connected":{"user":99}}}"#,
        // Seven people have access, not one.
        r#"{"at":1,"by":1,"did":{"disconnected":{"user":1,"cut_off":1}}}"#,
        // The next number is 13.
        r#"{"at":1,"by":1,"did":{"invited":{"user":20,"name":"N","email":"n@b","role":"user"}}}"#,
        // L is called otherwise.
        r#"{"at":1,"by":1,"did":{"removed":{"user":12,"name":"Nobody"}}}"#,
        // Unknown words.
        r#"{"at":1,"by":3,"did":{"connected":{"user":3}},"why":"because"}"#,
        r#"{"at":1,"by":3,"did":{"connected":{"user":3,"why":"because"}}}"#,
        r#"{"at":1,"by":3,"did":{"reconnected":{"user":3}}}"#,
        r#"{"at":-1,"by":3,"did":{"connected":{"user":3}}}"#,
    ];
    for edit in edits {
        let (shelf, states) = four_entries();
        shelf.edit("event/3", edit);
        assert_keeps_two_of_four(&shelf, &states, &["aside/1/event/3", "aside/1/event/4"]);
    }
}

#[test]
fn an_entry_that_no_longer_follows_from_those_before_it_is_set_aside() {
    let (shelf, states) = four_entries();
    // Entry 4 is C giving access, which C does as a connected admin only.
    let harmless = r#"{"at":1,"by":1,"did":{"access-given":{"user":12}}}"#;
    shelf.edit("event/3", harmless);
    let opened = open(&shelf);
    let moved = vec!["aside/1/event/4".to_owned()];
    assert_eq!(aside(&opened), Some((Reason::Entry { seq: 4 }, moved)));
    let mut expected = states[2].clone();
    let entry: Entry = serde_json::from_str(harmless).unwrap();
    expected.apply(&entry.did);
    assert_eq!(opened.instance, expected);
}

#[test]
fn entries_after_a_gap_are_set_aside() {
    let (shelf, states) = four_entries();
    shelf.remove("event/3");
    assert_keeps_two_of_four(&shelf, &states, &["aside/1/event/4"]);
}

#[test]
fn an_entry_far_ahead_is_set_aside() {
    let (shelf, states) = four_entries();
    ["event/3", "event/4"]
        .into_iter()
        .for_each(|key| shelf.remove(key));
    shelf.edit("event/10", "whatever");
    assert_keeps_two_of_four(&shelf, &states, &["aside/1/event/10"]);
}

#[test]
fn an_entry_under_no_number_is_left_where_it_is() {
    let (shelf, states) = four_entries();
    shelf.edit("event/", "whatever");
    shelf.edit("event/x", "whatever");
    assert_eq!(Some(&Tab::open(&shelf).instance), states.last());
    assert_eq!(shelf.text("event/x"), "whatever");
}

#[test]
fn a_damaged_entry_of_the_history_before_the_snapshot_is_left_where_it_is() {
    let (shelf, states) = four_entries();
    Tab::open(&shelf).moves_the_snapshot();
    shelf.cut_in_half("event/2");
    let before = shelf.contents();
    assert_eq!(Some(&Tab::open(&shelf).instance), states.last());
    assert_eq!(shelf.contents(), before);
}

#[test]
fn a_cut_at_every_single_character_of_an_entry_loses_that_entry_only() {
    let (shelf, states) = four_entries();
    let text = shelf.text("event/4");
    for characters in 0..text.chars().count() {
        let (shelf, _) = four_entries();
        shelf.cut("event/4", characters);
        let opened = open(&shelf);
        assert_eq!(opened.instance, states[3], "cut at {characters}");
        assert_eq!(shelf.text("aside/1/event/4"), &text[..characters]);
    }
}

// No room to set anything aside.

#[test]
fn a_snapshot_that_cannot_be_set_aside_stays_and_the_page_says_that_nothing_is_kept() {
    for (blocked, why) in [(false, WriteError::Full), (true, WriteError::Blocked)] {
        let (shelf, _) = four_entries();
        shelf.cut_in_half("snapshot");
        let before = shelf.contents();
        shelf.leave_room_for(5);
        shelf.block(blocked);
        let opened = open(&shelf);
        assert_eq!(opened.unkept, Some(Unkept::NotWritten(why)));
        assert_eq!(opened.instance, sample_team());
        Tab::of(opened).does("A", give_access("J"));
        assert_eq!(shelf.contents(), before);
    }
}

#[test]
fn an_entry_that_cannot_be_set_aside_stays_and_the_page_goes_on_in_memory_from_before_it() {
    let (shelf, states) = four_entries();
    shelf.cut_in_half("event/3");
    let before = shelf.contents();
    shelf.leave_room_for(5);
    let opened = open(&shelf);
    assert_eq!(opened.unkept, Some(Unkept::NotWritten(WriteError::Full)));
    assert_eq!(opened.instance, states[2]);
    Tab::of(opened).does("A", give_access("L"));
    assert_eq!(shelf.contents(), before);
}

#[test]
fn whatever_room_there_is_for_setting_aside_nothing_is_lost_and_it_is_finished_with_room() {
    for damaged in ["snapshot", "event/1", "event/3"] {
        for room in (0..700).step_by(20) {
            let (shelf, _) = four_entries();
            shelf.cut_in_half(damaged);
            let before = shelf.contents();
            shelf.leave_room_for(room);
            let short = open(&shelf);
            assert_nothing_lost(&before, &shelf);
            shelf.lift_the_limit();
            let again = open(&shelf);
            assert_nothing_lost(&before, &shelf);
            assert_eq!(again.unkept, None);
            // What did not fit the first time is set aside the second time, and nothing else is.
            let (first, second) = (short.set_aside.is_some(), again.set_aside.is_some());
            assert!(first || second, "room {room}");
            assert!(short.unkept.is_some() || !second, "room {room}");
            assert_goes_on(&shelf, Tab::of(again), "A", give_access("L"));
        }
    }
}

// A later version.

const NEWER: &str = "{\"schema\":2,\"seq\":0}\n{\"users\":\"in another form\"}";

#[test]
fn what_a_later_version_wrote_is_left_untouched_and_the_page_says_so() {
    let (shelf, _) = four_entries();
    shelf.edit("snapshot", NEWER);
    let before = shelf.contents();
    let opened = open(&shelf);
    assert_eq!(opened.unkept, Some(Unkept::Newer { schema: 2 }));
    assert_eq!(opened.set_aside, None);
    let mut tab = Tab::of(opened);
    tab.does("A", give_access("J"));
    tab.moves_the_snapshot();
    assert_eq!(shelf.contents(), before);
}

#[test]
fn a_tab_whose_storage_is_taken_over_by_a_later_version_changes_nothing() {
    let (shelf, states) = four_entries();
    let mut tab = Tab::open(&shelf);
    shelf.edit("snapshot", NEWER);
    let before = shelf.contents();
    let newer = CatchUpError::Newer { schema: 2 };
    assert_eq!(tab.catches_up(), Err(newer));
    assert_eq!(
        tab.tries("A", Action::Disconnect),
        Err(CommitError::Behind(newer))
    );
    assert_eq!((Some(&tab.instance), tab.journal.seq()), (states.last(), 4));
    assert_eq!(shelf.contents(), before);
}

#[test]
fn a_tab_whose_snapshot_becomes_unreadable_changes_nothing() {
    for text in ["", "{", "hello\nworld"] {
        let (shelf, states) = four_entries();
        let mut tab = Tab::open(&shelf);
        shelf.edit("snapshot", text);
        let before = shelf.contents();
        let behind = CommitError::Behind(CatchUpError::Unreadable);
        assert_eq!(tab.tries("A", Action::Disconnect), Err(behind));
        assert_eq!((Some(&tab.instance), tab.journal.seq()), (states.last(), 4));
        assert_eq!(shelf.contents(), before);
    }
}

// A storage that is emptied under a running page.

#[test]
fn a_tab_puts_its_state_back_when_the_storage_is_emptied() {
    let (shelf, states) = four_entries();
    let mut tab = Tab::open(&shelf);
    shelf.empty();
    assert_eq!(tab.catches_up(), Ok(Caught::UpToDate));
    assert_eq!(keys(&shelf), ["snapshot"]);
    assert_eq!(Some(&Tab::open(&shelf).instance), states.last());
    assert_goes_on(&shelf, tab, "A", Action::Disconnect);
}

#[test]
fn a_commit_into_an_emptied_storage_is_kept_with_everything_before_it() {
    let (shelf, _) = four_entries();
    let tab = Tab::open(&shelf);
    shelf.empty();
    assert_goes_on(&shelf, tab, "A", Action::Disconnect);
    assert_eq!(keys(&shelf), ["event/5", "snapshot"]);
}

#[test]
fn two_tabs_go_on_together_after_the_storage_was_emptied() {
    let (shelf, _) = four_entries();
    let (mut one, mut other) = (Tab::open(&shelf), Tab::open(&shelf));
    shelf.empty();
    one.does("A", Action::Disconnect);
    assert_eq!(other.catches_up(), Ok(Caught::Changed));
    other.does("A", Action::Connect);
    assert_eq!(one.catches_up(), Ok(Caught::Changed));
    assert_eq!(one.instance, other.instance);
}

#[test]
fn a_tab_that_was_behind_follows_the_one_that_put_its_state_back() {
    let shelf = Shelf::new();
    let mut behind = Tab::open(&shelf);
    let mut ahead = Tab::open(&shelf);
    four_commands(&mut ahead);
    shelf.empty();
    assert_eq!(ahead.catches_up(), Ok(Caught::UpToDate));
    assert_eq!(behind.catches_up(), Ok(Caught::Changed));
    assert_eq!(behind.instance, ahead.instance);
}

#[test]
fn a_tab_follows_another_that_began_anew_in_an_emptied_storage() {
    for further in [vec![], vec![("A", remove_access("B"))]] {
        let (shelf, _) = four_entries();
        let mut old = Tab::open(&shelf);
        shelf.empty();
        let mut new = Tab::open(&shelf);
        for (by, action) in further {
            new.does(by, action);
        }
        assert_eq!(old.catches_up(), Ok(Caught::Changed));
        assert_eq!(old.instance, new.instance);
        assert_eq!(old.journal.seq(), new.journal.seq());
        assert_eq!(old.journal.revision(), 1);
        assert_goes_on(&shelf, old, "A", give_access("J"));
    }
}

#[test]
fn a_tab_stays_as_it_is_where_what_another_began_anew_cannot_be_read() {
    let (shelf, states) = four_entries();
    let mut old = Tab::open(&shelf);
    shelf.empty();
    Tab::open(&shelf).does("A", give_access("L"));
    shelf.cut_in_half("event/1");
    assert_eq!(old.catches_up(), Err(CatchUpError::Unreadable));
    assert_eq!((Some(&old.instance), old.journal.seq()), (states.last(), 4));
    shelf.cut_in_half("snapshot");
    assert_eq!(old.catches_up(), Err(CatchUpError::Unreadable));
    assert_eq!((Some(&old.instance), old.journal.seq()), (states.last(), 4));
}

#[test]
fn a_tab_follows_another_that_began_anew_and_came_further_than_it_and_moved_its_snapshot() {
    let shelf = Shelf::new();
    let mut old = Tab::open(&shelf);
    old.does("A", remove_access("B"));
    shelf.empty();
    let mut new = Tab::open(&shelf);
    four_commands(&mut new);
    new.moves_the_snapshot();
    (1..=4).for_each(|seq| shelf.remove(&event(seq)));
    assert_eq!(old.catches_up(), Ok(Caught::Changed));
    assert_eq!(old.instance, new.instance);
}

// Found wanting. Each of these fails, for the reason given; what it asks for is what the doc comments
// in `store/` promise.

#[test]
fn a_tab_notices_that_another_began_anew_and_came_as_far_as_it_had() {
    let (shelf, _) = four_entries();
    let mut old = Tab::open(&shelf);
    shelf.empty();
    let mut new = Tab::open(&shelf);
    for letter in ["J", "K", "L"] {
        new.does("A", give_access(letter));
    }
    new.does("A", remove_access("D"));
    assert_eq!(old.catches_up(), Ok(Caught::Changed));
    assert_eq!(old.instance, new.instance);
}

#[test]
fn a_commit_is_not_stored_where_the_state_before_it_could_not_be_put_back() {
    let (shelf, states) = four_entries();
    let mut tab = Tab::open(&shelf);
    shelf.empty();
    shelf.0.capacity.set(200);
    let refused = tab.tries("A", Action::Disconnect);
    assert_eq!(
        refused,
        Err(CommitError::Behind(CatchUpError::Gone(WriteError::Full)))
    );
    assert_eq!(Some(&tab.instance), states.last());
    assert_eq!(keys(&shelf), Vec::<String>::new());
}

#[test]
fn a_stale_tab_overwrites_no_entry_when_only_the_snapshot_is_gone() {
    let shelf = Shelf::new();
    let mut stale = Tab::open(&shelf);
    four_commands(&mut Tab::open(&shelf));
    shelf.remove("snapshot");
    let before = shelf.contents();
    let _ = stale.tries("A", give_access("L"));
    assert_nothing_lost(&before, &shelf);
}

#[test]
fn what_a_later_version_wrote_is_left_untouched_when_its_header_says_more() {
    let (shelf, _) = four_entries();
    shelf.edit(
        "snapshot",
        "{\"schema\":2,\"seq\":0,\"packed\":true}\nsomething else",
    );
    let before = shelf.contents();
    let opened = open(&shelf);
    assert_eq!(opened.unkept, Some(Unkept::Newer { schema: 2 }));
    assert_eq!(shelf.contents(), before);
}

#[test]
fn the_keys_of_what_was_set_aside_are_in_order_of_name() {
    let (shelf, _) = four_entries();
    shelf.cut_in_half("event/1");
    let keys = open(&shelf).set_aside.unwrap().keys;
    assert!(keys.is_sorted(), "{keys:?}");
}

#[test]
fn what_was_set_aside_can_be_downloaded_though_nothing_more_is_kept() {
    let (shelf, _) = four_entries();
    shelf.cut_in_half("snapshot");
    let broken = shelf.text("snapshot");
    shelf.leave_room_for(400);
    let opened = open(&shelf);
    assert!(opened.set_aside.is_some() && opened.unkept.is_some());
    assert_eq!(opened.journal.raw("aside/1/snapshot"), Some(broken));
}

#[test]
fn a_snapshot_of_the_highest_number_is_opened_without_panic() {
    let (shelf, _) = four_entries();
    let text = shelf
        .text("snapshot")
        .replace("\"seq\":0", &format!("\"seq\":{}", u64::MAX));
    shelf.edit("snapshot", text);
    let before = shelf.contents();
    open(&shelf);
    assert_nothing_lost(&before, &shelf);
}

// By chance.

/// What befalls one stored text.
#[derive(Clone, Debug)]
enum Damage {
    Cut(Index),
    Removed,
    Garbage(String),
}

fn damage() -> impl Strategy<Value = Damage> {
    prop_oneof![
        6 => any::<Index>().prop_map(Damage::Cut),
        1 => Just(Damage::Removed),
        1 => "[^{]\\PC{0,20}".prop_map(Damage::Garbage),
    ]
}

fn inflict(shelf: &Shelf, which: &Index, damage: &Damage) {
    let keys = keys(shelf);
    let key = which.get(&keys);
    match damage {
        Damage::Cut(at) => shelf.cut(key, at.index(shelf.text(key).chars().count())),
        Damage::Removed => shelf.remove(key),
        Damage::Garbage(text) => shelf.edit(key, text.as_str()),
    }
}

/// Lives through the wishes, moving the snapshot after some of them; every state that there was.
fn live(shelf: &Shelf, first: &Instance, wishes: &[(Wish, bool)]) -> Vec<Instance> {
    let mut tab = Tab::of(Journal::open(Box::new(shelf.clone()), || first.clone()));
    let mut states = vec![first.clone()];
    for (wish, move_snapshot) in wishes {
        if tab.commits(&wish.in_the(&tab.instance)).is_ok() {
            states.push(tab.instance.clone());
        }
        if *move_snapshot {
            tab.moves_the_snapshot();
        }
    }
    states
}

fn history() -> impl Strategy<Value = Vec<(Wish, bool)>> {
    let moves = proptest::bool::weighted(0.04);
    proptest::collection::vec((random::wish(), moves), 0..40)
}

/// Any admin can invite, whatever has become of the instance.
fn invite_somebody(tab: &Tab) -> Command {
    let admin = tab.instance.admins().next().unwrap();
    invite("Z", Role::User).by(admin.id)
}

fn config() -> ProptestConfig {
    ProptestConfig {
        cases: 512,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn whatever_happened_a_reload_shows_the_same(
        first in random::instance(),
        history in history(),
    ) {
        let shelf = Shelf::new();
        let states = live(&shelf, &first, &history);
        let tab = Tab::open(&shelf);
        prop_assert_eq!(Some(&tab.instance), states.last());
        prop_assert_eq!(tab.journal.seq() + 1, states.len() as u64);
    }

    #[test]
    fn whichever_of_three_tabs_acts_all_end_in_the_same_state(
        first in random::instance(),
        wishes in proptest::collection::vec((random::wish(), 0..3_usize), 0..40),
    ) {
        let shelf = Shelf::new();
        let tab = || Tab::of(Journal::open(Box::new(shelf.clone()), || first.clone()));
        let mut tabs = [tab(), tab(), tab()];
        for (wish, which) in wishes {
            let tab = &mut tabs[which];
            let _ = tab.commits(&wish.in_the(&tab.instance));
        }
        for tab in &mut tabs {
            prop_assert!(tab.catches_up().is_ok());
            prop_assert_eq!(&tab.instance, &Tab::open(&shelf).instance);
        }
    }

    #[test]
    fn whatever_befalls_one_text_nothing_is_lost_and_the_state_is_one_that_there_was(
        first in random::instance(),
        history in history(),
        which in any::<Index>(),
        damage in damage(),
    ) {
        let shelf = Shelf::new();
        let states = live(&shelf, &first, &history);
        inflict(&shelf, &which, &damage);
        let before = shelf.contents();
        let opened = open(&shelf);
        assert_nothing_lost(&before, &shelf);
        assert_invariants(&opened.instance);
        prop_assert_eq!(opened.unkept, None);
        let began_anew = opened.instance == sample_team() && opened.journal.seq() == 0;
        let was = states.get(opened.journal.seq() as usize);
        prop_assert!(began_anew || was == Some(&opened.instance));
        let mut tab = Tab::of(opened);
        prop_assert!(tab.commits(&invite_somebody(&tab)).is_ok());
        prop_assert_eq!(Tab::open(&shelf).instance, tab.instance);
        assert_nothing_lost(&before, &shelf);
    }

    #[test]
    fn with_however_little_room_nothing_is_lost_and_what_is_not_kept_is_said(
        first in random::instance(),
        history in history(),
        which in any::<Index>(),
        damage in damage(),
        room in 0..600_usize,
    ) {
        let shelf = Shelf::new();
        live(&shelf, &first, &history);
        inflict(&shelf, &which, &damage);
        let before = shelf.contents();
        shelf.leave_room_for(room);
        let opened = open(&shelf);
        assert_nothing_lost(&before, &shelf);
        let unkept = opened.unkept;
        let mut tab = Tab::of(opened);
        let kept = tab.commits(&invite_somebody(&tab));
        assert_nothing_lost(&before, &shelf);
        if unkept.is_none() && kept.is_ok() {
            prop_assert_eq!(Tab::open(&shelf).instance, tab.instance);
        }
    }

    #[test]
    fn a_tab_that_cannot_write_shows_what_it_showed(
        first in random::instance(),
        history in history(),
        wish in random::wish(),
    ) {
        let shelf = Shelf::new();
        live(&shelf, &first, &history);
        let mut tab = Tab::open(&shelf);
        let (instance, contents) = (tab.instance.clone(), shelf.contents());
        shelf.block(true);
        prop_assert!(tab.commits(&wish.in_the(&tab.instance)).is_err());
        prop_assert_eq!(tab.instance, instance);
        prop_assert_eq!(shelf.contents(), contents);
    }
}
