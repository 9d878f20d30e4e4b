//! Opening and writing.

use baton::rules::{Action, Instance, Rule};
use baton::store::{CommitError, Entry, SCHEMA, sample_team};

use crate::shelf::{Shelf, keys};
use crate::support::{email_of, give_access, id, name, start};
use crate::tab::{Tab, assert_goes_on, four_entries};

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
        r#"{"at":1700000000001,"by":1,"did":{"access-removed":{"user":4}},"after":"f4c5986ea01e3c43"}"#
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
    tab.assert_shows_the_last_of(&states);
}
