//! What is prepared is stored only while nothing else has happened.

use baton::rules::{Action, preview};
use baton::store::CommitError;

use crate::shelf::Shelf;
use crate::support::{give_access, id, remove_access};
use crate::tab::{Tab, two_tabs};

#[test]
fn what_is_prepared_is_stored_by_nobody_until_it_is() {
    let shelf = Shelf::new();
    let mut tab = Tab::open(&shelf);
    let (before, instance) = (shelf.contents(), tab.instance.clone());
    let command = give_access("J").by(id("A"));
    let prepared = tab.journal.prepare(&tab.instance, &command, None, 7);
    assert_eq!((shelf.contents(), &tab.instance), (before, &instance));
    let entry = tab.journal.store(&mut tab.instance, prepared.unwrap());
    assert_eq!(entry.unwrap().at, 7);
    assert_eq!(Tab::open(&shelf).instance, tab.instance);
}

#[test]
fn what_was_prepared_before_another_tabs_command_is_not_stored_after_it() {
    let (shelf, mut one, mut other) = two_tabs();
    let command = give_access("J").by(id("A"));
    let prepared = one.journal.prepare(&one.instance, &command, None, 7);
    other.does("A", remove_access("D"));
    one.catches_up().unwrap();
    let before = shelf.contents();
    let outcome = one.journal.store(&mut one.instance, prepared.unwrap());
    assert_eq!(outcome, Err(CommitError::Changed));
    assert_eq!(shelf.contents(), before);
    assert_eq!(one.instance, other.instance);
}

#[test]
fn what_was_confirmed_is_prepared_only_while_it_would_do_what_was_shown() {
    let (_, mut one, mut other) = two_tabs();
    let command = Action::Disconnect.by(id("A"));
    let shown = preview(&one.instance, &command).unwrap();
    let prepare = |tab: &Tab| {
        let prepared = tab
            .journal
            .prepare(&tab.instance, &command, Some(&shown), 7);
        prepared.map(drop)
    };
    assert_eq!(prepare(&one), Ok(()));
    other.does("C", Action::Connect);
    one.catches_up().unwrap();
    assert_eq!(prepare(&one), Err(CommitError::Changed));
}
