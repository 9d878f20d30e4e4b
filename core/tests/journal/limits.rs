//! The ends of what there is: of time, of numbers. However many people there are, a change is one short text.

use baton_core::journal::{
    ALL, AppendError, CommitError, HIGHEST, Journal, LATEST, Log, OpenError, Origin, State, Sum,
    Text, open, read_entry, write_entry,
};
use baton_core::rules::{Action, Role, UserId};

use crate::journal::*;
use crate::support::{block_on, give_access, invite, remove_access, ten_thousand};

#[test]
fn a_clock_that_goes_back_is_written_as_it_is() {
    let (log, one, other) = two_tabs();
    for (tab, time) in [(&one, 2_000), (&other, 1_000), (&one, 0)] {
        tab.is_at(time);
    }
    let times = [
        other.does("A", give_access("J")).at,
        one.does("A", give_access("K")).at,
    ];
    one.is_at(5);
    assert_eq!((times, one.does("A", give_access("L")).at), ([1_000, 0], 5));
    assert!(other.catches_up().is_ok());
    assert_eq!(other.instance(), Tab::open(&log).instance());
    other.remembers();
    let entries = other.journal(|it| it.entries_after(0));
    let times: Vec<u64> = entries.iter().map(|(_, entry)| entry.at).collect();
    assert_eq!(times, [1_000, 0, 5]);
}

#[test]
fn a_clock_that_is_beyond_what_a_browser_can_show_is_the_latest_that_it_can() {
    let (log, _, tab) = four_entries();
    tab.is_at(LATEST);
    assert_eq!(tab.does("A", give_access("L")).at, LATEST);
    tab.is_at(u64::MAX);
    assert_eq!(tab.does("A", Action::Disconnect).at, LATEST);
    let again = Tab::open(&log);
    assert_eq!((again.number(), again.instance()), (6, tab.instance()));

    let log = Shelf::default();
    let origin = Origin {
        identity: ours(),
        is_new: true,
        first: &baton_core::practice::sample_team,
        at: u64::MAX,
    };
    assert!(block_on(open(&log, None, &origin)).is_ok());
    let begun = read_entry(&ours(), 0, &log.text(0)).expect("an entry");
    assert_eq!(begun.entry.at, LATEST);
}

/// A page that has come as far as this, and the log that has its last entry.
fn at(number: u64) -> (Shelf, Tab) {
    let (first, _, tab) = four_entries();
    let entry = read_entry(&ours(), 4, &first.text(4)).unwrap().entry;
    let written = write_entry(&ours(), number, Sum::NONE, &entry, None).unwrap();
    let log = Shelf::default();
    log.edit(number, &written.text);
    let journal = Journal::at(ours(), number, written.sum);
    let tab = Tab::at(&log, journal, tab.instance());
    log.set_local(Some(tab.state().write()));
    (log, tab)
}

#[test]
fn the_journal_goes_on_up_to_the_highest_number_and_ends_there() {
    let (log, tab) = at(HIGHEST - 3);
    assert_goes_on(&log, &tab, "A", give_access("L"));
    tab.does("A", Action::Disconnect);
    assert_eq!(tab.number(), HIGHEST - 1);
    let before = log.lines();
    let refused = tab.tries("A", Action::Connect);
    assert_eq!(refused, Err(CommitError::NotStored(AppendError::Refused)));
    assert_eq!(log.lines(), before);
    assert_eq!(Tab::open(&log).instance(), tab.instance());
}

#[test]
fn nothing_is_noted_behind_the_highest_number() {
    let (log, _) = at(HIGHEST - 3);
    log.edit(HIGHEST - 1, "no entry");
    let before = log.lines();
    let refused = OpenError::NotWritten(AppendError::Refused);
    assert_eq!(opened(&log).err(), Some(refused));
    assert_eq!(log.lines(), before);
}

#[test]
fn what_stands_beyond_the_highest_number_is_left_alone() {
    for number in [HIGHEST, HIGHEST + 1, u64::MAX] {
        let (log, states, tab) = four_entries();
        let behind = Tab::open(&log);
        tab.does("A", give_access("L"));
        log.edit(number, "whatever");
        let again = Tab::open(&log);
        assert_eq!((again.number(), again.instance()), (5, tab.instance()));
        tab.keeps_its_state();
        assert_goes_on(&log, &Tab::open(&log), "A", Action::Disconnect);
        assert_eq!(log.lines()[&number], Text::Whole("whatever".to_owned()));
        assert_eq!(damage_in(&log), None);
        assert_eq!(Some(&behind.instance()), states.last());
    }
}

#[test]
fn a_state_beyond_the_highest_number_is_of_no_use() {
    for number in [HIGHEST, u64::MAX] {
        let (log, states, tab) = four_entries();
        let state = State {
            number,
            ..tab.state()
        };
        log.set_local(Some(state.write()));
        Tab::open(&log).assert_shows_the_last_of(&states);
        let opened = opened_from(&log, Some(&state)).unwrap();
        assert_eq!((opened.found, opened.journal.number()), (None, 4));
        assert!(!opened.was_state_used);
    }
}

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
