//! A backup takes the place of everyone.

use baton_core::practice::sample_team;
use baton_core::rules::Standing::{Admin, AdminConnected, User, UserGranted};
use baton_core::rules::{Event, Refusal, decide_replacement};

use crate::support::{id, ids, instance};

#[test]
fn an_admin_replaces_everyone() {
    let backup = instance([("A", AdminConnected), ("B", UserGranted)]);
    let before = instance([("A", Admin), ("B", User)]);
    let (event, after) = decide_replacement(&before, id("A"), &backup).unwrap();
    assert_eq!(
        event,
        Event::Replaced {
            people: 2,
            before: vec![]
        }
    );
    assert_eq!(after, backup);
}

#[test]
fn r1_a_plain_user_does_not() {
    let there = instance([("A", Admin), ("B", User)]);
    let admins = ids(["A"]);
    let refused = decide_replacement(&there, id("B"), &there);
    assert_eq!(refused, Err(Refusal::AdminsOnly { admins }));
    let refused = decide_replacement(&there, id("Z"), &there);
    assert_eq!(refused, Err(Refusal::UnknownActor));
}

#[test]
fn no_id_is_used_again_whichever_of_the_two_has_given_more() {
    let (few, many) = (
        instance([("A", Admin)]),
        instance([("A", Admin), ("E", User)]),
    );
    for (before, backup) in [(&few, &many), (&many, &few)] {
        let (_, after) = decide_replacement(before, id("A"), backup).unwrap();
        assert_eq!(after.users(), backup.users());
        assert_eq!(after.next_id(), id("F"));
    }
}

#[test]
fn what_takes_the_place_of_the_sample_is_ones_own_and_the_sample_can_come_back() {
    let own = instance([("A", Admin)]);
    let admin = sample_team().admins().next().unwrap().id;
    let (_, replaced) = decide_replacement(&sample_team(), admin, &own).unwrap();
    assert!(!replaced.is_sample());
    let (_, back) = decide_replacement(&replaced, id("A"), &sample_team()).unwrap();
    assert!(back.is_sample());
}

#[test]
fn the_entry_says_neither_by_what_nor_how_to_take_it_back() {
    let mut there = instance([("A", Admin)]);
    let event = Event::Replaced {
        people: 1,
        before: vec![],
    };
    assert_eq!(event.command(id("A")), None);
    assert_eq!(event.inverse(), None);
    there.apply(&event);
    assert_eq!(there, instance([("A", Admin)]));
}
