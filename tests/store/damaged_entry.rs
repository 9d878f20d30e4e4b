//! Damage to an entry.

use baton::rules::Instance;
use baton::store::{Area, Entry, Reason};

use crate::shelf::Shelf;
use crate::support::give_access;
use crate::tab::{Tab, aside, assert_goes_on, assert_nothing_lost, four_entries, open};

/// Opens a storage whose entry 3 of 4 cannot be followed: what is before it is kept, and it and the
/// entries after it are set aside.
#[track_caller]
fn assert_keeps_two_of_four(shelf: &Shelf, states: &[Instance], moved: &[&str]) {
    let before = shelf.contents();
    let opened = open(shelf);
    let moved = moved.iter().map(|key| (*key).to_owned()).collect();
    assert_eq!(aside(&opened), Some((Reason::Entry { seq: 3 }, moved)));
    assert_eq!(opened.unkept, None);
    assert_eq!(opened.instance, states[2]);
    assert_eq!(opened.journal.seq(), 2);
    assert_nothing_lost(&before, shelf);
    assert_eq!(shelf.text("event/2"), before["event/2"]);
    assert_goes_on(shelf, Tab::of(opened), "A", give_access("L"));
}

#[test]
fn an_entry_cut_in_half_is_set_aside_with_those_after_it() {
    let (shelf, states) = four_entries();
    shelf.cut_in_half("event/3");
    assert_keeps_two_of_four(&shelf, &states, &["aside/1/event/3", "aside/1/event/4"]);
}

#[test]
fn an_entry_edited_into_what_the_rules_would_not_accept_is_set_aside() {
    let edits = [
        // B has access, and cannot connect (R5).
        r#"{"at":1,"by":2,"did":{"connected":{"user":2}}}"#,
        // Nobody connects for somebody else (R3).
        r#"{"at":1,"by":1,"did":{"connected":{"user":3}}}"#,
        // C is not connected, and gives no access (R7).
        r#"{"at":1,"by":3,"did":{"access-given":{"user":11}}}"#,
        // Nobody has this number.
        r#"{"at":1,"by":99,"did":{"connected":{"user":99}}}"#,
        // Seven people have access, not one.
        r#"{"at":1,"by":1,"did":{"disconnected":{"user":1,"cut_off":1}}}"#,
        // Nobody keeps access through nobody.
        r#"{"at":1,"by":1,"did":{"disconnected":{"user":1,"cut_off":7,"kept":1}}}"#,
        // Nobody is nobody's to remove, and L is called otherwise.
        r#"{"at":1,"by":1,"did":{"invitation-taken-back":{"people":[]}}}"#,
        r#"{"at":1,"by":1,"did":{"invitation-taken-back":{"people":[[12,"Nobody"]]}}}"#,
        // More people than the memory holds, and the same people out of order.
        r#"{"at":1,"by":1,"did":{"access-given-to-all":{"users":"0-4294967295"}}}"#,
        r#"{"at":1,"by":1,"did":{"access-given-to-all":{"users":"12,11"}}}"#,
        // Nobody is invited, or with somebody else's address, or under another number than 13.
        r#"{"at":1,"by":1,"did":{"invited-all":{"first":13,"people":[]}}}"#,
        r#"{"at":1,"by":1,"did":{"invited-all":{"first":13,"people":[["N","n@b","user"],["N","N@b","user"]]}}}"#,
        r#"{"at":1,"by":1,"did":{"invited-all":{"first":20,"people":[["N","n@b","user"]]}}}"#,
        // L was called otherwise.
        r#"{"at":1,"by":1,"did":{"edited":{"user":12,"from":["Nobody","l@example.com"],"to":["Somebody","l@example.com"]}}}"#,
        // It does not say by what, and no snapshot has it.
        r#"{"at":1,"by":1,"did":{"replaced":{"people":1}}}"#,
        // The next number is 13.
        r#"{"at":1,"by":1,"did":{"invited":{"user":20,"name":"N","email":"n@b","role":"user"}}}"#,
        // L is called otherwise.
        r#"{"at":1,"by":1,"did":{"removed":{"user":12,"name":"Nobody"}}}"#,
        // Unknown words.
        r#"{"at":1,"by":3,"did":{"connected":{"user":3}},"why":"because"}"#,
        r#"{"at":1,"by":3,"did":{"connected":{"user":3,"why":"because"}}}"#,
        r#"{"at":1,"by":3,"did":{"reconnected":{"user":3}}}"#,
        r#"{"at":-1,"by":3,"did":{"connected":{"user":3}}}"#,
    ];
    for edit in edits {
        let (shelf, states) = four_entries();
        shelf.edit("event/3", edit);
        assert_keeps_two_of_four(&shelf, &states, &["aside/1/event/3", "aside/1/event/4"]);
    }
}

#[test]
fn an_entry_that_no_longer_follows_from_those_before_it_is_set_aside() {
    let (shelf, states) = four_entries();
    // Entry 4 is C giving access, which C does as a connected admin only.
    let harmless = r#"{"at":1,"by":1,"did":{"access-given":{"user":12}}}"#;
    shelf.edit("event/3", harmless);
    let opened = open(&shelf);
    let moved = vec!["aside/1/event/4".to_owned()];
    assert_eq!(aside(&opened), Some((Reason::Entry { seq: 4 }, moved)));
    let mut expected = states[2].clone();
    let entry: Entry = serde_json::from_str(harmless).unwrap();
    expected.apply(&entry.did);
    assert_eq!(opened.instance, expected);
}

#[test]
fn entries_after_a_gap_are_set_aside() {
    let (shelf, states) = four_entries();
    shelf.remove("event/3");
    assert_keeps_two_of_four(&shelf, &states, &["aside/1/event/4"]);
}

#[test]
fn an_entry_far_ahead_is_set_aside() {
    let (shelf, states) = four_entries();
    ["event/3", "event/4"]
        .into_iter()
        .for_each(|key| shelf.remove(key));
    shelf.edit("event/10", "whatever");
    assert_keeps_two_of_four(&shelf, &states, &["aside/1/event/10"]);
}

#[test]
fn an_entry_under_no_number_is_left_where_it_is() {
    let (shelf, states) = four_entries();
    shelf.edit("event/", "whatever");
    shelf.edit("event/x", "whatever");
    assert_eq!(Some(&Tab::open(&shelf).instance), states.last());
    assert_eq!(shelf.text("event/x"), "whatever");
}

#[test]
fn a_damaged_entry_of_the_history_before_the_snapshot_is_left_where_it_is() {
    let (shelf, states) = four_entries();
    Tab::open(&shelf).moves_the_snapshot();
    shelf.cut_in_half("event/2");
    let before = shelf.contents();
    assert_eq!(Some(&Tab::open(&shelf).instance), states.last());
    assert_eq!(shelf.contents(), before);
}

#[test]
fn a_cut_at_every_single_character_of_an_entry_loses_that_entry_only() {
    let (shelf, states) = four_entries();
    let text = shelf.text("event/4");
    for characters in 0..text.chars().count() {
        let (shelf, _) = four_entries();
        shelf.cut("event/4", characters);
        let opened = open(&shelf);
        assert_eq!(opened.instance, states[3], "cut at {characters}");
        assert_eq!(shelf.text("aside/1/event/4"), &text[..characters]);
    }
}
