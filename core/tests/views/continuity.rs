//! How safe the connection is.

use std::collections::BTreeSet;

use baton_core::rules::Standing::{self, Admin, AdminConnected, AdminGranted, User, UserGranted};
use baton_core::rules::{Action, Instance, UserId};
use baton_core::views::continuity::Continuity;

use crate::support::four_people::every_instance;
use crate::support::{Given, id, ids};

fn continuity(instance: &Instance, _: UserId) -> Continuity {
    Continuity::of(instance)
}

#[test]
fn with_nobody_connected_every_admin_is_ready() {
    let ready = ids(["A", "C"]);
    let given = Given::people([("A", Admin), ("B", User), ("C", Admin)]);
    given.then_sees("B", continuity, Continuity::Nobody { ready });
}

#[test]
fn with_one_connected_it_is_said_who_could_be_the_second_and_who_if_their_access_were_removed() {
    let alone = Continuity::Alone {
        connected: id("C"),
        ready: ids(["A"]),
        blocked: ids(["B", "E"]),
    };
    Given::people([
        ("A", Admin),
        ("B", AdminGranted),
        ("C", AdminConnected),
        ("D", UserGranted),
        ("E", AdminGranted),
    ])
    .then_sees("A", continuity, alone);
}

#[test]
fn with_one_connected_and_no_other_admin_nobody_could_be_the_second() {
    let alone = Continuity::Alone {
        connected: id("A"),
        ready: ids([]),
        blocked: ids([]),
    };
    Given::people([("A", AdminConnected), ("B", User)]).then_sees("A", continuity, alone);
}

#[test]
fn with_two_connected_the_connection_is_covered_until_one_disconnects() {
    let covered = Continuity::Covered {
        connected: ids(["A", "B"]),
    };
    let alone = Continuity::Alone {
        connected: id("B"),
        ready: ids(["A"]),
        blocked: ids([]),
    };
    Given::people([("A", AdminConnected), ("B", AdminConnected), ("C", User)])
        .then_sees("C", continuity, covered)
        .when("A", Action::Disconnect)
        .then_sees("C", continuity, alone);
}

#[test]
fn in_every_state_it_agrees_with_a_count_of_the_standings() {
    let mut met = BTreeSet::new();
    for instance in every_instance() {
        let of = |standing: Standing| -> Vec<UserId> {
            let users = instance.users().iter();
            let users = users.filter(|user| user.standing == standing);
            users.map(|user| user.id).collect()
        };
        let (connected, ready, blocked) = (of(AdminConnected), of(Admin), of(AdminGranted));
        let (kind, expected) = match connected[..] {
            [] => ("nobody", Continuity::Nobody { ready }),
            [connected] => (
                "alone",
                Continuity::Alone {
                    connected,
                    ready,
                    blocked,
                },
            ),
            _ => ("covered", Continuity::Covered { connected }),
        };
        if let Continuity::Nobody { ready } = &expected {
            assert!(!ready.is_empty(), "{instance:?}");
        }
        assert_eq!(Continuity::of(instance), expected, "{instance:?}");
        met.insert(kind);
    }
    assert_eq!(met.len(), 3, "{met:?}");
}
