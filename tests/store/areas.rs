//! The storages themselves.

use baton::store::{Area, Memory, WriteError};

use crate::shelf::Shelf;

#[test]
fn the_shelf_counts_utf16_units_with_the_keys_and_refuses_what_does_not_fit() {
    let shelf = Shelf::new();
    shelf.leave_room_for(6);
    assert_eq!(shelf.write("k", "é👩"), Ok(()));
    assert_eq!(shelf.used(), 4);
    assert_eq!(shelf.write("k", "éé👩👩"), Err(WriteError::Full));
    assert_eq!(shelf.text("k"), "é👩");
    assert_eq!(shelf.write("k", "éé👩x"), Ok(()));
    shelf.block(true);
    assert_eq!(shelf.write("k", ""), Err(WriteError::Blocked));
    assert_eq!(shelf.written(), [("k".to_owned(), 4), ("k".to_owned(), 6)]);
}

#[test]
fn memory_is_an_area_too() {
    let memory = Memory::default();
    assert_eq!(memory.write("a/1", "one\ntwo"), Ok(()));
    assert_eq!(memory.write("b", ""), Ok(()));
    assert_eq!(memory.read_head("a/1").as_deref(), Some("one"));
    assert_eq!(memory.read_head("b").as_deref(), Some(""));
    assert_eq!(memory.keys("a/"), ["a/1"]);
    memory.remove("a/1");
    assert!(!memory.has("a/1") && memory.has("b"));
}

#[test]
fn a_head_is_at_most_80_characters_long() {
    let shelf = Shelf::new();
    shelf.edit("long", "é".repeat(1000));
    assert_eq!(shelf.read_head("long").unwrap(), "é".repeat(80));
}
