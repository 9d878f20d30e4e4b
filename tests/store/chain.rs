//! A journal that was edited by hand is noticed.

use baton::rules::Action;
use baton::store::{Area, Entry, Linked, Print};

use crate::shelf::{Shelf, event};
use crate::support::give_access;
use crate::tab::{Tab, four_entries};

use Linked::{Broken, Holds, Unknown};

/// The history, the oldest first.
fn links(tab: &Tab) -> Vec<(u64, Linked)> {
    let history = tab.journal.history();
    let mut links: Vec<_> = history.map(|kept| (kept.seq, kept.linked)).collect();
    assert!(links.is_sorted_by(|newer, older| newer.0 > older.0));
    links.reverse();
    links
}

#[test]
fn every_entry_carries_the_print_of_the_one_before_it() {
    let (shelf, _) = four_entries();
    let mut before = None;
    for seq in 1..=4 {
        let text = shelf.text(&event(seq));
        let entry: Entry = serde_json::from_str(&text).unwrap();
        assert_eq!(entry.after, before.as_deref().map(Print::of));
        before = Some(text);
    }
    let tab = Tab::open(&shelf);
    assert_eq!(
        links(&tab),
        [(1, Unknown), (2, Holds), (3, Holds), (4, Holds)]
    );
}

#[test]
fn the_chain_goes_on_in_another_tab_after_a_reload_and_across_a_moved_snapshot() {
    let (shelf, _) = four_entries();
    Tab::open(&shelf).does("A", give_access("L"));
    let mut tab = Tab::open(&shelf);
    tab.moves_the_snapshot();
    tab.does("A", Action::Disconnect);
    Tab::open(&shelf).does("A", Action::Connect);
    assert!(tab.catches_up().is_ok());
    let links = links(&tab);
    assert_eq!(links.len(), 7);
    assert!(links[1..].iter().all(|(_, linked)| *linked == Holds));
}

#[test]
fn an_edited_entry_is_noticed_by_the_one_after_it() {
    let (shelf, _) = four_entries();
    let text = shelf.text("event/2");
    shelf.edit("event/2", text.replace("1700000000001", "1600000000001"));
    let tab = Tab::open(&shelf);
    assert_eq!(
        links(&tab),
        [(1, Unknown), (2, Holds), (3, Broken), (4, Holds)]
    );
}

#[test]
fn an_entry_that_cannot_be_read_is_there_without_what_it_said() {
    let (shelf, _) = four_entries();
    Tab::open(&shelf).moves_the_snapshot();
    shelf.cut_in_half("event/2");
    let tab = Tab::open(&shelf);
    assert_eq!(
        links(&tab),
        [(1, Unknown), (2, Broken), (3, Broken), (4, Holds)]
    );
    let kept: Vec<bool> = tab
        .journal
        .history()
        .map(|kept| kept.entry.is_some())
        .collect();
    assert_eq!(kept, [true, true, false, true]);
}

#[test]
fn an_entry_that_is_gone_is_noticed_unless_it_is_the_oldest() {
    let (shelf, _) = four_entries();
    Tab::open(&shelf).moves_the_snapshot();
    shelf.give_up_entries(1..=1);
    let tab = Tab::open(&shelf);
    assert_eq!(links(&tab), [(2, Unknown), (3, Holds), (4, Holds)]);
    shelf.remove("event/3");
    assert_eq!(links(&tab), [(2, Unknown), (4, Broken)]);
}

#[test]
fn entries_from_before_there_were_prints_are_read_and_followed() {
    let shelf = Shelf::new();
    Tab::open(&shelf);
    let old = r#"{"at":1,"by":1,"did":{"access-given":{"user":10}}}"#;
    shelf.edit("event/1", old);
    shelf.edit("event/2", old.replace("10", "11"));
    let mut tab = Tab::open(&shelf);
    tab.does("A", give_access("L"));
    assert_eq!(links(&tab), [(1, Unknown), (2, Unknown), (3, Holds)]);
}

#[test]
fn an_entry_with_a_print_that_is_none_is_not_read() {
    for print in [
        "",
        "f4c5986ea01e3c4",
        "F4C5986EA01E3C43",
        "+4c5986ea01e3c43",
        "0000000000000000a",
    ] {
        let text =
            format!(r#"{{"at":1,"by":1,"did":{{"connected":{{"user":1}}}},"after":"{print}"}}"#);
        assert!(serde_json::from_str::<Entry>(&text).is_err(), "{print}");
    }
}

#[test]
fn prints_are_the_same_in_every_version() {
    let print = serde_json::to_string(&Print::of("a")).unwrap();
    // From the reference vectors of FNV-1a.
    assert_eq!(print, "\"af63dc4c8601ec8c\"");
}

#[test]
fn the_history_is_read_as_far_as_it_is_asked_for() {
    let (shelf, _) = four_entries();
    let tab = Tab::open(&shelf);
    let newest = tab.journal.history().next().unwrap();
    assert_eq!(newest.seq, 4);
    shelf.edit("event/9", "of nobody");
    assert_eq!(tab.journal.history().next(), Some(newest));
}
