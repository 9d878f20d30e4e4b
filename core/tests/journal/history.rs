//! The journal as it can be looked back on.

use Linked::{Broken, Holds, Unknown};
use baton_core::journal::{Linked, Past};
use baton_core::rules::{Action, Event, Mended};

use crate::journal::*;
use crate::support::{give_access, remove_access};

/// The history that a page has at hand, the oldest first.
fn history(tab: &Tab) -> Vec<Past> {
    let mut history: Vec<Past> = tab.journal(|it| it.history().collect());
    assert!(history.is_sorted_by(|newer, older| newer.number > older.number));
    history.reverse();
    history
}

/// How each entry follows the one before, on a page that is opened and reads the past.
fn links(log: &Shelf) -> Vec<(u64, Linked)> {
    let tab = Tab::of(log, opened(log).unwrap());
    tab.remembers();
    links_on(&tab)
}

fn links_on(tab: &Tab) -> Vec<(u64, Linked)> {
    let history = history(tab).into_iter();
    history.map(|kept| (kept.number, kept.linked)).collect()
}

#[test]
fn each_entry_follows_the_one_before_it_and_the_first_follows_the_beginning() {
    let (log, _, tab) = four_entries();
    let expected = [(1, Holds), (2, Holds), (3, Holds), (4, Holds)];
    assert_eq!(links(&log), expected);
    // Nobody has asked this page for the past.
    assert!(!tab.journal(|it| it.remembers()));
    assert_eq!(links_on(&tab), []);
    assert_eq!(tab.journal(|it| it.instance_at(4)), None);
    tab.remembers();
    assert_eq!(links_on(&tab), expected);
}

#[test]
fn what_happens_here_and_elsewhere_is_added_to_a_past_that_is_at_hand() {
    let (log, _, tab) = four_entries();
    tab.remembers();
    tab.does("A", give_access("L"));
    let other = Tab::open(&log);
    other.does("A", Action::Disconnect);
    assert!(tab.catches_up().is_ok());
    assert_eq!(links_on(&tab).len(), 6);
    assert_eq!(links_on(&tab), links(&log));
}

#[test]
fn lines_that_the_page_has_not_followed_yet_are_left_to_following() {
    let (log, states, _) = four_entries();
    let tab = Tab::open(&log);
    Tab::open(&log).does("A", Action::Disconnect);
    tab.remembers();
    assert_eq!(links_on(&tab).len(), 4);
    assert_eq!(tab.journal(|it| it.instance_at(5)), None);
    assert_eq!(tab.journal(|it| it.instance_at(4)).as_ref(), states.last());
}

#[test]
fn the_instance_as_of_every_entry_can_be_told() {
    let (_, states, tab) = four_entries();
    tab.remembers();
    for (number, state) in (0..).zip(&states) {
        assert_eq!(tab.instance_at(number).as_ref(), Some(state));
    }
    assert_eq!(tab.journal(|it| it.instance_at(5)), None);
}

#[test]
fn the_entries_after_one_are_told_with_their_numbers() {
    let (_, _, tab) = four_entries();
    tab.remembers();
    let entries = tab.journal(|it| it.entries_after(2));
    let numbers: Vec<u64> = entries.iter().map(|(number, _)| *number).collect();
    assert_eq!(numbers, [3, 4]);
    assert!(matches!(entries[0].1.did, Event::Connected { .. }));
    assert_eq!(tab.journal(|it| it.entries_after(4)), []);
}

#[test]
fn a_changed_entry_and_the_one_after_it_are_noticed() {
    let (log, _, tab) = four_entries();
    tab.keeps_its_state();
    // Its own checksum is another one too, as somebody may have worked it out anew.
    let said = r#"{"at":1600000000001,"by":1,"did":{"access-removed":{"user":4}}}"#;
    log.edit(2, &signed(&log, 2, said));
    let expected = [(1, Holds), (2, Holds), (3, Broken), (4, Holds)];
    assert_eq!(links(&log), expected);
    let text = log.text(2).replace("1600000000001", "1700000000001");
    log.edit(2, &text);
    assert_eq!(links(&log)[1], (2, Broken));
}

#[test]
fn an_entry_that_cannot_be_read_is_there_without_what_it_said() {
    let (log, states, tab) = four_entries();
    tab.keeps_its_state();
    log.cut_in_half(2);
    let tab = Tab::open(&log);
    tab.remembers();
    let history = history(&tab);
    let is_told: Vec<bool> = history.iter().map(|kept| kept.entry.is_some()).collect();
    assert_eq!(is_told, [true, false, true, true]);
    assert_eq!((history[1].number, history[1].linked), (2, Broken));
    let at = |number| tab.journal(|it| it.instance_at(number));
    assert_eq!(at(1).as_ref(), Some(&states[1]));
    assert_eq!((at(2), at(3), at(4)), (None, None, None));
}

#[test]
fn an_entry_that_is_gone_is_noticed_unless_it_is_the_oldest() {
    let (log, states, tab) = four_entries();
    tab.keeps_its_state();
    log.remove(0);
    log.remove(1);
    assert_eq!(links(&log), [(2, Unknown), (3, Holds), (4, Holds)]);
    log.remove(3);
    assert_eq!(links(&log), [(2, Unknown), (4, Broken)]);

    let (log, _, tab) = four_entries();
    tab.keeps_its_state();
    log.remove(2);
    let tab = Tab::open(&log);
    tab.remembers();
    let at = |number| tab.journal(|it| it.instance_at(number));
    assert_eq!(at(1).as_ref(), Some(&states[1]));
    // Nobody can say what they were without entry 2.
    assert_eq!((at(3), at(4)), (None, None));
}

#[test]
fn what_was_mended_is_told_as_an_entry_and_from_it_on_the_instance_is_known() {
    let (log, states, _) = four_entries();
    log.cut_in_half(3);
    let tab = Tab::of(&log, opened(&log).unwrap());
    tab.does("A", give_access("L"));
    tab.remembers();
    let entry = |at: usize| history(&tab)[at].entry.clone().map(|entry| entry.did);
    assert_eq!(entry(2), None);
    assert_eq!(entry(4), Some(mended(3, 4, Mended::Before)));
    assert_eq!(links_on(&tab)[4..], [(5, Holds), (6, Holds)]);
    let at = |number| tab.journal(|it| it.instance_at(number));
    assert_eq!(at(5).as_ref(), Some(&states[2]));
    assert_eq!(at(6), Some(tab.instance()));
}

#[test]
fn a_page_that_follows_what_was_mended_asks_for_the_past_again() {
    let (log, _, behind) = behind_damage();
    behind.remembers();
    let mends = Tab::of(&log, opened(&log).unwrap());
    assert!(behind.catches_up().is_ok());
    assert_eq!(behind.instance(), mends.instance());
    assert!(!behind.journal(|it| it.remembers()));
    behind.does("A", remove_access("J"));
    behind.remembers();
    assert_eq!(links_on(&behind), links(&log));
}
