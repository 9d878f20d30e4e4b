//! When there is no room, history gives way before state does.

use baton_core::journal::{AppendError, Caught, Identity, OpenError, State};
use baton_core::practice::sample_team;
use baton_core::rules::{Action, Role};

use crate::journal::{Shelf, Tab, assert_goes_on, four_entries, opened, opened_from, ours};
use crate::support::{email, give_access, invite, name, remove_access};

/// A page with so many entries behind it.
fn long_life(entries: u64) -> (Shelf, Tab) {
    let log = Shelf::default();
    let tab = Tab::open(&log);
    for number in 0..entries {
        match number % 2 {
            0 => tab.does("A", give_access("J")),
            _ => tab.does("A", remove_access("J")),
        };
    }
    (log, tab)
}

#[test]
fn history_gives_way_to_a_new_entry_and_the_state_stays() {
    let (log, tab) = long_life(100);
    let last = log.text(100);
    let state = tab.state();
    log.leave_room_for(0);
    assert_goes_on(&log, &tab, "A", Action::Disconnect);
    assert_eq!(log.numbers(), [100, 101]);
    assert_eq!(log.text(100), last);
    assert_eq!(log.kept(), Some(state.write()));
    // What gave way to one leaves room for more.
    Tab::open(&log).does("A", Action::Connect);
    assert_eq!(log.numbers(), [100, 101, 102]);
}

#[test]
fn a_page_is_opened_after_that_from_any_state_it_may_have_kept() {
    let (log, tab) = long_life(40);
    let old = tab.state();
    tab.does("A", give_access("J"));
    log.leave_room_for(0);
    tab.does("A", give_access("K"));
    let before = log.lines();
    let present = tab.state();
    for kept in [None, Some(&old), Some(&present)] {
        let opened = opened_from(&log, kept).unwrap();
        assert_eq!(opened.found, None);
        assert_eq!(opened.instance, tab.instance());
        assert_eq!(opened.journal.number(), 42);
        // Where it is not known whether one led to the other entry by entry, ids may be others'.
        let is_old = kept.is_some_and(|kept| kept.number == old.number);
        assert_eq!(opened.is_another, is_old);
    }
    assert_eq!(log.lines(), before);
}

#[test]
fn another_tab_follows_across_history_that_gave_way() {
    for entries_behind in [0, 1, 2, 40] {
        let (log, tab) = long_life(40);
        let stale = Tab::open(&log);
        for _ in 0..entries_behind {
            tab.does("A", give_access("L"));
            tab.does("A", remove_access("L"));
        }
        log.leave_room_for(0);
        tab.does("A", give_access("K"));
        log.leave_room_for(20);
        tab.does("A", remove_access("K"));
        let before = log.lines();
        assert_eq!(stale.catches_up(), Ok(Caught::Changed));
        assert_eq!(stale.instance(), tab.instance());
        assert_eq!(stale.number(), tab.number());
        assert_eq!(log.lines(), before);
        assert_goes_on(&log, &stale, "A", Action::Disconnect);
    }
}

#[test]
fn where_even_that_makes_no_room_all_is_as_it_was() {
    for entries in [0, 1, 4] {
        let (log, tab) = long_life(entries);
        let (instance, before) = (tab.instance(), log.lines());
        log.leave_room_for(0);
        let larger_than_all_of_them = Action::Invite {
            name: name(&"👩".repeat(200)),
            email: email(&format!("{}@b.c", "n".repeat(240))),
            role: Role::User,
        };
        let refused = tab.tries("A", larger_than_all_of_them);
        assert_eq!(refused, Err(AppendError::Full.into()));
        assert_eq!(tab.instance(), instance);
        assert_eq!((log.lines(), log.kept()), (before, None));
        log.lift_the_limit();
        assert_goes_on(&log, &tab, "A", Action::Disconnect);
    }
}

#[test]
fn a_log_that_refuses_to_write_takes_no_history() {
    let (log, tab) = long_life(30);
    let before = log.lines();
    log.refuse(AppendError::Refused);
    assert!(tab.tries("A", Action::Disconnect).is_err());
    assert_eq!((log.lines(), log.kept()), (before, None));
}

#[test]
fn history_of_which_somebody_else_was_quicker_to_know_does_not_give_way() {
    let (log, tab) = long_life(40);
    let other = Tab::open(&log);
    other.does("A", give_access("K"));
    log.leave_room_for(0);
    tab.does("A", give_access("L"));
    // The last entry is the other tab's, and the state is as of that.
    assert_eq!(log.numbers(), [41, 42]);
    assert_eq!(log.kept(), Some(other.state().write()));
    assert_eq!(opened(&log).unwrap().instance, tab.instance());
}

#[test]
fn a_state_grows_with_the_people_in_it() {
    let (log, tab) = long_life(50);
    for letter in ["U", "V", "W", "X", "Y", "Z"] {
        tab.does("A", invite(letter, Role::User));
    }
    log.leave_room_for(0);
    tab.does("A", give_access("J"));
    assert_eq!(log.numbers(), [56, 57]);
    assert!(log.kept().unwrap().contains("\tz@example.com\t"));
    assert_eq!(opened(&log).unwrap().instance, tab.instance());
}

#[test]
fn the_past_that_is_at_hand_gives_way_too() {
    let (log, tab) = long_life(40);
    tab.remembers();
    log.leave_room_for(0);
    tab.does("A", give_access("K"));
    let entries = tab.journal(|it| it.entries_after(0)).into_iter();
    assert!(entries.map(|(number, _)| number).eq([40, 41]));
    assert_eq!(tab.journal(|it| it.instance_at(41)), None);
}

#[test]
fn the_beginning_that_does_not_fit_is_not_there() {
    let log = Shelf::default();
    log.leave_room_for(100);
    let refused = OpenError::NotWritten(AppendError::Full);
    assert_eq!(opened(&log).err(), Some(refused));
    assert!(log.lines().is_empty());
}

#[test]
fn damage_that_there_is_no_room_to_note_stays_as_it_is_and_is_noted_with_room() {
    let (log, states, _) = four_entries();
    log.cut_in_half(3);
    let before = log.lines();
    log.leave_room_for(100);
    let refused = OpenError::NotWritten(AppendError::Full);
    assert_eq!(opened(&log).err(), Some(refused));
    assert_eq!(log.lines(), before);
    log.lift_the_limit();
    let opened = opened(&log).unwrap();
    assert!(opened.found.is_some());
    assert_eq!(opened.instance, states[2]);
}

#[test]
fn a_damaged_state_in_the_log_is_not_taken() {
    let (log, tab) = long_life(40);
    log.leave_room_for(0);
    tab.does("A", give_access("K"));
    let kept = log.kept().unwrap();
    log.lift_the_limit();
    let others = State {
        identity: Identity::from_chance([8; 16]),
        ..tab.state()
    };
    for text in [kept.replace("\tug", "\tu"), others.write(), String::new()] {
        assert_ne!(text, kept);
        log.keep(Some(text));
        // All that could tell who is in it is gone.
        let opened = opened(&log).unwrap();
        assert!(opened.found.is_some());
        assert_eq!(opened.instance, sample_team());
        assert_eq!(opened.journal.identity(), ours());
        log.remove(42);
    }
}
