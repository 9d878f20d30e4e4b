//! The browser's storage of texts.

use baton::browser::storage::{Browser, WriteError};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{empty, local, space};

async fn fresh(name: &'static str) -> Browser {
    empty(name).await;
    local(name)
}

#[wasm_bindgen_test]
async fn a_text_is_kept_replaced_and_removed() {
    let area = fresh("test-area-text/").await;
    assert_eq!(area.read("note"), None);

    area.write("note", "one\ntwo – “three” 🎉").unwrap();
    assert_eq!(area.read("note").as_deref(), Some("one\ntwo – “three” 🎉"));
    area.write("note", "").unwrap();
    assert_eq!(area.read("note").as_deref(), Some(""));

    area.remove("note");
    assert_eq!(area.read("note"), None);
    area.remove("note");
}

#[wasm_bindgen_test]
async fn spaces_do_not_see_each_other() {
    let ours = fresh("test-area-ours/").await;
    let theirs = fresh("test-area-theirs/").await;
    let tab = Browser::session(space("test-area-ours/")).unwrap();
    ours.write("note", "ours").unwrap();
    theirs.write("note", "theirs").unwrap();
    assert_eq!(tab.read("note"), None);

    theirs.remove("note");
    assert_eq!(ours.read("note").as_deref(), Some("ours"));
    assert_eq!(theirs.read("note"), None);
}

#[wasm_bindgen_test]
async fn of_a_big_text_the_first_line_is_read() {
    let area = fresh("test-area-head/").await;
    assert_eq!(area.read_line("state"), None);

    let big = format!("a line of its own\n{}", "é".repeat(500_000));
    area.write("state", &big).unwrap();
    let line = area.read_line("state");
    assert_eq!(line.as_deref(), Some("a line of its own"));
    assert_eq!(area.read("state"), Some(big));

    area.write("state", "").unwrap();
    assert_eq!(area.read_line("state").as_deref(), Some(""));
    empty("test-area-head/").await;
}

#[wasm_bindgen_test]
async fn what_does_not_fit_is_refused_and_the_old_text_stays() {
    let area = fresh("test-area-full/").await;
    area.write("note", "old").unwrap();
    // More than any browser gives.
    let longer = area.write("note", &"x".repeat(12_000_000));
    assert_eq!(longer, Err(WriteError::Full));
    assert_eq!(area.read("note").as_deref(), Some("old"));
}
