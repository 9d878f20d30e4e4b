//! Looking through a whole log for damage.

use baton_core::journal::{Inspection, Log, Text};

use crate::journal::*;
use crate::support::{block_on, give_access, remove_access};

/// Two rounds of four entries, so that there is something before and after what is damaged.
fn eight_entries() -> (Shelf, Tab) {
    let (log, _, tab) = four_entries();
    for letter in ["L", "D"] {
        tab.does("A", give_access(letter));
        tab.does("A", remove_access(letter));
    }
    tab.keeps_its_state();
    (log, tab)
}

#[test]
fn a_whole_log_has_no_damage() {
    let (log, _) = eight_entries();
    assert_eq!(damage_in(&log), None);
    assert_eq!(damage_in(&Shelf::default()), None);
}

#[test]
fn it_is_looked_through_in_pieces_of_any_length() {
    for at_once in 1..10 {
        let (log, _) = eight_entries();
        log.put(4, Some(Text::NotText));
        log.remove(6);
        let mut inspection = Inspection::new(ours());
        loop {
            let lines = block_on(log.read(inspection.next(), at_once)).unwrap();
            let is_end = lines.len() < at_once;
            inspection.look(lines);
            if is_end {
                break;
            }
        }
        assert_eq!(inspection.damage(), Some((4, 6)), "{at_once} at once");
        let lines = log.lines();
        let lengths = lines.values().filter_map(Text::whole).map(str::len);
        assert_eq!(inspection.characters(), lengths.sum::<usize>());
    }
}

#[test]
fn every_entry_that_is_damaged_missing_or_gone_is_found() {
    for number in 0..=8 {
        let (log, _) = eight_entries();
        log.cut_in_half(number);
        assert_eq!(damage_in(&log), Some((number, number)));
        for text in [Text::NotText, Text::Missing] {
            log.put(number, Some(text));
            assert_eq!(damage_in(&log), Some((number, number)));
        }
        log.remove(number);
        // What is gone at either end, with every memory of it, nobody misses here: at the beginning it
        // looks as if it had given way, and the last is missed by the state.
        let is_at_an_end = number == 0 || number == 8;
        let found = (!is_at_an_end).then_some((number, number));
        assert_eq!(damage_in(&log), found);
    }
}

#[test]
fn several_that_are_gone_are_found_by_their_numbers() {
    let (log, _) = eight_entries();
    (3..7).for_each(|number| log.remove(number));
    assert_eq!(damage_in(&log), Some((3, 6)));
    log.cut_in_half(2);
    assert_eq!(damage_in(&log), Some((2, 6)));
}

#[test]
fn an_entry_that_follows_another_than_stands_there_is_found() {
    let (log, _) = eight_entries();
    let said = r#"{"at":1,"by":1,"did":{"access-given":{"user":11}}}"#;
    log.edit(3, &signed(&log, 3, said));
    assert_eq!(damage_in(&log), Some((4, 4)));
}

#[test]
fn an_entry_in_two_places_and_two_that_changed_places_are_found() {
    let (log, _) = eight_entries();
    let [two, five] = [log.text(2), log.text(5)];
    log.edit(5, &two);
    assert_eq!(damage_in(&log), Some((5, 5)));
    log.edit(2, &five);
    assert_eq!(damage_in(&log), Some((2, 5)));
}

#[test]
fn damage_before_the_state_is_noted_and_not_found_again() {
    let (log, tab) = eight_entries();
    log.cut_in_half(2);
    log.remove(4);
    let before = log.lines();
    let found = damage_in(&log).unwrap();
    assert_eq!(found, (2, 4));
    // Opening, which reads the end only, has nothing to do with it.
    let again = Tab::open(&log);
    assert_eq!(block_on(log.append(again.notes(found))), Ok(()));
    assert_eq!(damage_in(&log), None);
    assert_nothing_lost(&before, &log);
    // Everybody goes on, and a page without a state has what it needs.
    assert!(tab.catches_up().is_ok());
    tab.does("A", give_access("L"));
    log.set_local(None);
    let opened = opened(&log).unwrap();
    assert_eq!((opened.found, opened.instance), (None, tab.instance()));
    // What is damaged after that is.
    log.cut_in_half(7);
    assert_eq!(damage_in(&log), Some((7, 7)));
}

#[test]
fn two_pages_that_find_the_same_note_it_once() {
    let (log, one) = eight_entries();
    let other = Tab::open(&log);
    log.cut_in_half(2);
    assert_eq!(block_on(log.append(one.notes((2, 2)))), Ok(()));
    assert!(block_on(log.append(other.notes((2, 2)))).is_err());
    assert!(other.catches_up().is_ok());
    assert_eq!(log.numbers().last(), Some(&9));
}

#[test]
fn history_that_gave_way_is_no_damage() {
    let (log, tab) = eight_entries();
    log.leave_room_for(0);
    tab.does("A", give_access("L"));
    assert_eq!((log.numbers(), damage_in(&log)), (vec![8, 9], None));
}

#[test]
fn what_opening_has_noted_is_not_found_again() {
    let (log, states, _) = four_entries();
    for (number, last) in [(3, 4), (0, 0)] {
        log.cut_in_half(number);
        let found = opened(&log).unwrap().found.unwrap();
        assert_eq!((found.first, found.last), (number, last));
        assert_eq!(damage_in(&log), None);
    }
    assert_ne!(states.last(), Some(&Tab::open(&log).instance()));
}
