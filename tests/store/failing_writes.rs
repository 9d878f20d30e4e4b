//! A storage that takes nothing more.

use baton::rules::{Action, Link};
use baton::store::{Caught, CommitError, Unkept, WriteError};

use crate::shelf::{Shelf, keys};
use crate::support::{give_access, ten_thousand};
use crate::tab::{Tab, assert_goes_on, four_entries, open};

#[test]
fn a_commit_that_is_not_stored_changes_nothing_here_or_there() {
    for why in [WriteError::Full, WriteError::Blocked] {
        let (shelf, states) = four_entries();
        let mut tab = Tab::open(&shelf);
        let before = shelf.contents();
        // Not even for the snapshot that would let the entries before it give way.
        shelf.refuse_for(why, 1);
        let refused = tab.tries("A", Action::Disconnect);
        assert_eq!(refused, Err(CommitError::NotStored(why)));
        tab.assert_shows_the_last_of(&states);
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
    for why in [WriteError::Full, WriteError::Blocked] {
        let shelf = Shelf::new();
        shelf.refuse_for(why, 100);
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
    for why in [WriteError::Full, WriteError::Blocked] {
        let (shelf, states) = four_entries();
        let mut tab = Tab::open(&shelf);
        let before = shelf.contents();
        // A snapshot of more people than there is room for.
        tab.instance = ten_thousand();
        shelf.refuse_for(why, 0);
        assert!(tab.journal.move_snapshot(&tab.instance).is_err());
        assert_eq!(shelf.contents(), before);
        shelf.block(false);
        assert_eq!(Some(&Tab::open(&shelf).instance), states.last());
    }
}
