//! Ten thousand damaged stores.
//!
//! One or two damages befall what is stored: nothing panics, nothing is overwritten, the state is the newest
//! that whole data prove, and the damage is seen. What nobody can see is listed in [`Unseen`].

use std::collections::{BTreeMap, BTreeSet};

use baton_core::journal::{Log, State, Text, claimed_sum, read_entry};
use baton_core::practice::sample_team;
use baton_core::rules::Event;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{RngSeed, TestRunner};

use crate::journal::chance::invite_somebody;
use crate::journal::damage::{How, Store, Where, damages, inflict, is_entry, stores};
use crate::journal::*;
use crate::support::{assert_invariants, block_on, chance};

/// At least so many, always the same.
const CASES: u32 = 10_000;

/// What nobody can see, by its nature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Unseen {
    /// It is as it was: two damages have made up for each other, or there was nothing to change.
    NoDamage,
    /// The last entries are gone with every memory of them, and the state that is kept is older or gone:
    /// so it was before they were written.
    TheLastGone,
    /// The oldest entries are gone with every memory of them: so it is when history has given way.
    TheOldestGone,
    /// It is among what is noted as damaged already, and was no entry any more, or not needed.
    NotedAlready,
    /// The state that the page kept is gone, which costs the time to read the log and nothing else.
    NoStateKept,
}

/// A store, the moment whose state the page has kept, and what befalls them.
type Case = (Index, Option<Index>, Vec<(Where, How)>);

fn cases() -> impl Strategy<Value = Case> {
    let moment = option::weighted(0.8, any::<Index>());
    (any::<Index>(), moment, damages())
}

/// What opening a damaged store has to do with.
struct Damaged<'a> {
    store: &'a Store,
    lines: BTreeMap<u64, Text>,
    was_kept: Option<Text>,
    kept: Option<Text>,
}

impl Damaged<'_> {
    fn state(&self) -> Option<State> {
        whole_state(self.kept.as_ref()?.whole()?).filter(|state| state.identity == ours())
    }

    /// The newest number as of which whole data prove what everyone was: a state, or an entry with everyone
    /// beside it, and each entry after that which follows the one before it.
    fn newest_provable(&self) -> Option<u64> {
        let of_log = self.store.of_log.as_deref().and_then(whole_state);
        let states = [self.state(), of_log].map(|state| state.map(|state| state.number));
        let mut proven = BTreeSet::new();
        for number in self.store.states.keys().copied() {
            if states.contains(&Some(number)) || self.leads_to(number, &proven) {
                proven.insert(number);
            }
        }
        proven.last().copied()
    }

    fn leads_to(&self, number: u64, proven: &BTreeSet<u64>) -> bool {
        let text = self.lines.get(&number).and_then(Text::whole);
        let Some(read) = text.and_then(|text| read_entry(&ours(), number, text)) else {
            return false;
        };
        let before = number.checked_sub(1).filter(|it| proven.contains(it));
        let before = before.and_then(|before| self.store.states.get(&before));
        read.state.is_some() || before.is_some_and(|before| before.sum == read.after)
    }

    /// Why nobody can see what has befallen it; nothing where it has to be seen.
    fn unseen(&self) -> Result<BTreeSet<Unseen>, String> {
        let mut why = BTreeSet::new();
        match (&self.was_kept, &self.kept) {
            (was, is) if was == is => {}
            (Some(_), None) => drop(why.insert(Unseen::NoStateKept)),
            _ => return Err("the state that was kept".to_owned()),
        }
        let numbers = self.store.lines.keys().chain(self.lines.keys());
        for number in numbers.copied().collect::<BTreeSet<u64>>() {
            let (was, is) = (self.store.lines.get(&number), self.lines.get(&number));
            if was != is {
                let reason = self.unseen_under(number, is);
                why.insert(reason.ok_or(format!("what is under {number}"))?);
            }
        }
        if why.is_empty() {
            why.insert(Unseen::NoDamage);
        }
        Ok(why)
    }

    fn unseen_under(&self, number: u64, is: Option<&Text>) -> Option<Unseen> {
        let is_noted = |(it, text): (&u64, &Text)| {
            let read = read_entry(&ours(), *it, text.whole().unwrap_or_default());
            matches!(
                read.map(|read| read.entry.did),
                Some(Event::Mended { first, last, .. }) if (first..=last).contains(&number)
            )
        };
        let is_newer_than_the_state = self.state().is_none_or(|state| state.number < number);
        let (first, last) = (self.lines.keys().next(), self.lines.keys().last());
        if self.lines.iter().any(is_noted) {
            Some(Unseen::NotedAlready)
        } else if is.is_none() && last.is_none_or(|last| *last < number) && is_newer_than_the_state
        {
            Some(Unseen::TheLastGone)
        } else if is.is_none() && first.is_some_and(|first| number < *first) {
            Some(Unseen::TheOldestGone)
        } else {
            None
        }
    }
}

/// Looks through the whole log, and notes what is damaged, as a page does when it has time.
fn looks_through(log: &Shelf, tab: &Tab) {
    if let Some(damage) = damage_in(log) {
        let instance = tab.instance();
        assert_eq!(block_on(log.append(tab.notes(damage))), Ok(()));
        assert!(tab.catches_up().is_ok());
        assert_eq!((tab.instance(), damage_in(log)), (instance, None));
    }
}

/// What was seen of the damages, and what of it could not be.
fn assert_seen((which, moment, damages): Case) -> Option<BTreeSet<Unseen>> {
    let store = which.get(stores());
    let states: Vec<&State> = store.states.values().collect();
    let was_kept = moment.map(|moment| Text::Whole(moment.get(&states).write()));
    let (log, mut kept) = (store.log(), was_kept.clone());
    damages
        .iter()
        .for_each(|damage| inflict(&log, &mut kept, damage));
    let lines = log.lines();
    let damaged = Damaged {
        store,
        lines,
        was_kept,
        kept,
    };

    let state = damaged.state();
    let is_inspected = damage_in(&log).is_some();
    let opened = opened_again(&log, state.as_ref());
    assert_nothing_lost(&damaged.lines, &log);
    assert_invariants(&opened.instance);
    let newest = damaged.newest_provable();
    let expected = newest.map_or_else(sample_team, |it| store.states[&it].instance.clone());
    assert_eq!(opened.instance, expected, "as of {newest:?}");

    // The state is damaged, or another instance's; or the log says otherwise.
    let is_odd = damaged.kept.is_some() && (state.is_none() || !opened.was_state_used);
    let is_seen = opened.found.is_some() || is_inspected || is_odd;
    let unseen = damaged.unseen();
    assert!(is_seen || unseen.is_ok(), "nobody has seen {unseen:?}");

    let is_mended = opened.found.is_some() || is_inspected;
    let tab = Tab::of(&log, opened);
    looks_through(&log, &tab);
    let command = invite_somebody(&tab.instance());
    tab.commits(&command).expect("the journal goes on");
    let present = tab.state();
    let mut reloads = vec![Some(&present)];
    if is_mended {
        // Everyone stands beside what was noted, so that nothing else is needed.
        reloads.extend([None, state.as_ref()]);
    }
    for kept in reloads {
        let again = opened_from(&log, kept).unwrap();
        let about = kept.map(|kept| kept.number);
        assert_eq!(again.found, None, "from {about:?}");
        assert_eq!(again.instance, tab.instance(), "from {about:?}");
    }
    assert_nothing_lost(&damaged.lines, &log);
    (!is_seen).then(|| unseen.unwrap())
}

#[test]
fn ten_thousand_damaged_stores_are_opened_and_what_can_be_seen_is() {
    let config = ProptestConfig {
        cases: CASES.max(chance::config().cases),
        rng_seed: RngSeed::Fixed(10_000),
        ..chance::config()
    };
    let counted = std::cell::RefCell::new(BTreeMap::<Option<BTreeSet<Unseen>>, u32>::new());
    let outcome = TestRunner::new(config).run(&cases(), |case| {
        *counted.borrow_mut().entry(assert_seen(case)).or_default() += 1;
        Ok(())
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
    for (unseen, times) in counted.borrow().iter() {
        match unseen {
            None => println!("{times} were seen"),
            Some(why) => println!("{times} could not be: {why:?}"),
        }
    }
    let seen = counted.borrow()[&None];
    assert!(seen > CASES * 7 / 10, "only {seen} were seen");
}

proptest! {
    #![proptest_config(chance::config())]

    #[test]
    fn other_damaged_stores_each_time_are_opened_and_what_can_be_seen_is(case in cases()) {
        assert_seen(case);
    }
}

#[test]
fn the_stores_are_of_many_kinds() {
    let count = |is: &dyn Fn(&Store) -> bool| stores().iter().filter(|it| is(it)).count();
    let with = |what: &str| {
        count(&|store| {
            let mut texts = store.lines.values().filter_map(Text::whole);
            texts.any(|text| text.contains(what))
        })
    };
    let kinds = [
        count(&|store| store.lines.len() == 1),
        count(&|store| store.lines.len() > 20),
        count(&|store| store.of_log.is_some()),
        with("\"replaced\":"),
        with("\"state\":\"before\""),
        with("\"state\":\"kept\""),
    ];
    println!("of {}: {kinds:?}", stores().len());
    assert!(kinds.iter().all(|kind| *kind > 0), "{kinds:?}");
    for store in stores() {
        let (last, text) = store.lines.last_key_value().unwrap();
        let sum = text.whole().and_then(claimed_sum);
        assert!(is_entry(*last, text));
        assert_eq!(sum, store.states.get(last).map(|state| state.sum));
    }
}
