//! What the log says and what the page has kept of the state are brought together: each row of the table in
//! the documentation of `journal::opening`.

use baton_core::journal::{Identity, State, Text, read_entry};
use baton_core::practice::sample_team;
use baton_core::rules::{Event, Instance, Mended};

use crate::journal::*;
use crate::support::{give_access, remove_access};

/// What opening is expected to lead to: an instance as of an entry, what was found damaged, and whether the
/// state that was kept was of use.
type Expected<'a> = (&'a Instance, u64, Option<(u64, u64, Mended)>, bool);

/// Opens a log from a state that was kept. Nothing is overwritten; whatever was found is noted in the log,
/// so that it is not found again; and the journal goes on.
#[track_caller]
fn assert_opens(log: &Shelf, kept: Option<&State>, expected: Expected<'_>) {
    let (instance, number, found, is_used) = expected;
    let before = log.lines();
    let opened = opened_from(log, kept).unwrap();
    assert_eq!(&opened.instance, instance);
    assert_eq!(opened.journal.number(), number);
    assert_eq!(opened.found.map(|it| (it.first, it.last, it.state)), found);
    assert_eq!(opened.was_state_used, is_used);
    assert_nothing_lost(&before, log);
    match found {
        Some((first, last, state)) => {
            let newest = read_entry(&ours(), number, &log.text(number));
            let did = newest.expect("an entry").entry.did;
            match log.numbers()[..] {
                // Where nothing was left, it begins.
                [0] => assert_eq!(did, Event::Begun),
                _ => assert_eq!(did, mended(first, last, state)),
            }
        }
        None => assert_eq!(log.lines(), before, "nothing had to be noted"),
    }
    let tab = Tab::of(log, opened);
    let at_its_end = tab.state();
    for kept in [None, kept, Some(&at_its_end)] {
        let again = opened_from(log, kept).unwrap();
        assert_eq!((again.found, &again.instance), (None, instance));
    }
    assert_goes_on(log, &tab, "A", give_access("L"));
    assert_nothing_lost(&before, log);
}

/// A log with four entries after its beginning, and the states as of each.
fn log_and_states() -> (Shelf, Vec<State>) {
    let (log, _, _) = four_entries();
    let states = states_of(&log);
    assert_eq!(states.len(), 5);
    (log, states)
}

#[test]
fn where_the_log_goes_on_after_the_state_the_entries_after_it_are_followed() {
    for number in 0..5 {
        let (log, states) = log_and_states();
        let expected = (&states[4].instance, 4, None, true);
        assert_opens(&log, Some(&states[number]), expected);
    }
}

#[test]
fn where_the_log_has_given_up_what_came_after_the_state_the_newer_state_is_taken() {
    for kept in [None, Some(0), Some(1), Some(2), Some(3), Some(4), Some(5)] {
        let (log, mut states) = log_and_states();
        log.leave_room_for(0);
        let tab = Tab::open(&log);
        tab.does("A", give_access("L"));
        states.push(tab.state());
        log.leave_room_for(5);
        tab.does("A", remove_access("L"));
        assert_eq!(log.numbers(), [5, 6]);
        log.lift_the_limit();
        let instance = tab.instance();
        let expected = (&instance, 6, None, kept.is_some());
        assert_opens(&log, kept.map(|at: usize| &states[at]), expected);
    }
}

#[test]
fn where_the_log_ends_before_the_state_the_state_holds_and_the_gap_is_noted() {
    for left in 0..4 {
        let (log, states) = log_and_states();
        (left + 1..5).for_each(|number| log.remove(number));
        let noted = Some((left + 1, 4, Mended::Kept));
        let expected = (&states[4].instance, 5, noted, true);
        assert_opens(&log, Some(&states[4]), expected);
    }
}

#[test]
fn where_the_log_is_empty_the_state_holds_and_that_history_is_gone_is_noted() {
    let (log, states) = log_and_states();
    log.empty();
    let expected = (&states[4].instance, 5, Some((0, 4, Mended::Kept)), true);
    assert_opens(&log, Some(&states[4]), expected);
}

/// What can befall a line.
fn damages(text: &str) -> [Text; 4] {
    [
        Text::Whole(text[..text.len() / 2].to_owned()),
        Text::Whole(text.replacen(r#""at":17"#, r#""at":16"#, 1)),
        Text::NotText,
        Text::Missing,
    ]
}

#[test]
fn where_the_log_is_damaged_at_the_state_the_state_holds_and_the_damage_is_noted() {
    for last in [3, 4] {
        for which in 0..4 {
            let (log, states) = log_and_states();
            let text = log.text(3);
            (last + 1..5).for_each(|number| log.remove(number));
            log.put(3, Some(damages(&text)[which].clone()));
            let noted = Some((3, 3, Mended::Kept));
            let expected = (&states[last as usize].instance, last + 1, noted, true);
            assert_opens(&log, Some(&states[3]), expected);
        }
    }
}

#[test]
fn where_the_log_is_damaged_further_on_the_state_is_as_before_the_damage_which_is_noted() {
    for kept in [None, Some(0), Some(1), Some(2)] {
        for which in 0..4 {
            let (log, states) = log_and_states();
            let text = log.text(3);
            log.put(3, Some(damages(&text)[which].clone()));
            let noted = Some((3, 4, Mended::Before));
            let expected = (&states[2].instance, 5, noted, kept.is_some());
            assert_opens(&log, kept.map(|at: usize| &states[at]), expected);
        }
    }
}

#[test]
fn entries_after_a_gap_are_not_followed() {
    let (log, states) = log_and_states();
    log.remove(3);
    let expected = (&states[2].instance, 5, Some((3, 4, Mended::Before)), false);
    assert_opens(&log, None, expected);
}

#[test]
fn what_stands_far_ahead_is_left_there_and_the_journal_goes_on_after_it() {
    let (log, states) = log_and_states();
    log.edit(1_000, "whatever");
    let noted = Some((5, 1_000, Mended::Before));
    let expected = (&states[4].instance, 1_001, noted, true);
    assert_opens(&log, Some(&states[4]), expected);
}

#[test]
fn where_the_log_says_otherwise_about_the_states_entry_the_log_holds() {
    let (other, _, _) = four_entries();
    let state = states_of(&other).remove(3);
    let log = Shelf::default();
    let tab = Tab::open(&log);
    for _ in 0..3 {
        tab.does("A", give_access("L"));
        tab.does("A", remove_access("L"));
    }
    tab.does("A", give_access("J"));
    let instance = tab.instance();
    let expected = (&instance, 7, None, false);
    assert_opens(&log, Some(&state), expected);
}

#[test]
fn where_the_state_is_another_instances_the_log_is_read_from_its_beginning() {
    let (log, mut states) = log_and_states();
    let mut state = states.remove(2);
    state.identity = Identity::from_chance([8; 16]);
    let expected = (&states[3].instance, 4, None, false);
    assert_opens(&log, Some(&state), expected);
}

#[test]
fn where_nothing_can_be_read_it_begins_anew_and_that_all_is_lost_is_noted() {
    let (log, _) = log_and_states();
    (0..5).for_each(|number| log.cut_in_half(number));
    let instance = sample_team();
    let expected = (&instance, 5, Some((0, 4, Mended::Lost)), false);
    assert_opens(&log, None, expected);
}

#[test]
fn without_its_beginning_and_without_a_state_all_is_lost() {
    let (log, _) = log_and_states();
    log.remove(0);
    let instance = sample_team();
    let expected = (&instance, 5, Some((0, 4, Mended::Lost)), false);
    assert_opens(&log, None, expected);
}
