//! What the storage is used for.

use std::time::Instant;

use baton::store::Area;

use crate::shelf::event;
use crate::support::give_access;
use crate::tab::{Tab, four_entries, open};

#[test]
fn every_character_is_counted_once_and_for_what_it_is() {
    let (shelf, _) = four_entries();
    let mut tab = Tab::open(&shelf);
    let usage = tab.journal.usage();
    assert_eq!((usage.history, usage.aside, usage.other), (0, 0, 0));
    assert_eq!(usage.total(), shelf.used());
    tab.moves_the_snapshot();
    tab.does("A", give_access("L"));
    shelf.edit("language", "日本語👩");
    shelf.edit("aside/1/snapshot", "broken");
    let usage = tab.journal.usage();
    let entries: usize = (1..=4).map(|seq| 7 + shelf.text(&event(seq)).len()).sum();
    assert_eq!(usage.history, entries);
    assert_eq!((usage.aside, usage.other), (22, 13));
    assert_eq!(usage.total(), shelf.used());
}

#[test]
fn a_journal_that_went_on_in_memory_tells_what_is_stored() {
    let (shelf, _) = four_entries();
    shelf.edit("snapshot", "{\"schema\":2,\"seq\":0}\n");
    let opened = open(&shelf);
    assert!(opened.unkept.is_some());
    assert_eq!(opened.journal.usage().total(), shelf.used());
}

#[test]
fn a_long_history_is_opened_without_being_read() {
    let (shelf, _) = four_entries();
    let mut tab = Tab::open(&shelf);
    tab.moves_the_snapshot();
    let text = shelf.text("event/4");
    let head = shelf.text("snapshot").replace("\"seq\":4", "\"seq\":50000");
    shelf.edit("snapshot", head);
    for seq in 5..=50_000 {
        shelf.edit(&event(seq), text.as_str());
    }
    let started = Instant::now();
    let tab = Tab::open(&shelf);
    println!("opened 50,000 entries of history: {:?}", started.elapsed());
    let started = Instant::now();
    assert_eq!(tab.journal.history().take(50).count(), 50);
    println!("first 50 of them: {:?}", started.elapsed());
    let started = Instant::now();
    let usage = tab.journal.usage();
    println!("usage of them: {:?}", started.elapsed());
    assert_eq!(usage.total(), shelf.used());
    assert_eq!(tab.journal.seq(), 50_000);
    assert!(shelf.has("event/1"));
}
