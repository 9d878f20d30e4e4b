//! The snapshot moves forward.

use baton::rules::Action;
use baton::store::Caught;

use crate::shelf::{Shelf, keys};
use crate::support::{give_access, remove_access};
use crate::tab::{Tab, assert_goes_on, four_commands, four_entries, two_tabs};

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
    let (_, mut behind, mut ahead) = two_tabs();
    four_commands(&mut ahead);
    ahead.moves_the_snapshot();
    assert_eq!(behind.catches_up(), Ok(Caught::Changed));
    assert_eq!(behind.instance, ahead.instance);
    assert_eq!(behind.journal.seq(), 4);
}

#[test]
fn another_tab_follows_when_the_entries_between_were_given_up() {
    let (shelf, mut behind, mut ahead) = two_tabs();
    four_commands(&mut ahead);
    ahead.moves_the_snapshot();
    shelf.give_up_entries(1..=4);
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
    shelf.give_up_entries(1..=4);
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
    let (_, mut one, mut other) = two_tabs();
    for _ in 0..250 {
        one.does("A", give_access("J"));
        one.does("A", remove_access("J"));
    }
    one.moves_the_snapshot();
    assert_eq!(other.catches_up(), Ok(Caught::Changed));
    assert!(!other.journal.is_long());
}
