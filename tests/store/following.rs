//! Two tabs follow each other.

use baton::rules::{Action, Link, Rule, decide};
use baton::store::{CatchUpError, Caught, CommitError};

use crate::shelf::{Shelf, keys};
use crate::support::{give_access, id, remove_access};
use crate::tab::{Tab, four_commands, four_entries, two_tabs};

#[test]
fn two_tabs_follow_each_other() {
    let (_, mut one, mut other) = two_tabs();
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
    let (_, mut one, mut stale) = two_tabs();
    one.does("A", remove_access("B"));
    // In the stale tab's own state B has access and cannot connect (R5).
    assert!(decide(&stale.instance, &Action::Connect.by(id("B"))).is_err());
    stale.does("B", Action::Connect);
    assert_eq!(one.catches_up(), Ok(Caught::Changed));
    assert_eq!(one.link("B"), Link::Connected);
}

#[test]
fn a_stale_tab_is_refused_by_the_newer_state_and_shows_it() {
    let (shelf, mut one, mut stale) = two_tabs();
    one.does("A", give_access("J"));
    let refused = stale.tries("A", give_access("J"));
    assert!(matches!(refused, Err(CommitError::Refused(refusal)) if refusal.rule() == Rule::R7));
    assert_eq!(stale.instance, one.instance);
    assert_eq!(keys(&shelf), ["event/1", "snapshot"]);
}

#[test]
fn a_stale_tab_never_overwrites_an_entry() {
    let (shelf, mut one, mut stale) = two_tabs();
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
    let (_, mut one, mut other) = two_tabs();
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
