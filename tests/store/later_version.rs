//! A storage in which a later version has written.

use baton::rules::Action;
use baton::store::{CatchUpError, CommitError, Unkept};

use crate::support::give_access;
use crate::tab::{Tab, four_entries, open};

const NEWER: &str = "{\"schema\":2,\"seq\":0}\n{\"users\":\"in another form\"}";

#[test]
fn what_a_later_version_wrote_is_left_untouched_and_the_page_says_so() {
    let (shelf, _) = four_entries();
    shelf.edit("snapshot", NEWER);
    let before = shelf.contents();
    let opened = open(&shelf);
    assert_eq!(opened.unkept, Some(Unkept::Newer { schema: 2 }));
    assert_eq!(opened.set_aside, None);
    let mut tab = Tab::of(opened);
    tab.does("A", give_access("J"));
    tab.moves_the_snapshot();
    assert_eq!(shelf.contents(), before);
}

#[test]
fn a_tab_whose_storage_is_taken_over_by_a_later_version_changes_nothing() {
    let (shelf, states) = four_entries();
    let mut tab = Tab::open(&shelf);
    shelf.edit("snapshot", NEWER);
    let before = shelf.contents();
    let newer = CatchUpError::Newer { schema: 2 };
    assert_eq!(tab.catches_up(), Err(newer));
    assert_eq!(
        tab.tries("A", Action::Disconnect),
        Err(CommitError::Behind(newer))
    );
    tab.assert_shows_the_last_of(&states);
    assert_eq!(shelf.contents(), before);
}

#[test]
fn a_tab_whose_snapshot_becomes_unreadable_changes_nothing() {
    for text in ["", "{", "hello\nworld"] {
        let (shelf, states) = four_entries();
        let mut tab = Tab::open(&shelf);
        shelf.edit("snapshot", text);
        let before = shelf.contents();
        let behind = CommitError::Behind(CatchUpError::Unreadable);
        assert_eq!(tab.tries("A", Action::Disconnect), Err(behind));
        tab.assert_shows_the_last_of(&states);
        assert_eq!(shelf.contents(), before);
    }
}

#[test]
fn what_a_later_version_wrote_is_left_untouched_when_its_header_says_more() {
    let (shelf, _) = four_entries();
    shelf.edit(
        "snapshot",
        "{\"schema\":2,\"seq\":0,\"packed\":true}\nsomething else",
    );
    let before = shelf.contents();
    let opened = open(&shelf);
    assert_eq!(opened.unkept, Some(Unkept::Newer { schema: 2 }));
    assert_eq!(shelf.contents(), before);
}
