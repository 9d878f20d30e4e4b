//! Damage to the snapshot.

use baton::store::{Area, Reason, sample_team};

use crate::shelf::Shelf;
use crate::support::give_access;
use crate::tab::{Tab, aside, assert_goes_on, assert_nothing_lost, four_entries, open};

/// Opens a storage whose snapshot cannot be read: everything is set aside, and the sample begins.
#[track_caller]
fn assert_begins_anew(shelf: &Shelf) {
    let before = shelf.contents();
    let opened = open(shelf);
    let moved = before.keys().map(|key| format!("aside/1/{key}")).collect();
    assert_eq!(aside(&opened), Some((Reason::Snapshot, moved)));
    assert_eq!(opened.unkept, None);
    assert_eq!(opened.instance, sample_team());
    assert_nothing_lost(&before, shelf);
    assert_goes_on(shelf, Tab::of(opened), "A", give_access("J"));
}

#[test]
fn a_snapshot_cut_in_half_is_set_aside_with_the_entries_after_it() {
    let (shelf, _) = four_entries();
    shelf.cut_in_half("snapshot");
    assert_begins_anew(&shelf);
}

#[test]
fn a_snapshot_that_is_no_json_is_set_aside() {
    for text in ["", "\n", "hello", "{}", "null\nnull", "[1,0]\n{}", "\u{0}"] {
        let (shelf, _) = four_entries();
        shelf.edit("snapshot", text);
        assert_begins_anew(&shelf);
    }
}

#[test]
fn a_snapshot_that_breaks_an_invariant_is_set_aside() {
    let broken = [
        r#"{"next":1,"users":[]}"#,
        r#"{"next":2,"users":[[1,"A","a@b","u"]]}"#,
        r#"{"next":3,"users":[[1,"A","a@b","a"],[2,"B","b@b","ug"]]}"#,
        r#"{"next":3,"users":[[1,"A","a@b","a"],[2,"B","A@B","u"]]}"#,
        r#"{"next":3,"users":[[1,"A","a@b","a"],[1,"B","b@b","u"]]}"#,
        r#"{"next":2,"users":[[1,"A","a@b","uc"]]}"#,
        r#"{"next":2,"users":[[1," ","a@b","a"]]}"#,
        r#"{"next":2,"users":[[1,"A","a","a"]]}"#,
        r#"{"next":2,"users":[[1,"A","a@b","a"]],"more":1}"#,
    ];
    for body in broken {
        let shelf = Shelf::new();
        shelf.edit("snapshot", format!("{{\"schema\":1,\"seq\":0}}\n{body}"));
        assert_begins_anew(&shelf);
    }
}

#[test]
fn a_snapshot_that_is_gone_while_its_entries_are_there_is_not_a_first_visit() {
    let (shelf, _) = four_entries();
    shelf.remove("snapshot");
    assert_begins_anew(&shelf);
}

#[test]
fn what_is_set_aside_a_second_time_goes_to_a_new_number() {
    let (shelf, _) = four_entries();
    shelf.cut_in_half("snapshot");
    let first = shelf.contents();
    open(&shelf);
    shelf.edit("snapshot", "broken again");
    let second = open(&shelf);
    let moved = vec!["aside/2/snapshot".to_owned()];
    assert_eq!(aside(&second), Some((Reason::Snapshot, moved)));
    assert_nothing_lost(&first, &shelf);
    assert_eq!(
        second.journal.raw("aside/2/snapshot").as_deref(),
        Some("broken again")
    );
}

#[test]
fn what_was_set_aside_is_left_alone_by_the_next_visits() {
    let (shelf, _) = four_entries();
    shelf.cut_in_half("event/2");
    open(&shelf);
    let before = shelf.contents();
    Tab::open(&shelf);
    assert_eq!(shelf.contents(), before);
}

#[test]
fn a_snapshot_of_the_highest_number_is_opened_without_panic() {
    let (shelf, _) = four_entries();
    let text = shelf
        .text("snapshot")
        .replace("\"seq\":0", &format!("\"seq\":{}", u64::MAX));
    shelf.edit("snapshot", text);
    let before = shelf.contents();
    open(&shelf);
    assert_nothing_lost(&before, &shelf);
}
