//! When there is no room, history gives way before state does.

use baton::rules::{Action, Role};
use baton::store::{CommitError, HISTORY_SHARE, WriteError, sample_team};

use crate::shelf::{Shelf, event, keys};
use crate::support::{email, give_access, invite, name, remove_access};
use crate::tab::{Tab, assert_goes_on, assert_only_history_gave_way, four_entries};

/// A tab with so many entries behind it, the last so many of them after its snapshot.
fn long_life(history: u64, after: u64) -> (Shelf, Tab) {
    let shelf = Shelf::new();
    let mut tab = Tab::open(&shelf);
    for seq in 0..history + after {
        if seq == history {
            tab.moves_the_snapshot();
        }
        match seq % 2 {
            0 => tab.does("A", give_access("J")),
            _ => tab.does("A", remove_access("J")),
        };
    }
    if after == 0 {
        tab.moves_the_snapshot();
    }
    (shelf, tab)
}

fn entries(shelf: &Shelf) -> Vec<u64> {
    let keys = keys(shelf);
    let numbers = keys.iter().filter_map(|key| key.strip_prefix("event/"));
    let mut numbers: Vec<u64> = numbers.filter_map(|n| n.parse().ok()).collect();
    numbers.sort_unstable();
    numbers
}

#[test]
fn the_oldest_entries_give_way_to_a_new_one() {
    let (shelf, tab) = long_life(100, 10);
    let before = shelf.contents();
    shelf.leave_room_for(0);
    assert_goes_on(&shelf, tab, "A", Action::Disconnect);
    assert_only_history_gave_way(&before, &shelf);
    assert_eq!(entries(&shelf), (17..=111).collect::<Vec<_>>());
    // What gave way to one leaves room for more.
    Tab::open(&shelf).does("A", Action::Connect);
    assert_eq!(entries(&shelf).first(), Some(&17));
}

#[test]
fn where_all_entries_are_needed_the_snapshot_moves_and_they_give_way() {
    let (shelf, mut tab) = long_life(0, 40);
    // The snapshot gets longer by a digit in its header.
    shelf.leave_room_for(1);
    tab.does("A", give_access("K"));
    assert!(
        shelf
            .text("snapshot")
            .starts_with("{\"schema\":1,\"seq\":40}")
    );
    assert_eq!(entries(&shelf), (17..=41).collect::<Vec<_>>());
    let again = Tab::open(&shelf);
    assert_eq!(again.instance, tab.instance);
    assert_eq!(again.journal.seq(), 41);
    assert!(!tab.journal.is_long());
}

#[test]
fn where_even_that_makes_no_room_all_is_as_it_was() {
    for (history, after) in [(0, 0), (0, 1), (0, 4), (4, 0), (4, 1), (4, 4)] {
        let (shelf, mut tab) = long_life(history, after);
        let (instance, before) = (tab.instance.clone(), shelf.contents());
        shelf.leave_room_for(0);
        let larger_than_all_of_them = Action::Invite {
            name: name(&"👩".repeat(200)),
            email: email(&format!("{}@b.c", "n".repeat(240))),
            role: Role::User,
        };
        let refused = tab.tries("A", larger_than_all_of_them);
        assert_eq!(refused, Err(CommitError::NotStored(WriteError::Full)));
        assert_eq!(tab.instance, instance);
        assert_eq!(shelf.contents(), before, "{history} and {after} entries");
        shelf.lift_the_limit();
        assert_goes_on(&shelf, tab, "A", Action::Disconnect);
    }
}

#[test]
fn a_blocked_storage_takes_no_history() {
    let (shelf, mut tab) = long_life(30, 3);
    let before = shelf.contents();
    shelf.block(true);
    assert!(tab.tries("A", Action::Disconnect).is_err());
    assert_eq!(shelf.contents(), before);
}

#[test]
fn history_gives_way_to_a_snapshot_that_grew() {
    let (shelf, mut tab) = long_life(50, 0);
    for letter in ["U", "V", "W", "X", "Y", "Z"] {
        tab.does("A", invite(letter, Role::User));
    }
    shelf.leave_room_for(0);
    tab.moves_the_snapshot();
    assert_eq!(entries(&shelf), (17..=56).collect::<Vec<_>>());
    assert_eq!(Tab::open(&shelf).instance, tab.instance);
}

#[test]
fn another_tab_follows_across_history_that_gave_way() {
    let (shelf, mut tab) = long_life(0, 40);
    let mut stale = Tab::open(&shelf);
    tab.does("A", give_access("K"));
    // The snapshot gets longer by the access and by a digit in its header.
    shelf.leave_room_for(2);
    tab.does("A", remove_access("K"));
    assert!(stale.catches_up().is_ok());
    assert_eq!(stale.instance, tab.instance);
    assert_eq!(stale.journal.seq(), 42);
}

#[test]
fn moving_the_snapshot_trims_the_history_to_its_share() {
    let (shelf, _) = four_entries();
    let mut tab = Tab::open(&shelf);
    tab.moves_the_snapshot();
    // Three entries of which each takes more than a third of the share.
    for seq in 1..=3 {
        shelf.edit(&event(seq), "x".repeat(HISTORY_SHARE * 2 / 5));
    }
    tab.does("A", Action::Disconnect);
    tab.moves_the_snapshot();
    assert_eq!(entries(&shelf), [2, 3, 4, 5]);
    assert!(tab.journal.usage().history <= HISTORY_SHARE + 200);
    tab.moves_the_snapshot();
    assert_eq!(entries(&shelf), [2, 3, 4, 5]);
}

#[test]
fn the_last_entry_never_gives_way() {
    let shelf = Shelf::new();
    let mut tab = Tab::open(&shelf);
    tab.does("A", give_access("J"));
    tab.moves_the_snapshot();
    shelf.leave_room_for(0);
    let before = shelf.contents();
    assert!(tab.tries("A", remove_access("J")).is_err());
    assert_eq!(shelf.contents(), before);
    assert_ne!(tab.instance, sample_team());
}
