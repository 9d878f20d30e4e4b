//! Opening a log with which nothing is wrong.

use baton_core::journal::{Log, OpenError, ReadError};
use baton_core::practice::sample_team;
use baton_core::rules::{Action, Event, Instance, UserId};

use crate::journal::{NOW, Shelf, Tab, assert_goes_on, four_entries, opened, opened_from};
use crate::support::{block_on, email_of, give_access, id, name, start};

#[test]
fn the_first_visit_writes_the_beginning_with_the_sample_beside_it() {
    let log = Shelf::default();
    let tab = Tab::open(&log);
    assert_eq!((tab.instance(), tab.number()), (sample_team(), 0));
    assert_eq!(log.numbers(), [0]);
    let text = log.text(0);
    let (line, rows) = text.split_once('\n').unwrap();
    let none = "0".repeat(32);
    let said = format!(r#" {none} {{"at":{NOW},"by":0,"did":"begun"}}"#);
    assert_eq!(line.split_at(32).1, said);
    assert!(rows.starts_with("13 s\n1\tAnna"), "{rows}");
}

#[test]
fn the_second_visit_writes_nothing() {
    let log = Shelf::default();
    Tab::open(&log);
    let before = log.lines();
    assert_eq!(Tab::open(&log).instance(), sample_team());
    assert_eq!((log.lines(), log.written().len()), (before, 1));
}

#[test]
fn opening_again_gives_the_same_state_with_and_without_one_that_was_kept() {
    let (log, states, tab) = four_entries();
    Tab::open(&log).assert_shows_the_last_of(&states);
    tab.keeps_its_state();
    Tab::open(&log).assert_shows_the_last_of(&states);
}

#[test]
fn with_a_state_only_the_end_of_the_log_is_read() {
    let (log, _, tab) = four_entries();
    tab.keeps_its_state();
    let asked = log.asked();
    let opened = opened(&log).unwrap();
    assert!(opened.was_state_used && !opened.is_another);
    assert_eq!(log.asked() - asked, 1);
    let end = block_on(log.read(3, 9)).unwrap();
    assert_eq!(end.len(), 2);
}

#[test]
fn an_entry_says_who_did_what_and_when_and_what_it_follows() {
    let (log, _, _) = four_entries();
    let (text, before) = (log.text(2), log.text(1));
    let (sum, rest) = text.split_once(' ').unwrap();
    let said = r#"{"at":1700000000001,"by":1,"did":{"access-removed":{"user":4}}}"#;
    assert_eq!(rest, format!("{} {said}", &before[..32]));
    // As Python's hashlib has it, over the identity, the number as eight bytes, and the rest.
    assert_eq!(sum, "3cd0eb8c8eac05bb24ecc6859d16ba31");
}

#[test]
fn an_entry_takes_less_than_two_hundred_characters() {
    let (log, _, _) = four_entries();
    let written = &log.written()[1..];
    assert_eq!(written.len(), 4);
    assert!(written.iter().all(|it| *it < 200), "{written:?}");
}

#[test]
fn a_commit_gives_back_the_entry_that_it_stored() {
    let log = Shelf::default();
    let tab = Tab::open(&log);
    let entry = tab.does("A", give_access("J"));
    assert_eq!(entry.did, Event::AccessGiven { user: id("J") });
    let again = Tab::open(&log);
    again.remembers();
    let stored = again.journal(|journal| journal.entries_after(0));
    assert_eq!(stored, [(1, entry)]);
}

#[test]
fn a_start_takes_the_place_of_the_sample() {
    let log = Shelf::default();
    let tab = Tab::open(&log);
    tab.does("L", start("Z"));
    let own = Instance::started_by(id("M"), name("Z"), email_of("Z"));
    assert_eq!(tab.instance(), own);
    assert_eq!(Tab::open(&log).instance(), own);
    assert_goes_on(&log, &tab, "M", Action::Connect);
}

#[test]
fn of_two_pages_that_begin_at_once_one_begins_and_the_other_follows_it() {
    let log = Shelf::default();
    let one = Tab::open(&log);
    one.does("A", give_access("J"));
    let begun = opened_from(&log, None).unwrap();
    assert_eq!(begun.instance, one.instance());
    assert_eq!(log.numbers(), [0, 1]);
}

#[test]
fn a_log_that_cannot_be_read_is_not_opened_and_nothing_is_written() {
    let (log, _, tab) = four_entries();
    let before = log.lines();
    log.be_unreadable(true);
    let refused = OpenError::NotRead(ReadError::Refused);
    assert_eq!(opened(&log).err(), Some(refused));
    tab.keeps_its_state();
    assert_eq!(opened(&log).err(), Some(refused));
    assert_eq!(log.lines(), before);
}

#[test]
fn nobody_notes_that_the_journal_began() {
    let log = Shelf::default();
    let tab = Tab::open(&log);
    tab.remembers();
    assert_eq!(tab.journal(|journal| journal.history().count()), 0);
    assert_eq!(tab.instance().user(UserId(0)), None);
}
