//! The browser's storage, as a test sees it: behind the page's back.

use std::collections::BTreeMap;

use baton::store::{Area, Browser, WriteError};

/// What the fillers' keys begin with.
const FILLER: &str = "filler/";

/// The storage that all tabs share, under a key space.
pub fn local(space: &'static str) -> Browser {
    Browser::local(space).expect("the browser has a storage")
}

/// Forgets everything under a key space.
pub fn empty(space: &'static str) {
    for area in [
        local(space),
        Browser::session(space).expect("a tab's storage"),
    ] {
        for key in area.keys("") {
            area.remove(&key);
        }
    }
}

/// Everything that is stored under a key space.
pub fn contents(space: &'static str) -> BTreeMap<String, String> {
    let area = local(space);
    let read = |key: String| {
        let text = area.read(&key)?;
        Some((key, text))
    };
    area.keys("").into_iter().filter_map(read).collect()
}

/// Uses up the storage to the last few characters. It is shared by all tests: give it back with
/// [`unfill`] before anything is asserted, because a test that has stopped cleans nothing up.
pub fn fill(space: &'static str) {
    let area = local(space);
    let mut number = 0;
    let mut size = 1 << 22;
    while size > 0 {
        number += 1;
        match area.write(&format!("{FILLER}{number}"), &"x".repeat(size)) {
            Ok(()) => {}
            Err(WriteError::Full) => size /= 2,
            Err(WriteError::Blocked) => panic!("the browser lets the page write"),
        }
    }
}

/// Gives the storage back.
pub fn unfill(space: &'static str) {
    let area = local(space);
    for key in area.keys(FILLER) {
        area.remove(&key);
    }
}
