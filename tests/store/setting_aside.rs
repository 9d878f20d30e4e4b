//! What cannot be read is set aside, if there is room for it.

use baton::store::{Unkept, WriteError, sample_team};

use crate::support::give_access;
use crate::tab::{Tab, assert_goes_on, assert_nothing_lost, four_entries, open};

#[test]
fn a_snapshot_that_cannot_be_set_aside_stays_and_the_page_says_that_nothing_is_kept() {
    for why in [WriteError::Full, WriteError::Blocked] {
        let (shelf, _) = four_entries();
        shelf.cut_in_half("snapshot");
        let before = shelf.contents();
        shelf.refuse_for(why, 5);
        let opened = open(&shelf);
        assert_eq!(opened.unkept, Some(Unkept::NotWritten(why)));
        assert_eq!(opened.instance, sample_team());
        Tab::of(opened).does("A", give_access("J"));
        assert_eq!(shelf.contents(), before);
    }
}

#[test]
fn an_entry_that_cannot_be_set_aside_stays_and_the_page_goes_on_in_memory_from_before_it() {
    let (shelf, states) = four_entries();
    shelf.cut_in_half("event/3");
    let before = shelf.contents();
    shelf.leave_room_for(5);
    let opened = open(&shelf);
    assert_eq!(opened.unkept, Some(Unkept::NotWritten(WriteError::Full)));
    assert_eq!(opened.instance, states[2]);
    Tab::of(opened).does("A", give_access("L"));
    assert_eq!(shelf.contents(), before);
}

#[test]
fn whatever_room_there_is_for_setting_aside_nothing_is_lost_and_it_is_finished_with_room() {
    for damaged in ["snapshot", "event/1", "event/3"] {
        for room in (0..700).step_by(20) {
            let (shelf, _) = four_entries();
            shelf.cut_in_half(damaged);
            let before = shelf.contents();
            shelf.leave_room_for(room);
            let short = open(&shelf);
            assert_nothing_lost(&before, &shelf);
            shelf.lift_the_limit();
            let again = open(&shelf);
            assert_nothing_lost(&before, &shelf);
            assert_eq!(again.unkept, None);
            // What did not fit the first time is set aside the second time, and nothing else is.
            let (first, second) = (short.set_aside.is_some(), again.set_aside.is_some());
            assert!(first || second, "room {room}");
            assert!(short.unkept.is_some() || !second, "room {room}");
            assert_goes_on(&shelf, Tab::of(again), "A", give_access("L"));
        }
    }
}

#[test]
fn the_keys_of_what_was_set_aside_are_in_order_of_name() {
    let (shelf, _) = four_entries();
    shelf.cut_in_half("event/1");
    let keys = open(&shelf).set_aside.unwrap().keys;
    assert!(keys.is_sorted(), "{keys:?}");
}

#[test]
fn what_was_set_aside_can_be_downloaded_though_nothing_more_is_kept() {
    let (shelf, _) = four_entries();
    shelf.cut_in_half("snapshot");
    let broken = shelf.text("snapshot");
    shelf.leave_room_for(400);
    let opened = open(&shelf);
    assert!(opened.set_aside.is_some() && opened.unkept.is_some());
    assert_eq!(opened.journal.raw("aside/1/snapshot"), Some(broken));
}
