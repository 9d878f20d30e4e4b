//! However many people there are, a change is one short text.

use baton_core::journal::{ALL, Log};
use baton_core::rules::{Action, Role, UserId};

use crate::journal::given::{assert_goes_on, begun, damage_in, opened};
use crate::journal::tab::Tab;
use crate::support::together::block_on;
use crate::support::{give_access, invite, remove_access, ten_thousand};

#[test]
fn one_command_writes_one_short_text_among_ten_thousand_people() {
    let (log, tab) = begun(&ten_thousand());
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
        // Half of all lose access by it.
        Action::Disconnect,
    ];
    for (action, number) in actions.into_iter().zip(1..) {
        tab.does("A", action);
        let written = &log.written()[number..];
        assert_eq!(written.len(), 1, "more than one text");
        assert!(written[0] < 200, "{} characters", written[0]);
    }
    assert_eq!(tab.instance().with_access().count(), 0);
    assert_eq!(Tab::open(&log).instance(), tab.instance());
}

#[test]
fn a_long_history_is_opened_at_its_end() {
    let (log, tab) = begun(&ten_thousand());
    for _ in 0..1_000 {
        tab.does("A", give_access("C"));
        tab.does("A", remove_access("C"));
    }
    tab.keeps_its_state();
    let asked = log.asked();
    let opened = opened(&log).unwrap();
    assert!(opened.was_state_used);
    assert_eq!((log.asked() - asked, opened.journal.number()), (1, 2_000));
    let end = block_on(log.read(1_999, ALL)).unwrap();
    assert_eq!(end.len(), 2);
    assert_eq!(damage_in(&log), None);
    assert_goes_on(&log, &Tab::of(&log, opened), "A", give_access("C"));
}
