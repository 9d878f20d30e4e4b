//! A log that is emptied under running pages.

use baton_core::journal::{AppendError, Caught};
use baton_core::rules::{Action, Link, Mended};

use crate::journal::*;
use crate::support::{give_access, remove_access};

#[test]
fn a_page_puts_its_state_into_an_emptied_log_and_notes_what_is_gone() {
    let (log, states, tab) = four_entries();
    log.empty();
    assert_eq!(tab.catches_up(), Ok(Caught::Changed));
    assert_eq!(Some(&tab.instance()), states.last());
    assert_eq!((log.numbers(), tab.number()), (vec![5], 5));
    let again = Tab::open(&log);
    assert_eq!(again.instance(), tab.instance());
    again.remembers();
    let newest = again.journal(|it| it.history().next()).unwrap();
    let gone = mended(0, 4, Mended::Kept);
    assert_eq!(newest.entry.map(|entry| entry.did), Some(gone));
    assert_goes_on(&log, &tab, "A", Action::Disconnect);
}

#[test]
fn a_command_in_an_emptied_log_is_kept_with_everything_before_it() {
    let (log, _, tab) = four_entries();
    log.empty();
    assert_goes_on(&log, &tab, "A", Action::Disconnect);
    assert_eq!(log.numbers(), [5, 6]);
}

#[test]
fn nobody_is_somebody_else_because_the_log_was_emptied() {
    let (log, _, tab) = four_entries();
    log.empty();
    assert!(tab.catches_up().is_ok());
    assert_eq!(tab.journal(|it| it.revision().era), 0);
}

#[test]
fn pages_at_the_same_place_go_on_together() {
    let (log, _, one) = four_entries();
    let other = Tab::open(&log);
    log.empty();
    one.does("A", Action::Disconnect);
    assert_eq!(other.catches_up(), Ok(Caught::Changed));
    other.does("A", Action::Connect);
    assert_eq!(one.catches_up(), Ok(Caught::Changed));
    assert_eq!(one.instance(), other.instance());
    assert_eq!(log.numbers(), [5, 6, 7]);
}

#[test]
fn a_page_that_was_behind_follows_the_one_that_put_its_state_there() {
    let (log, behind, ahead) = two_tabs();
    four_commands(&ahead);
    log.empty();
    assert_eq!(ahead.catches_up(), Ok(Caught::Changed));
    assert_eq!(behind.catches_up(), Ok(Caught::Changed));
    assert_eq!(behind.instance(), ahead.instance());
    assert_eq!(behind.number(), ahead.number());
}

#[test]
fn a_page_that_is_ahead_puts_its_state_behind_that_of_one_that_was_quicker() {
    let (log, behind, ahead) = two_tabs();
    let states = four_commands(&ahead);
    log.empty();
    assert_eq!(behind.catches_up(), Ok(Caught::Changed));
    assert_eq!(log.numbers(), [1]);
    assert_eq!(ahead.catches_up(), Ok(Caught::Changed));
    assert_eq!(Some(&ahead.instance()), states.last());
    assert_eq!(behind.catches_up(), Ok(Caught::Changed));
    assert_eq!(behind.instance(), ahead.instance());
    assert_eq!(Tab::open(&log).instance(), ahead.instance());
    assert_goes_on(&log, &behind, "A", Action::Disconnect);
}

#[test]
fn where_one_has_gone_on_as_far_as_another_was_the_log_holds() {
    let (log, behind, ahead) = two_tabs();
    four_commands(&ahead);
    log.empty();
    for letter in ["J", "K", "L"] {
        behind.does("A", give_access(letter));
    }
    behind.does("A", remove_access("D"));
    assert!(behind.number() > ahead.number());
    assert_eq!(ahead.catches_up(), Ok(Caught::Changed));
    assert_eq!(ahead.instance(), behind.instance());
    assert_eq!(ahead.number(), behind.number());
    // What it had shown as done is gone, so its people may be others.
    assert_eq!(ahead.journal(|it| it.revision().era), 1);
}

#[test]
fn a_page_that_opens_an_emptied_log_without_a_state_begins_anew_and_says_so() {
    let (log, states, old) = four_entries();
    log.empty();
    let opened = opened_again(&log, None);
    let found = opened.found.expect("all that there was is lost");
    assert_eq!((found.state, log.numbers()), (Mended::Lost, vec![0]));
    // A page that was open all the time knows better.
    assert_eq!(old.catches_up(), Ok(Caught::Changed));
    assert_eq!(Some(&old.instance()), states.last());
    let new = Tab::of(&log, opened);
    assert_eq!(new.catches_up(), Ok(Caught::Changed));
    assert_eq!(new.instance(), old.instance());
}

#[test]
fn a_page_whose_own_entry_was_damaged_notes_it_and_goes_on() {
    let (log, states, tab) = four_entries();
    log.edit(4, "no entry");
    let before = log.lines();
    assert_eq!(tab.catches_up(), Ok(Caught::Changed));
    assert_eq!(Some(&tab.instance()), states.last());
    assert_nothing_lost(&before, &log);
    assert_eq!((log.numbers().last(), damage_in(&log)), (Some(&5), None));
    assert_goes_on(&log, &tab, "A", Action::Disconnect);
}

#[test]
fn where_the_state_cannot_be_put_into_an_emptied_log_nothing_happens() {
    let (log, states, tab) = four_entries();
    log.empty();
    for why in [AppendError::Full, AppendError::Refused] {
        log.refuse(why);
        let refused = tab.tries("A", Action::Disconnect);
        assert_eq!(refused, Err(why.into()));
        assert!(log.lines().is_empty());
        tab.assert_shows_the_last_of(&states);
    }
    log.refuse(None);
    assert_goes_on(&log, &tab, "A", Action::Disconnect);
}

#[test]
fn only_the_end_is_gone_and_the_pages_go_on_from_what_they_show() {
    let (log, states, tab) = four_entries();
    (3..5).for_each(|number| log.remove(number));
    tab.does("A", give_access("L"));
    assert_eq!(log.numbers(), [0, 1, 2, 5, 6]);
    let reloaded = opened(&log).unwrap();
    assert_eq!(
        (reloaded.found, &reloaded.instance),
        (None, &tab.instance())
    );
    assert_ne!(states.last(), Some(&tab.instance()));
}

#[test]
fn pages_at_different_places_end_equal_whoever_is_first() {
    for order in [
        [0, 1, 2],
        [0, 2, 1],
        [1, 0, 2],
        [1, 2, 0],
        [2, 0, 1],
        [2, 1, 0],
    ] {
        let log = Shelf::default();
        let tabs = [0, 1, 2].map(|_| Tab::open(&log));
        tabs[1].does("A", give_access("J"));
        assert!(tabs[2].catches_up().is_ok());
        tabs[2].does("A", give_access("K"));
        log.empty();
        for _ in 0..2 {
            for which in order {
                assert!(tabs[which].catches_up().is_ok());
            }
        }
        for tab in &tabs {
            assert_eq!(tab.instance(), Tab::open(&log).instance(), "{order:?}");
            assert_eq!(tab.link("K"), Link::Granted, "{order:?}");
            assert_eq!(tab.catches_up(), Ok(Caught::UpToDate), "{order:?}");
        }
    }
}
