//! The journal against chance.

use baton::rules::{Command, Instance, Role};
use baton::store::{Area, Journal, sample_team};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::shelf::{Shelf, keys};
use crate::support::chance::Wish;
use crate::support::{assert_invariants, chance, invite};
use crate::tab::{Tab, assert_nothing_lost, assert_only_history_gave_way, open};

/// What befalls one stored text.
#[derive(Clone, Debug)]
enum Damage {
    Cut(Index),
    Removed,
    Garbage(String),
}

fn damage() -> impl Strategy<Value = Damage> {
    prop_oneof![
        6 => any::<Index>().prop_map(Damage::Cut),
        1 => Just(Damage::Removed),
        1 => "[^{]\\PC{0,20}".prop_map(Damage::Garbage),
    ]
}

fn inflict(shelf: &Shelf, which: &Index, damage: &Damage) {
    let keys = keys(shelf);
    let key = which.get(&keys);
    match damage {
        Damage::Cut(at) => shelf.cut(key, at.index(shelf.text(key).chars().count())),
        Damage::Removed => shelf.remove(key),
        Damage::Garbage(text) => shelf.edit(key, text.as_str()),
    }
}

/// Lives through the wishes, moving the snapshot after some of them; every state that there was.
fn live(shelf: &Shelf, first: &Instance, wishes: &[(Wish, bool)]) -> Vec<Instance> {
    let mut tab = Tab::of(Journal::open(Box::new(shelf.clone()), || first.clone()));
    let mut states = vec![first.clone()];
    for (wish, move_snapshot) in wishes {
        if tab.commits(&wish.in_the(&tab.instance)).is_ok() {
            states.push(tab.instance.clone());
        }
        if *move_snapshot {
            tab.moves_the_snapshot();
        }
    }
    states
}

fn history() -> impl Strategy<Value = Vec<(Wish, bool)>> {
    let moves = proptest::bool::weighted(0.04);
    proptest::collection::vec((chance::wish(), moves), 0..40)
}

/// Any admin can invite, whatever has become of the instance.
fn invite_somebody(tab: &Tab) -> Command {
    let admin = tab.instance.admins().next().unwrap();
    invite("Z", Role::User).by(admin.id)
}

proptest! {
    #![proptest_config(chance::config())]

    #[test]
    fn whatever_happened_a_reload_shows_the_same(
        first in chance::instance(),
        history in history(),
    ) {
        let shelf = Shelf::new();
        let states = live(&shelf, &first, &history);
        let tab = Tab::open(&shelf);
        prop_assert_eq!(Some(&tab.instance), states.last());
        prop_assert_eq!(tab.journal.seq() + 1, states.len() as u64);
    }

    #[test]
    fn whichever_of_three_tabs_acts_all_end_in_the_same_state(
        first in chance::instance(),
        wishes in proptest::collection::vec((chance::wish(), 0..3_usize), 0..40),
    ) {
        let shelf = Shelf::new();
        let tab = || Tab::of(Journal::open(Box::new(shelf.clone()), || first.clone()));
        let mut tabs = [tab(), tab(), tab()];
        for (wish, which) in wishes {
            let tab = &mut tabs[which];
            let _ = tab.commits(&wish.in_the(&tab.instance));
        }
        for tab in &mut tabs {
            prop_assert!(tab.catches_up().is_ok());
            prop_assert_eq!(&tab.instance, &Tab::open(&shelf).instance);
        }
    }

    #[test]
    fn whatever_befalls_one_text_nothing_is_lost_and_the_state_is_one_that_there_was(
        first in chance::instance(),
        history in history(),
        which in any::<Index>(),
        damage in damage(),
    ) {
        let shelf = Shelf::new();
        let states = live(&shelf, &first, &history);
        inflict(&shelf, &which, &damage);
        let before = shelf.contents();
        let opened = open(&shelf);
        assert_nothing_lost(&before, &shelf);
        assert_invariants(&opened.instance);
        prop_assert_eq!(opened.unkept, None);
        let began_anew = opened.instance == sample_team() && opened.journal.seq() == 0;
        let was = states.get(opened.journal.seq() as usize);
        prop_assert!(began_anew || was == Some(&opened.instance));
        let mut tab = Tab::of(opened);
        prop_assert!(tab.commits(&invite_somebody(&tab)).is_ok());
        prop_assert_eq!(Tab::open(&shelf).instance, tab.instance);
        assert_nothing_lost(&before, &shelf);
    }

    #[test]
    fn with_however_little_room_nothing_is_lost_and_what_is_not_kept_is_said(
        first in chance::instance(),
        history in history(),
        which in any::<Index>(),
        damage in damage(),
        room in 0..600_usize,
    ) {
        let shelf = Shelf::new();
        live(&shelf, &first, &history);
        inflict(&shelf, &which, &damage);
        let before = shelf.contents();
        shelf.leave_room_for(room);
        let opened = open(&shelf);
        assert_nothing_lost(&before, &shelf);
        let unkept = opened.unkept;
        let mut tab = Tab::of(opened);
        let opened = shelf.contents();
        match tab.commits(&invite_somebody(&tab)) {
            Ok(_) if unkept.is_none() => {
                assert_only_history_gave_way(&before, &shelf);
                prop_assert_eq!(Tab::open(&shelf).instance, tab.instance);
            }
            Ok(_) | Err(_) => prop_assert_eq!(shelf.contents(), opened),
        }
    }

    #[test]
    fn a_tab_that_cannot_write_shows_what_it_showed(
        first in chance::instance(),
        history in history(),
        wish in chance::wish(),
    ) {
        let shelf = Shelf::new();
        live(&shelf, &first, &history);
        let mut tab = Tab::open(&shelf);
        let (instance, contents) = (tab.instance.clone(), shelf.contents());
        shelf.block(true);
        prop_assert!(tab.commits(&wish.in_the(&tab.instance)).is_err());
        prop_assert_eq!(tab.instance, instance);
        prop_assert_eq!(shelf.contents(), contents);
    }
}
