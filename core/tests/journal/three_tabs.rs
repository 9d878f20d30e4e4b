//! Three tabs that act as chance will have it, over a log that answers late.

use baton_core::journal::{AppendError, CatchUpError, Caught, CommitError, Entry, Text, catch_up};
use baton_core::rules::Instance;
use proptest::prelude::*;

use crate::journal::{Shelf, Tab, begun, damage_in, opened, opened_from};
use crate::support::assert_invariants;
use crate::support::chance::{self, Wish};
use crate::support::together::{Work, block_on, interleaved, pause};

/// Numbers by chance that are the same for the same beginning (xorshift).
#[derive(Clone)]
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end as u64) as usize
    }
}

/// What somebody wants in one of three tabs.
fn wishes() -> impl Strategy<Value = Vec<(Wish, usize)>> {
    proptest::collection::vec((chance::wish(), 0..3_usize), 0..40)
}

/// Has a tab carry out what is wanted in it, one after the other; what was stored of it.
async fn carries_out(tab: &Tab, wishes: Vec<Wish>) -> Vec<Entry> {
    let mut stored = Vec::new();
    for wish in wishes {
        let command = wish.in_the(&tab.instance());
        let done = tab.committing(command, None).await;
        match done.expect("the page is there") {
            Ok(entry) => stored.push(entry),
            Err(CommitError::Refused(_) | CommitError::NotStored(AppendError::Full)) => {}
            Err(error) => panic!("{error}"),
        }
    }
    stored
}

/// Has a tab hear of others while it waits for its own answers.
async fn hears(log: &Shelf, tab: &Tab, times: usize) -> Vec<Entry> {
    for time in 0..times {
        pause(time % 5).await;
        let caught = catch_up(log, tab).await.expect("the page is there");
        assert!(caught.is_ok(), "{caught:?}");
    }
    Vec::new()
}

/// The tabs after everything that was wanted, and what was stored.
fn live(
    first: &Instance,
    wishes: Vec<(Wish, usize)>,
    seed: u64,
    hear: usize,
    room: Option<usize>,
) -> (Shelf, Vec<Tab>, Vec<Entry>) {
    let (log, tab) = begun(first);
    let other = || Tab::of(&log, opened_from(&log, None).unwrap());
    let tabs = vec![tab, other(), other()];
    if let Some(room) = room {
        log.leave_room_for(room);
    }
    let mut lateness = Chance(seed | 1);
    let mut turns = lateness.clone();
    log.be_late(move || lateness.below(4));
    let mut works: Vec<Work<'_, Vec<Entry>>> = Vec::new();
    for (which, tab) in tabs.iter().enumerate() {
        let own = wishes.iter().filter(|(_, tab)| *tab == which);
        let own = own.map(|(wish, _)| wish.clone()).collect();
        works.push(Box::pin(carries_out(tab, own)));
        works.push(Box::pin(hears(&log, tab, hear)));
    }
    let stored = block_on(interleaved(works, move |left| turns.below(left.len())));
    log.be_late(|| 0);
    log.lift_the_limit();
    (log, tabs, stored.into_iter().flatten().collect())
}

proptest! {
    #![proptest_config(chance::config())]

    #[test]
    fn all_end_equal_and_every_command_that_was_accepted_is_one_entry(
        first in chance::instance(),
        wishes in wishes(),
        seed in any::<u64>(),
        hear in 0..12_usize,
    ) {
        let (log, tabs, stored) = live(&first, wishes, seed, hear, None);
        let reloaded = Tab::open(&log);
        for tab in &tabs {
            prop_assert!(tab.catches_up().is_ok());
            prop_assert_eq!(tab.catches_up(), Ok(Caught::UpToDate));
            prop_assert_eq!(tab.instance(), reloaded.instance());
            prop_assert_eq!(tab.number(), reloaded.number());
        }
        assert_invariants(&reloaded.instance());
        // None is lost, none is there twice, and there is no gap.
        prop_assert!(log.numbers().into_iter().eq(0..=stored.len() as u64));
        prop_assert_eq!(damage_in(&log), None);
        reloaded.remembers();
        let entries = reloaded.journal(|it| it.entries_after(0));
        let mut there: Vec<String> = entries.iter().map(|(_, it)| format!("{it:?}")).collect();
        let mut said: Vec<String> = stored.iter().map(|it| format!("{it:?}")).collect();
        there.sort();
        said.sort();
        prop_assert_eq!(there, said);
    }

    #[test]
    fn so_it_is_where_history_has_to_give_way(
        first in chance::instance(),
        wishes in wishes(),
        seed in any::<u64>(),
        hear in 0..12_usize,
        room in 0..1_500_usize,
    ) {
        let (log, tabs, stored) = live(&first, wishes, seed, hear, Some(room));
        let reloaded = Tab::open(&log);
        prop_assert_eq!(reloaded.number(), stored.len() as u64);
        prop_assert_eq!(damage_in(&log), None);
        for tab in &tabs {
            prop_assert!(tab.catches_up().is_ok());
            prop_assert_eq!(tab.instance(), reloaded.instance());
            prop_assert_eq!(tab.number(), reloaded.number());
        }
    }

    #[test]
    fn the_same_schedule_leads_to_the_same_log(
        first in chance::instance(),
        wishes in wishes(),
        seed in any::<u64>(),
    ) {
        let (one, _, _) = live(&first, wishes.clone(), seed, 3, None);
        let (other, _, _) = live(&first, wishes, seed, 3, None);
        prop_assert_eq!(one.lines(), other.lines());
    }
}

/// What befalls a log while pages are open on it.
#[derive(Clone, Debug)]
enum Event {
    /// A page carries something out.
    Wish(usize, Wish),
    /// A page hears of the others.
    Hear(usize),
    /// A page is left and opened again, from the state that it kept or from none.
    Reload(usize, bool),
    /// A page that is left keeps its state, and its browser keeps the page as well.
    Keep(usize),
    /// All is cleared.
    Clear,
    /// The last entry is gone, with or without a memory of it, or no entry any more.
    Harm(u8),
    /// There is room for next to nothing, or for anything.
    Room(bool),
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    let event = prop_oneof![
        20 => (0..3_usize, chance::wish()).prop_map(|(tab, wish)| Event::Wish(tab, wish)),
        6 => (0..3_usize).prop_map(Event::Hear),
        3 => (0..3_usize, any::<bool>()).prop_map(|(tab, kept)| Event::Reload(tab, kept)),
        2 => (0..3_usize).prop_map(Event::Keep),
        1 => Just(Event::Clear),
        2 => (0..3_u8).prop_map(Event::Harm),
        2 => any::<bool>().prop_map(Event::Room),
    ];
    proptest::collection::vec(event, 0..40)
}

fn befalls(log: &Shelf, tabs: &mut [Tab], event: Event) {
    match event {
        Event::Wish(tab, wish) => {
            let tab = &tabs[tab];
            let before = (tab.instance(), tab.number());
            let outcome = tab.commits(&wish.in_the(&tab.instance()));
            if let Err(CommitError::NotStored(_)) = outcome {
                assert!(tab.number() >= before.1 || tab.instance() != before.0);
            }
        }
        Event::Hear(tab) => drop(tabs[tab].catches_up()),
        Event::Reload(tab, is_kept) => {
            let state = tabs[tab].state();
            if let Ok(opened) = opened_from(log, is_kept.then_some(&state)) {
                tabs[tab] = Tab::of(log, opened);
            }
        }
        Event::Keep(tab) => tabs[tab].keeps_its_state(),
        Event::Clear => log.empty(),
        Event::Harm(how) => {
            let Some(last) = log.numbers().pop() else {
                return;
            };
            match how {
                0 => log.remove(last),
                1 => log.put(last, Some(Text::Missing)),
                _ => log.edit(last, "no entry"),
            }
        }
        Event::Room(true) => log.lift_the_limit(),
        Event::Room(false) => log.leave_room_for(150),
    }
}

proptest! {
    #![proptest_config(chance::config())]

    #[test]
    fn whatever_befalls_the_log_a_page_that_is_opened_brings_all_together(
        first in chance::instance(),
        events in events(),
    ) {
        let (log, tab) = begun(&first);
        let other = || Tab::of(&log, opened_from(&log, None).unwrap());
        let mut tabs = vec![tab, other(), other()];
        for event in events {
            befalls(&log, &mut tabs, event);
        }
        log.lift_the_limit();
        for tab in &tabs {
            // Whoever comes upon what is no entry stays where it is, until somebody opens the log.
            match tab.catches_up() {
                Ok(_) | Err(CommitError::Behind(CatchUpError::Unreadable)) => {}
                Err(error) => panic!("{error}"),
            }
            assert_invariants(&tab.instance());
        }
        tabs.push(Tab::of(&log, opened(&log).unwrap()));
        for _ in 0..2 {
            for tab in &tabs {
                let caught = tab.catches_up();
                prop_assert!(caught.is_ok(), "{:?}", caught);
            }
        }
        let reloaded = opened(&log).unwrap();
        prop_assert_eq!(reloaded.found, None);
        for tab in &tabs {
            prop_assert_eq!(&tab.instance(), &reloaded.instance);
            prop_assert_eq!(tab.number(), reloaded.journal.number());
        }
    }
}
