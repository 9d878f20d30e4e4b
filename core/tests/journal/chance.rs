//! The journal against chance: whatever has happened, a page that is opened shows it.

use baton_core::journal::{AppendError, CommitError, State};
use baton_core::rules::{Command, Instance, Role};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::journal::{Shelf, Tab, begun, damage_in, opened_from, replaces_what_was_seen};
use crate::support::chance::{self, Wish};
use crate::support::{assert_invariants, invite};

/// What somebody does.
#[derive(Clone, Debug)]
pub enum Deed {
    /// They want something.
    Wish(Wish),
    /// They put a backup in the place of everyone.
    Replace(Instance),
    /// They leave so little room that history gives way to the next entry.
    FillUp,
    /// They make room again.
    MakeRoom,
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        30 => chance::wish().prop_map(Deed::Wish),
        1 => chance::instance().prop_map(Deed::Replace),
        1 => Just(Deed::FillUp),
        2 => Just(Deed::MakeRoom),
    ]
}

pub fn deeds(most: usize) -> impl Strategy<Value = Vec<Deed>> {
    proptest::collection::vec(deed(), 0..most)
}

/// Lives through what is done; the state after each entry, from the beginning on.
pub fn live(log: &Shelf, tab: &Tab, deeds: &[Deed]) -> Vec<State> {
    let mut states = vec![tab.state()];
    for deed in deeds {
        let outcome = match deed {
            Deed::Wish(wish) => tab.commits(&wish.in_the(&tab.instance())).map(drop),
            Deed::Replace(backup) => {
                let admin = tab.instance().admins().next().unwrap().id;
                replaces_what_was_seen(tab, admin, (backup, tab.number())).map(drop)
            }
            Deed::FillUp => {
                log.leave_room_for(0);
                continue;
            }
            Deed::MakeRoom => {
                log.lift_the_limit();
                continue;
            }
        };
        match outcome {
            Ok(()) => states.push(tab.state()),
            Err(CommitError::Refused(_) | CommitError::NotStored(AppendError::Full)) => {}
            Err(error) => panic!("{error}"),
        }
    }
    log.lift_the_limit();
    states
}

/// Any admin can invite, whatever has become of the instance.
pub fn invite_somebody(instance: &Instance) -> Command {
    let admin = instance.admins().next().unwrap();
    invite("Z", Role::User).by(admin.id)
}

proptest! {
    #![proptest_config(chance::config())]

    #[test]
    fn whatever_happened_a_page_shows_it_from_the_state_of_any_moment_and_from_none(
        first in chance::instance(),
        deeds in deeds(40),
        moment in any::<Index>(),
    ) {
        let (log, tab) = begun(&first);
        let states = live(&log, &tab, &deeds);
        let last = states.last().unwrap();
        prop_assert_eq!(&tab.instance(), &last.instance);
        prop_assert_eq!(tab.number() + 1, states.len() as u64);
        assert_invariants(&tab.instance());
        prop_assert_eq!(damage_in(&log), None);
        let before = log.lines();
        let moments = [None, Some(moment.get(&states)), states.first(), states.last()];
        for kept in moments {
            let opened = opened_from(&log, kept).unwrap();
            prop_assert_eq!((&opened.instance, opened.found), (&last.instance, None));
            prop_assert_eq!(opened.journal.number(), last.number);
            prop_assert_eq!(opened.was_state_used, kept.is_some());
        }
        prop_assert_eq!(log.lines(), before);
    }

    #[test]
    fn a_replay_of_the_log_tells_every_state_that_there_was(
        first in chance::instance(),
        deeds in deeds(40),
    ) {
        let (log, tab) = begun(&first);
        let states = live(&log, &tab, &deeds);
        tab.remembers();
        let has_given_way = !log.numbers().contains(&0);
        for state in &states {
            let told = tab.instance_at(state.number);
            prop_assert!(has_given_way || told.is_some());
            if let Some(told) = told {
                prop_assert_eq!(&told, &state.instance);
            }
        }
        let links = tab.journal(|it| it.history().map(|kept| kept.linked).collect::<Vec<_>>());
        prop_assert!(!links.contains(&baton_core::journal::Linked::Broken));
    }

    #[test]
    fn whatever_a_page_keeps_of_its_state_comes_back(
        first in chance::instance(),
        deeds in deeds(20),
    ) {
        let (log, tab) = begun(&first);
        for state in live(&log, &tab, &deeds) {
            let read = baton_core::journal::state::read(&state.write());
            prop_assert_eq!(read, baton_core::journal::state::Read::State(Box::new(state)));
        }
    }

    #[test]
    fn a_page_whose_log_refuses_shows_what_it_showed(
        first in chance::instance(),
        deeds in deeds(20),
        wish in chance::wish(),
        why in proptest::sample::select(&[
            AppendError::Full, AppendError::Refused, AppendError::Over, AppendError::NoAnswer,
            AppendError::Displaced, AppendError::Late,
        ][..]),
    ) {
        let (log, tab) = begun(&first);
        live(&log, &tab, &deeds);
        let (instance, lines, kept) = (tab.instance(), log.lines(), log.kept());
        log.refuse(why);
        prop_assert!(tab.commits(&wish.in_the(&tab.instance())).is_err());
        prop_assert!(tab.commits(&invite_somebody(&tab.instance())).is_err());
        prop_assert_eq!(tab.instance(), instance);
        prop_assert_eq!((log.lines(), log.kept()), (lines, kept));
    }

    #[test]
    fn wherever_the_log_fails_a_command_has_happened_or_has_not(
        first in chance::instance(),
        deeds in deeds(10),
        wishes in chance::wishes(6),
        k in 1..8_usize,
    ) {
        let (log, tab) = begun(&first);
        let other = Tab::of(&log, opened_from(&log, None).unwrap());
        live(&log, &tab, &deeds);
        log.break_off_at(k);
        for wish in wishes {
            let number = log.numbers().last().copied();
            let outcome = other.commits(&wish.in_the(&other.instance()));
            let is_there = log.numbers().last().copied() != number;
            prop_assert_eq!(outcome.is_ok(), is_there);
        }
        log.break_off_at(None);
        prop_assert!(tab.catches_up().is_ok() && other.catches_up().is_ok());
        prop_assert_eq!(tab.instance(), other.instance());
        prop_assert_eq!(opened_from(&log, None).unwrap().instance, tab.instance());
    }
}
