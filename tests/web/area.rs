//! The browser's storage as an area of texts.

use baton::store::{Area, Browser, WriteError};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{empty, fill, local, unfill};

fn fresh(space: &'static str) -> Browser {
    empty(space);
    local(space)
}

#[wasm_bindgen_test]
fn a_text_is_kept_replaced_and_removed() {
    let area = fresh("test-area-text/");
    assert_eq!(area.read("note"), None);
    assert!(!area.has("note"));

    area.write("note", "one\ntwo – “three” 🎉").unwrap();
    assert_eq!(area.read("note").as_deref(), Some("one\ntwo – “three” 🎉"));
    area.write("note", "").unwrap();
    assert_eq!(area.read("note").as_deref(), Some(""));
    assert!(area.has("note"));

    area.remove("note");
    assert_eq!(area.read("note"), None);
    area.remove("note");
}

#[wasm_bindgen_test]
fn keys_are_those_that_begin_alike() {
    let area = fresh("test-area-keys/");
    for key in ["event/1", "event/2", "snapshot"] {
        area.write(key, "x").unwrap();
    }
    let sorted = |prefix| {
        let mut keys = area.keys(prefix);
        keys.sort();
        keys
    };
    assert_eq!(sorted("event/"), ["event/1", "event/2"]);
    assert_eq!(sorted(""), ["event/1", "event/2", "snapshot"]);
    assert!(sorted("aside/").is_empty());
}

#[wasm_bindgen_test]
fn the_room_that_texts_take_is_counted_with_their_keys() {
    let (ours, theirs) = (fresh("test-area-used/"), fresh("test-area-others/"));
    let others = ours.used().others;
    ours.write("note", "é👩").unwrap();
    theirs.write("note", "four").unwrap();
    let used = ours.used();
    assert_eq!(
        used.ours,
        [("note".to_owned(), "test-area-used/note".len() + 3)]
    );
    let more = "test-area-others/note".len() + 4;
    assert_eq!(used.others, others + more);
}

#[wasm_bindgen_test]
fn key_spaces_do_not_see_each_other() {
    let (ours, theirs) = (fresh("test-area-ours/"), fresh("test-area-theirs/"));
    let tab = Browser::session("test-area-ours/").unwrap();
    ours.write("note", "ours").unwrap();
    theirs.write("note", "theirs").unwrap();
    assert_eq!(tab.read("note"), None);

    theirs.remove("note");
    assert_eq!(ours.read("note").as_deref(), Some("ours"));
    assert_eq!(ours.keys(""), ["note"]);
    assert!(theirs.keys("").is_empty());
}

#[wasm_bindgen_test]
fn the_head_of_a_big_text_is_its_first_line() {
    let area = fresh("test-area-head/");
    assert_eq!(area.read_head("snapshot"), None);

    let big = format!("{{\"schema\":1,\"seq\":7}}\n{}", "é".repeat(500_000));
    area.write("snapshot", &big).unwrap();
    assert_eq!(
        area.read_head("snapshot").as_deref(),
        Some("{\"schema\":1,\"seq\":7}")
    );

    area.write("snapshot", &"x".repeat(1000)).unwrap();
    assert_eq!(area.read_head("snapshot"), Some("x".repeat(80)));
    area.write("snapshot", "").unwrap();
    assert_eq!(area.read_head("snapshot").as_deref(), Some(""));
    empty("test-area-head/");
}

#[wasm_bindgen_test]
fn what_does_not_fit_is_refused_and_the_old_text_stays() {
    let area = fresh("test-area-full/");
    area.write("note", "old").unwrap();
    fill("test-area-full/");
    let longer = area.write("note", &"x".repeat(10_000));
    let new = area.write("another", &"x".repeat(100));
    unfill("test-area-full/");

    assert_eq!(longer, Err(WriteError::Full));
    assert_eq!(new, Err(WriteError::Full));
    assert_eq!(area.read("note").as_deref(), Some("old"));
    assert_eq!(area.keys(""), ["note"]);
    area.write("note", &"x".repeat(10_000))
        .expect("there is room again");
    empty("test-area-full/");
}
