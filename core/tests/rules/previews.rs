//! What a command would do, and what takes it back.

use baton_core::practice::sample_team;
use baton_core::rules::Standing::{Admin, AdminConnected, User, UserGranted};
use baton_core::rules::{Action, Impact, decide, preview};

use crate::support::{
    Given, give_access, id, ids, instance, make_admin, make_user, remove, remove_access, start,
};

#[test]
fn a_preview_names_who_gains_and_who_loses_access_and_who_stays_connected() {
    let there = instance([("A", AdminConnected), ("B", UserGranted), ("C", User)]);
    let impact = |wish: Action| preview(&there, &wish.by(id("A"))).unwrap();
    let given = Impact {
        lost: ids([]),
        gained: ids(["C"]),
        connected: ids(["A"]),
        kept: ids(["B"]),
    };
    let ended = Impact {
        lost: ids(["B"]),
        ..Impact::default()
    };
    assert_eq!(impact(give_access("C")), given);
    assert_eq!(impact(Action::Disconnect), ended);
}

#[test]
fn a_person_with_access_who_is_removed_is_among_those_who_lose_it() {
    Given::people([("A", AdminConnected), ("B", UserGranted)]).then_would_lose(
        "A",
        remove("B"),
        ["B"],
    );
}

#[test]
fn what_has_an_inverse_is_taken_back_by_it() {
    let there = instance([("A", AdminConnected), ("B", UserGranted), ("C", Admin)]);
    for wish in [
        give_access("C"),
        remove_access("B"),
        make_admin("B"),
        make_user("C"),
    ] {
        let event = decide(&there, &wish.by(id("A"))).unwrap();
        let undone = Given::instance(there.clone())
            .when("A", event.command(id("A")).unwrap().action)
            .when("A", event.inverse().unwrap());
        assert_eq!(undone.now(), &there);
    }
}

#[test]
fn what_cannot_be_taken_back_has_no_inverse() {
    let there = sample_team();
    let wishes = [
        ("A", Action::Disconnect),
        ("C", Action::Connect),
        ("A", remove("L")),
        ("A", start("Z")),
    ];
    for (by, wish) in wishes {
        let event = decide(&there, &wish.by(id(by))).unwrap();
        assert_eq!(event.inverse(), None, "{event:?}");
    }
}
