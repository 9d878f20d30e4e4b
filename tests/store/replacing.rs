//! A backup takes the place of everyone.

use std::cell::Cell;
use std::rc::Rc;

use baton::rules::{Action, Event, Instance, Rule, Standing, UserId, decide_replacement};
use baton::store::{Area, Caught, CommitError, Entry, Journal, Linked, WriteError, sample_team};

use crate::shelf::{Shelf, event, keys};
use crate::support::{give_access, id, instance, person, remove_access, ten_thousand};
use crate::tab::{Tab, assert_goes_on, four_commands, four_entries, two_tabs};

fn backup() -> Instance {
    instance([
        ("A", Standing::Admin),
        ("C", Standing::AdminConnected),
        ("X", Standing::UserGranted),
    ])
}

/// The backup, as it takes the place of this instance.
fn replacement(of: &Instance) -> Instance {
    decide_replacement(of, id("A"), &backup()).unwrap().1
}

fn replaces(tab: &mut Tab, by: &str, backup: &Instance) -> Result<Entry, CommitError> {
    let seen = tab.journal.seq();
    replaces_what_was_seen(tab, by, (backup, seen))
}

fn replaces_what_was_seen(
    tab: &mut Tab,
    by: &str,
    backup: (&Instance, u64),
) -> Result<Entry, CommitError> {
    tab.journal.catch_up(&mut tab.instance)?;
    let prepared = tab
        .journal
        .prepare_replacement(&tab.instance, id(by), backup, 7)?;
    tab.journal.store(&mut tab.instance, prepared)
}

#[test]
fn what_was_shown_before_something_else_happened_is_not_put_in_its_place() {
    let (shelf, mut one, mut other) = two_tabs();
    let seen = one.journal.seq();
    other.does("A", give_access("J"));
    let before = shelf.contents();
    let outcome = replaces_what_was_seen(&mut one, "A", (&backup(), seen));
    assert_eq!(outcome, Err(CommitError::Changed));
    assert_eq!(shelf.contents(), before);
    assert_eq!(one.instance, other.instance);
}

#[test]
fn it_is_one_entry_and_a_snapshot_and_a_reload_shows_it() {
    let (shelf, _) = four_entries();
    let mut tab = Tab::open(&shelf);
    let expected = replacement(&tab.instance);
    let entry = replaces(&mut tab, "A", &backup()).unwrap();
    assert!(matches!(entry.did, Event::Replaced { people: 3, .. }));
    assert_eq!((entry.at, entry.by), (7, id("A")));
    assert_eq!(tab.instance, expected);
    let stored: Entry = serde_json::from_str(&shelf.text("event/5")).unwrap();
    assert_eq!(stored, entry);
    let again = Tab::open(&shelf);
    assert_eq!(again.instance, expected);
    assert_eq!((again.journal.seq(), tab.journal.seq()), (5, 5));
    let newest = again.journal.history().next().unwrap();
    assert_eq!((newest.entry, newest.linked), (Some(entry), Linked::Holds));
    assert_goes_on(&shelf, tab, "C", give_access("A"));
}

#[test]
fn what_was_before_can_no_longer_be_replayed_and_what_comes_after_can() {
    let (shelf, _) = four_entries();
    let mut tab = Tab::open(&shelf);
    replaces(&mut tab, "A", &backup()).unwrap();
    let replaced = tab.instance.clone();
    tab.does("C", give_access("A"));
    assert_eq!(tab.journal.instance_at(4), None);
    assert_eq!(tab.journal.instance_at(5), Some(replaced));
    assert_eq!(tab.journal.instance_at(6), Some(tab.instance.clone()));
    let entries = tab.journal.entries_after(3);
    let seqs: Vec<u64> = entries.iter().map(|(seq, _)| *seq).collect();
    assert_eq!(seqs, [4, 5, 6]);
}

#[test]
fn a_plain_user_replaces_nobody() {
    let (shelf, states) = four_entries();
    let mut tab = Tab::open(&shelf);
    let before = shelf.contents();
    let refused = replaces(&mut tab, "J", &backup());
    assert!(matches!(refused, Err(CommitError::Refused(refusal)) if refusal.rule() == Rule::R1));
    tab.assert_shows_the_last_of(&states);
    assert_eq!(shelf.contents(), before);
}

#[test]
fn other_tabs_follow_however_far_behind_they_are() {
    let (shelf, mut behind, mut ahead) = two_tabs();
    four_commands(&mut ahead);
    let mut present = Tab::open(&shelf);
    replaces(&mut ahead, "A", &backup()).unwrap();
    for tab in [&mut behind, &mut present] {
        assert_eq!(tab.catches_up(), Ok(Caught::Changed));
        assert_eq!(tab.catches_up(), Ok(Caught::UpToDate));
        assert_eq!(tab.instance, ahead.instance);
        assert_eq!(tab.journal.seq(), 5);
    }
    let mut late = Tab::open(&shelf);
    ahead.does("C", give_access("A"));
    ahead.moves_the_snapshot();
    ahead.does("C", remove_access("A"));
    assert_eq!(late.catches_up(), Ok(Caught::Changed));
    assert_eq!(late.instance, ahead.instance);
    late.does("C", Action::Disconnect);
    assert_eq!(behind.catches_up(), Ok(Caught::Changed));
    assert_eq!(behind.instance, late.instance);
}

#[test]
fn after_a_crash_between_the_two_writes_it_has_happened() {
    let (shelf, _) = four_entries();
    let mut other = Tab::open(&shelf);
    let mut tab = Tab::open(&shelf);
    replaces(&mut tab, "A", &backup()).unwrap();
    shelf.remove("event/5");
    assert_eq!(Tab::open(&shelf).instance, tab.instance);
    assert_eq!(other.catches_up(), Ok(Caught::Changed));
    assert_eq!(other.instance, tab.instance);
    assert_eq!(other.journal.seq(), 5);
    assert_goes_on(&shelf, other, "C", give_access("A"));
    let links: Vec<_> = Tab::open(&shelf)
        .journal
        .history()
        .map(|kept| kept.linked)
        .collect();
    assert_eq!(links[0], Linked::Unknown);
}

#[test]
fn where_it_does_not_fit_all_is_as_it_was() {
    for why in [WriteError::Full, WriteError::Blocked] {
        let (shelf, states) = four_entries();
        let mut tab = Tab::open(&shelf);
        let before = shelf.contents();
        shelf.refuse_for(why, 500);
        let refused = replaces(&mut tab, "A", &ten_thousand());
        assert_eq!(refused, Err(CommitError::NotStored(why)));
        tab.assert_shows_the_last_of(&states);
        assert_eq!(shelf.contents(), before);
    }
}

/// The sample team and ten people more: a snapshot that needs more room than four entries give.
fn larger() -> Instance {
    let mut users = sample_team().users().to_vec();
    for letter in ["M", "N", "O", "P", "Q", "R", "S", "T", "U", "V"] {
        users.push(person(letter, Standing::UserGranted));
    }
    Instance::new(users).unwrap()
}

#[test]
fn with_however_little_room_it_happens_or_not_and_nothing_between() {
    for is_moved in [false, true] {
        let mut outcomes = Vec::new();
        for room in 0..500 {
            let (shelf, states) = four_entries();
            let mut tab = Tab::open(&shelf);
            if is_moved {
                tab.moves_the_snapshot();
            }
            let before = shelf.contents();
            shelf.leave_room_for(room);
            let outcome = replaces(&mut tab, "A", &larger());
            if outcome.is_err() {
                tab.assert_shows_the_last_of(&states);
                assert_eq!(shelf.contents(), before, "room {room}");
            }
            let again = Tab::open(&shelf);
            assert_eq!(again.instance, tab.instance, "room {room}");
            assert_eq!(again.journal.seq(), tab.journal.seq(), "room {room}");
            outcomes.push(outcome.is_ok());
        }
        assert!(outcomes.is_sorted() && !outcomes[0] && outcomes[499]);
    }
}

#[test]
fn history_gives_way_to_a_backup() {
    let shelf = Shelf::new();
    let mut tab = Tab::open(&shelf);
    for _ in 0..50 {
        tab.does("A", give_access("J"));
        tab.does("A", remove_access("J"));
    }
    shelf.leave_room_for(0);
    let ones_own = Instance::new(sample_team().users().to_vec()).unwrap();
    replaces(&mut tab, "A", &ones_own).unwrap();
    assert_eq!(keys(&shelf).len(), 2 + 100 - 16);
    assert_eq!(Tab::open(&shelf).instance, tab.instance);
}

/// A storage that takes so many writes more, and is blocked then.
#[derive(Clone)]
struct Ends(Shelf, Rc<Cell<usize>>);

impl Area for Ends {
    fn read(&self, key: &str) -> Option<String> {
        self.0.read(key)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), WriteError> {
        let left = self.1.get().checked_sub(1).ok_or(WriteError::Blocked)?;
        self.1.set(left);
        self.0.write(key, text)
    }

    fn remove(&self, key: &str) {
        self.0.remove(key);
    }

    fn keys(&self, prefix: &str) -> Vec<String> {
        self.0.keys(prefix)
    }
}

#[test]
fn wherever_writing_ends_the_page_shows_what_is_stored() {
    for writes in 0..3 {
        let (shelf, states) = four_entries();
        let area = Ends(shelf.clone(), Rc::new(Cell::new(writes)));
        let mut tab = Tab::of(Journal::open(Box::new(area), sample_team));
        let outcome = replaces(&mut tab, "A", &backup());
        assert_eq!(outcome.is_ok(), writes > 0, "{writes} writes");
        if outcome.is_err() {
            tab.assert_shows_the_last_of(&states);
        }
        let again = Tab::open(&shelf);
        assert_eq!(again.instance, tab.instance);
        assert_eq!(again.journal.seq(), tab.journal.seq());
        assert_eq!(shelf.has(&event(5)), writes == 2);
    }
}

#[test]
fn whoever_the_history_tells_of_keeps_the_name_that_they_had() {
    let (shelf, _) = four_entries();
    let mut tab = Tab::open(&shelf);
    let was = tab.instance.clone();
    let told = tab
        .journal
        .entries_after(0)
        .into_iter()
        .flat_map(|(_, entry)| {
            let by = entry.by;
            entry.did.people().into_iter().chain([by])
        });
    let mut told: Vec<_> = told.collect();
    told.sort_unstable();
    told.dedup();
    assert!(
        told.contains(&id("A")) && told.len() < was.users().len(),
        "{told:?}"
    );
    let called = |user: &UserId| Some((*user, was.user(*user)?.name.clone()));

    let entry = replaces(&mut tab, "A", &backup()).unwrap();
    let Event::Replaced { before, .. } = entry.did else {
        panic!("everyone was replaced");
    };
    assert_eq!(before, told.iter().filter_map(called).collect::<Vec<_>>());

    // The same people again: everybody is called as before, so there is nothing to keep.
    let same = tab.instance.clone();
    let entry = replaces(&mut tab, "C", &same).unwrap();
    let nothing = Event::Replaced {
        people: 3,
        before: vec![],
    };
    assert_eq!(entry.did, nothing);
}
