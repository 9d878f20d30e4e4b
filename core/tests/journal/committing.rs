//! From a command to an entry that is stored.

use baton_core::journal::{
    AppendError, CatchUpError, Caught, CommitError, Desk, OpenError, ReadError, catch_up,
};
use baton_core::rules::Standing::{AdminConnected, AdminGranted, User};
use baton_core::rules::{Action, Link, Role, Rule};

use crate::journal::{Shelf, Tab, assert_goes_on, begun, four_entries, opened, two_tabs};
use crate::support::together::{self, Work, block_on};
use crate::support::{give_access, id, instance, invite, make_user, remove, remove_access, start};

#[test]
fn r15_a_refused_command_changes_nothing_here_or_there() {
    let people = [("A", AdminConnected), ("B", AdminGranted), ("C", User)];
    let wishes = [
        ("A", Action::Connect, Rule::R2),
        ("A", remove("A"), Rule::R13),
        ("B", Action::Connect, Rule::R5),
        ("B", Action::Disconnect, Rule::R6),
        ("B", give_access("C"), Rule::R7),
        ("B", remove("A"), Rule::R11),
        ("C", invite("D", Role::User), Rule::R1),
        ("A", invite("C", Role::User), Rule::R14),
        ("A", make_user("C"), Rule::R15),
        ("A", start("A"), Rule::R15),
        ("Z", Action::Connect, Rule::R14),
    ];
    for (by, wish, rule) in wishes {
        let (log, tab) = begun(&instance(people));
        let before = log.lines();
        let about = format!("{by} {wish:?}");
        match tab.tries(by, wish) {
            Err(CommitError::Refused(refusal)) => assert_eq!(refusal.rule(), rule, "{about}"),
            other => panic!("{about}: {other:?}"),
        }
        assert_eq!(log.lines(), before, "{about}");
        tab.assert_shows_the_last_of(&[instance(people)]);
    }
}

#[test]
fn what_is_only_prepared_has_not_happened() {
    let (log, states, tab) = four_entries();
    let before = log.lines();
    assert!(tab.prepares(&give_access("L").by(id("A"))).is_ok());
    assert_eq!(log.lines(), before);
    tab.assert_shows_the_last_of(&states);
}

#[test]
fn what_was_confirmed_happens_while_it_would_do_what_was_shown() {
    let (_, one, other) = two_tabs();
    let command = Action::Disconnect.by(id("A"));
    let shown = one.would_do(&command);
    // It changes nothing of what was shown.
    other.does("A", remove_access("B"));
    other.does("A", give_access("B"));
    assert!(one.confirms(&command, shown).is_ok());
    assert_eq!(one.link("A"), Link::None);
}

#[test]
fn a_confirmed_preview_that_no_longer_holds_is_refused() {
    let (log, one, other) = two_tabs();
    let command = Action::Disconnect.by(id("A"));
    let shown = one.would_do(&command);
    other.does("C", Action::Connect);
    let before = log.lines();
    let outcome = one.confirms(&command, shown);
    assert_eq!(outcome, Err(CommitError::Changed));
    assert_eq!(log.lines(), before);
    // It has caught up, so that it can be shown anew.
    assert_eq!(one.instance(), other.instance());
    let shown = one.would_do(&command);
    assert!(one.confirms(&command, shown).is_ok());
}

#[test]
fn a_preview_that_no_longer_held_for_a_moment_only_is_carried_out() {
    let (_, one, other) = two_tabs();
    let command = Action::Disconnect.by(id("A"));
    let shown = other.would_do(&command);
    one.does("C", Action::Connect);
    assert_eq!(other.catches_up(), Ok(Caught::Changed));
    one.does("C", Action::Disconnect);
    // What the page shows is out of date, and what was confirmed holds again.
    assert!(other.confirms(&command, shown).is_ok());
}

#[test]
fn of_two_tabs_that_want_the_same_at_once_one_is_refused() {
    let (log, one, other) = two_tabs();
    let command = give_access("J").by(id("A"));
    let both: Vec<Work<'_, _>> = vec![
        Box::pin(one.committing(command.clone(), None)),
        Box::pin(other.committing(command, None)),
    ];
    log.be_late(|| 1);
    let outcomes = block_on(together::all(both));
    let accepted = outcomes.iter().filter(|it| matches!(it, Some(Ok(_))));
    assert_eq!(accepted.count(), 1, "{outcomes:?}");
    let refused = |it: &&Option<Result<_, CommitError>>| matches!(it, Some(Err(CommitError::Refused(refusal))) if refusal.rule() == Rule::R7);
    assert_eq!(outcomes.iter().filter(refused).count(), 1, "{outcomes:?}");
    assert_eq!(log.numbers(), [0, 1]);
    assert_eq!(one.instance(), other.instance());
}

#[test]
fn an_own_entry_that_comes_as_news_before_the_answer_is_applied_once() {
    let log = Shelf::default();
    let tab = Tab::open(&log);
    // The answer to appending is so late that the page has read the log twice meanwhile.
    let mut turns = [0, 9].into_iter();
    log.be_late(move || turns.next().unwrap_or(0));
    let command = give_access("J").by(id("A"));
    let news = async {
        together::pause(3).await;
        for _ in 0..2 {
            catch_up(&log, &tab).await.unwrap().unwrap();
        }
        assert_eq!(tab.number(), 1);
        None
    };
    let both: Vec<Work<'_, _>> = vec![Box::pin(tab.committing(command, None)), Box::pin(news)];
    let outcomes = block_on(together::all(both));
    assert!(matches!(outcomes[0], Some(Ok(_))));
    assert_eq!(
        (tab.number(), tab.journal(|it| it.revision().changes)),
        (1, 1)
    );
    assert_goes_on(&log, &tab, "A", remove_access("J"));
}

#[test]
fn what_the_log_does_not_take_changes_nothing_here_or_there() {
    for why in [
        AppendError::Full,
        AppendError::Refused,
        AppendError::Over,
        AppendError::NoAnswer,
    ] {
        let (log, states, tab) = four_entries();
        let before = log.lines();
        log.refuse(why);
        let refused = tab.tries("A", Action::Disconnect);
        assert_eq!(refused, Err(CommitError::NotStored(why)));
        tab.assert_shows_the_last_of(&states);
        assert_eq!(log.lines(), before);
        log.refuse(None);
        assert_goes_on(&log, &tab, "A", Action::Disconnect);
    }
}

#[test]
fn what_was_stored_without_an_answer_is_found_by_the_next_reading() {
    let (log, states, tab) = four_entries();
    log.be_silent(true);
    let unsure = tab.tries("A", Action::Disconnect);
    assert_eq!(unsure, Err(AppendError::NoAnswer.into()));
    tab.assert_shows_the_last_of(&states);
    log.be_silent(false);
    assert_eq!(tab.catches_up(), Ok(Caught::Changed));
    assert_eq!((tab.link("A"), tab.number()), (Link::None, 5));
    // Who tries again instead of waiting is told that it has happened.
    log.be_silent(true);
    assert!(tab.tries("C", give_access("L")).is_err());
    log.be_silent(false);
    let again = tab.tries("C", give_access("L"));
    assert!(matches!(again, Err(CommitError::Refused(refusal)) if refusal.rule() == Rule::R7));
    assert_eq!(tab.link("L"), Link::Granted);
}

#[test]
fn wherever_the_log_fails_nothing_has_happened() {
    // It is refused, reads, is prepared again, and appended.
    for (k, expected) in [
        (1, Err(CatchUpError::NotRead(ReadError::Refused).into())),
        (2, Err(AppendError::Refused.into())),
        (3, Ok(())),
    ] {
        let (log, one, other) = two_tabs();
        other.does("A", remove_access("B"));
        let before = log.lines();
        log.break_off_at(k);
        let outcome = one.tries("B", Action::Connect).map(drop);
        log.break_off_at(None);
        assert_eq!(outcome, expected, "at {k}");
        assert_eq!(log.lines() == before, outcome.is_err());
        assert!(one.catches_up().is_ok());
        assert_eq!(Tab::open(&log).instance(), one.instance());
    }
}

#[test]
fn nobody_waits_for_a_page_that_is_gone() {
    let (log, one, other) = two_tabs();
    let command = give_access("J").by(id("A"));
    log.be_late(|| 2);
    let closing = async {
        together::pause(1).await;
        one.is_closed();
        None
    };
    let both: Vec<Work<'_, _>> = vec![Box::pin(one.committing(command, None)), Box::pin(closing)];
    let outcomes = block_on(together::all(both));
    assert_eq!(outcomes[0], None);
    assert_eq!(one.with(|_, _| ()), None);
    // What it had appended by then is there for the others.
    assert_eq!(other.catches_up(), Ok(Caught::Changed));
    assert_eq!(other.link("J"), Link::Granted);
    assert_goes_on(&log, &other, "A", give_access("K"));
}

#[test]
fn a_log_that_refuses_what_it_shows_itself_to_be_ends_a_command() {
    let (log, states, tab) = four_entries();
    let before = log.lines();
    log.refuse(AppendError::Displaced);
    let refused = tab.tries("A", Action::Disconnect);
    assert_eq!(refused, Err(AppendError::Displaced.into()));
    tab.assert_shows_the_last_of(&states);
    log.refuse(AppendError::Late);
    let refused = tab.tries("A", Action::Disconnect);
    assert_eq!(refused, Err(CatchUpError::Unreadable.into()));
    tab.assert_shows_the_last_of(&states);
    assert_eq!(log.lines(), before);
}

#[test]
fn a_log_that_refuses_what_it_shows_itself_to_be_ends_opening() {
    for why in [AppendError::Displaced, AppendError::Late] {
        let (log, _, _) = four_entries();
        log.cut_in_half(4);
        log.refuse(why);
        let refused = OpenError::NotWritten(why);
        assert_eq!(opened(&log).err(), Some(refused));
    }
}
