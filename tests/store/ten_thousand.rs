//! However many people there are, a change is one short text.

use baton::rules::{Action, Role, UserId};
use baton::store::Journal;

use crate::shelf::{Shelf, event};
use crate::support::{invite, ten_thousand};
use crate::tab::Tab;

#[test]
fn one_commit_writes_one_short_text_among_ten_thousand_people() {
    let shelf = Shelf::new();
    let mut tab = Tab::of(Journal::open(Box::new(shelf.clone()), ten_thousand));
    let user = UserId(9_999);
    let actions = [
        Action::GiveAccess { user },
        Action::RemoveAccess { user },
        Action::SetRole {
            user,
            role: Role::Admin,
        },
        Action::Remove { user },
        invite("Z", Role::User),
    ];
    for (action, seq) in actions.into_iter().zip(1..) {
        shelf.forget_what_was_written();
        tab.does("A", action);
        let written = shelf.written();
        println!("characters written, key included: {written:?}");
        let [(key, units)] = &written[..] else {
            panic!("more than one text: {written:?}");
        };
        assert_eq!(key, &event(seq));
        assert!(*units < 200, "{units} characters");
    }
}

#[test]
fn the_last_disconnect_of_ten_thousand_people_is_one_short_text_too() {
    let shelf = Shelf::new();
    let mut tab = Tab::of(Journal::open(Box::new(shelf.clone()), ten_thousand));
    shelf.forget_what_was_written();
    tab.does("A", Action::Disconnect);
    assert_eq!(tab.instance.with_access().count(), 0);
    assert!(matches!(&shelf.written()[..], [(_, units)] if *units < 200));
    assert_eq!(Tab::open(&shelf).instance, tab.instance);
}
