//! A storage that is emptied under a running page.

use baton::rules::Action;
use baton::store::{Area, CatchUpError, Caught, CommitError, WriteError};

use crate::shelf::{Shelf, keys};
use crate::support::{give_access, remove_access};
use crate::tab::{Tab, assert_goes_on, assert_nothing_lost, four_commands, four_entries, two_tabs};

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
    let (shelf, mut behind, mut ahead) = two_tabs();
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
    old.assert_shows_the_last_of(&states);
    shelf.cut_in_half("snapshot");
    assert_eq!(old.catches_up(), Err(CatchUpError::Unreadable));
    old.assert_shows_the_last_of(&states);
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
    shelf.give_up_entries(1..=4);
    assert_eq!(old.catches_up(), Ok(Caught::Changed));
    assert_eq!(old.instance, new.instance);
}

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
    shelf.leave_room_for(200);
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
