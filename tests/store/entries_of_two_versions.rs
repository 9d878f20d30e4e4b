//! Entries that an earlier version wrote, and entries about several people.

use baton::rules::{Action, Event, Link};

use crate::shelf::Shelf;
use crate::support::{
    change_email, give_access_to_all, id, invite_all, remove_access_from_all, rename, take_back,
};
use crate::tab::Tab;

#[test]
fn an_entry_that_does_not_say_yet_how_many_kept_access_is_followed() {
    // A is the only connected admin of the sample team, and seven people have access.
    let alone = r#"{"at":1,"by":1,"did":{"disconnected":{"user":1,"cut_off":7}}}"#;
    let shelf = Shelf::new();
    Tab::open(&shelf);
    shelf.edit("event/1", alone);
    let tab = Tab::open(&shelf);
    assert_eq!((tab.journal.seq(), tab.link("A")), (1, Link::None));
    let entries = tab.journal.entries_after(0);
    let said = Event::Disconnected {
        user: id("A"),
        cut_off: 7,
        kept: None,
    };
    assert_eq!(entries[0].1.did, said);
}

#[test]
fn the_present_version_says_how_many_kept_access() {
    let shelf = Shelf::new();
    let mut tab = Tab::open(&shelf);
    tab.does("C", Action::Connect);
    let said = Event::Disconnected {
        user: id("A"),
        cut_off: 0,
        kept: Some(7),
    };
    assert_eq!(tab.does("A", Action::Disconnect).did, said);
    let text = shelf.text("event/2");
    assert!(text.ends_with(r#""did":{"disconnected":{"user":1,"cut_off":0,"kept":7}}}"#));
    assert_eq!(Tab::open(&shelf).instance, tab.instance);
}

#[test]
fn what_happens_to_several_people_is_one_entry_that_opens_again() {
    let shelf = Shelf::new();
    let mut tab = Tab::open(&shelf);
    let actions = [
        give_access_to_all(["J", "K"]),
        remove_access_from_all(["J", "K"]),
        invite_all(["M", "N"]),
        take_back(["M", "N"]),
        invite_all(["O", "P"]),
        rename("O", "Z"),
        change_email("P", "Z"),
    ];
    // The next ids are M's, and what is taken back is not used again, so O is the fifteenth as in the
    // alphabet.
    for (action, seq) in actions.into_iter().zip(1..) {
        tab.does("A", action);
        assert_eq!(tab.journal.seq(), seq);
        let again = Tab::open(&shelf);
        assert_eq!((again.journal.seq(), &again.instance), (seq, &tab.instance));
    }
}
