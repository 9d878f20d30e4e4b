//! Since when a handover from A to B is under way.

use baton_core::journal::{Entry, Linked, Past};
use baton_core::rules::Event;
use baton_core::views::handover::began;

use crate::support::id;

const DAY: u64 = 24 * 3600 * 1000;

fn connected(who: &str) -> Event {
    Event::Connected { user: id(who) }
}

fn disconnected(who: &str) -> Event {
    Event::Disconnected {
        user: id(who),
        cut_off: 0,
        kept: 0,
    }
}

fn removed(who: &str) -> Event {
    Event::AccessRemoved { user: id(who) }
}

/// Since when, where these events happened on these days and are numbered from 1, on a day on which A is still
/// connected or else after they have disconnected.
fn since(days: &[(u64, Event)], today: Option<u64>) -> Option<u64> {
    let history = days.iter().enumerate().rev().map(|(at, (day, did))| Past {
        number: at as u64 + 1,
        entry: Some(Entry {
            at: day * DAY,
            by: id("A"),
            did: did.clone(),
        }),
        linked: Linked::Holds,
    });
    began(history, id("A"), id("B"), today.map(|day| day * DAY))
}

#[test]
fn one_that_is_over_began_with_its_first_step() {
    let steps = [
        (1, connected("A")),
        (2, removed("C")),
        (3, removed("B")),
        (4, connected("B")),
        (5, disconnected("A")),
        (90, removed("D")),
    ];
    assert_eq!(since(&steps, None), Some(2));
}

#[test]
fn everyone_who_was_cut_off_on_the_way_had_access_when_it_began() {
    let steps = [(1, disconnected("A")), (2, connected("B"))];
    assert_eq!(since(&steps, None), Some(0));
}

#[test]
fn one_that_is_under_way_has_not_rested_for_long() {
    let steps = [(1, removed("B"))];
    assert_eq!(since(&steps, Some(8)), Some(0));
    assert_eq!(since(&steps, Some(9)), None);
}

#[test]
fn what_was_before_the_connection_does_not_belong_to_it() {
    let steps = [
        (1, connected("B")),
        (1, disconnected("A")),
        (2, connected("A")),
    ];
    assert_eq!(since(&steps, Some(2)), None);
}
