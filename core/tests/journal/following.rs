//! Two tabs follow each other.

use baton_core::journal::{CatchUpError, Caught, CommitError, ReadError};
use baton_core::rules::{Action, Link, Role, Rule, Standing, decide};

use crate::journal::*;
use crate::support::{give_access, id, instance, invite, remove_access};

#[test]
fn two_tabs_follow_each_other() {
    let (_, one, other) = two_tabs();
    one.does("A", give_access("J"));
    assert_eq!(other.catches_up(), Ok(Caught::Changed));
    assert_eq!(other.catches_up(), Ok(Caught::UpToDate));
    assert_eq!(other.instance(), one.instance());
    other.does("A", remove_access("J"));
    other.does("C", Action::Connect);
    assert_eq!(one.catches_up(), Ok(Caught::Changed));
    assert_eq!(one.instance(), other.instance());
    assert_eq!((one.number(), other.number()), (3, 3));
}

#[test]
fn a_stale_tab_is_late_catches_up_and_asks_the_rules_again() {
    let (_, one, stale) = two_tabs();
    one.does("A", remove_access("B"));
    // In the stale tab's own state B has access and cannot connect (R5).
    assert!(decide(&stale.instance(), &Action::Connect.by(id("B"))).is_err());
    stale.does("B", Action::Connect);
    assert_eq!(one.catches_up(), Ok(Caught::Changed));
    assert_eq!(one.link("B"), Link::Connected);
}

#[test]
fn a_stale_tab_is_refused_by_the_newer_state_and_shows_it() {
    let (log, one, stale) = two_tabs();
    one.does("A", give_access("J"));
    let refused = stale.tries("A", give_access("J"));
    assert!(matches!(refused, Err(CommitError::Refused(refusal)) if refusal.rule() == Rule::R7));
    assert_eq!(stale.instance(), one.instance());
    assert_eq!(log.numbers(), [0, 1]);
}

#[test]
fn a_stale_tab_never_overwrites_an_entry() {
    let (log, one, stale) = two_tabs();
    one.does("A", give_access("J"));
    let first = log.text(1);
    stale.does("A", give_access("K"));
    assert_eq!(log.text(1), first);
    assert_eq!(stale.number(), 2);
    let links = (stale.link("J"), stale.link("K"));
    assert_eq!(links, (Link::Granted, Link::Granted));
}

/// How often the instance has changed, who is in it, and whether it is another.
fn revisions(tab: &Tab) -> (u64, u64, u64) {
    let now = tab.journal(|it| it.revision());
    (now.changes, now.people, now.era)
}

#[test]
fn the_revisions_tell_what_is_new_to_show() {
    let (_, one, other) = two_tabs();
    four_commands(&one);
    assert_eq!(revisions(&one), (4, 0, 0));
    assert_eq!(revisions(&other), (0, 0, 0));
    assert_eq!(other.catches_up(), Ok(Caught::Changed));
    assert_eq!(revisions(&other), (4, 0, 0));
    assert_eq!(other.catches_up(), Ok(Caught::UpToDate));
    assert!(other.tries("B", Action::Connect).is_err());
    assert_eq!(revisions(&other), (4, 0, 0));
    one.does("A", invite("M", Role::User));
    assert_eq!(other.catches_up(), Ok(Caught::Changed));
    assert_eq!(revisions(&other), (5, 1, 0));
    replaces(&one, "A", &instance([("A", Standing::Admin)])).unwrap();
    assert_eq!(other.catches_up(), Ok(Caught::Changed));
    assert_eq!((revisions(&one), revisions(&other)), ((6, 2, 1), (6, 2, 1)));
}

#[test]
fn what_can_be_read_before_an_unreadable_entry_is_followed() {
    let (_, states, behind) = behind_damage();
    assert_eq!(behind.catches_up(), Err(CatchUpError::Unreadable.into()));
    behind.assert_shows_the_last_of(&states[..3]);
}

#[test]
fn an_entry_that_cannot_be_read_stops_a_tab_until_somebody_has_mended_it() {
    let (log, states, behind) = behind_damage();
    let before = log.lines();
    let refused = behind.tries("A", Action::Disconnect);
    assert_eq!(refused, Err(CatchUpError::Unreadable.into()));
    assert_eq!(log.lines(), before);
    let opened = opened(&log).unwrap();
    assert!(opened.found.is_some());
    assert_eq!(behind.catches_up(), Ok(Caught::Changed));
    assert_eq!((behind.instance(), behind.number()), (states[2].clone(), 5));
    behind.does("A", Action::Disconnect);
}

#[test]
fn what_the_rules_would_not_have_accepted_is_not_followed() {
    let (log, states, other) = four_entries();
    // A gives access to K, who has it already.
    let twice = r#"{"at":1,"by":1,"did":{"access-given":{"user":11}}}"#;
    log.edit(5, &signed(&log, 5, twice));
    assert_eq!(other.catches_up(), Err(CatchUpError::Unreadable.into()));
    other.assert_shows_the_last_of(&states);
}

#[test]
fn a_tab_that_cannot_read_shows_what_it_showed() {
    let (log, states, tab) = four_entries();
    log.be_unreadable(true);
    let refused = CatchUpError::NotRead(ReadError::Refused);
    assert_eq!(tab.catches_up(), Err(refused.into()));
    tab.assert_shows_the_last_of(&states);
    log.be_unreadable(false);
    assert_eq!(tab.catches_up(), Ok(Caught::UpToDate));
}
