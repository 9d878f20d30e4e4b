//! The plans, one by one. A hands over to B; C, D, E and F are the others, of every other standing.

use baton_core::rules::Standing::{Admin, AdminConnected, AdminGranted, User, UserGranted};
use baton_core::rules::{Action, Link, Role, plan, with_help_of};

use crate::support::{
    Given, give_access, id, instance, make_admin, make_user, remove, remove_access,
};

#[test]
fn to_a_connected_admin() {
    Given::handover_to(AdminConnected).then_plan("A", "B", [("A", Action::Disconnect)]);
}

#[test]
fn to_an_admin_with_access() {
    Given::handover_to(AdminGranted).then_plan(
        "A",
        "B",
        [
            ("A", remove_access("B")),
            ("B", Action::Connect),
            ("A", Action::Disconnect),
        ],
    );
}

#[test]
fn to_an_admin_without_access() {
    Given::handover_to(Admin).then_plan(
        "A",
        "B",
        [("B", Action::Connect), ("A", Action::Disconnect)],
    );
}

#[test]
fn to_a_plain_user() {
    Given::handover_to(User).then_plan(
        "A",
        "B",
        [
            ("A", make_admin("B")),
            ("B", Action::Connect),
            ("A", Action::Disconnect),
        ],
    );
}

#[test]
fn to_a_plain_user_with_access() {
    Given::handover_to(UserGranted).then_plan(
        "A",
        "B",
        [
            ("A", make_admin("B")),
            ("A", remove_access("B")),
            ("B", Action::Connect),
            ("A", Action::Disconnect),
        ],
    );
}

#[test]
fn the_two_need_nobody_else() {
    Given::people([("A", AdminConnected), ("B", UserGranted)]).then_plan(
        "A",
        "B",
        [
            ("A", make_admin("B")),
            ("A", remove_access("B")),
            ("B", Action::Connect),
            ("A", Action::Disconnect),
        ],
    );
}

#[test]
fn the_one_who_leaves_does_what_they_can_though_others_are_connected() {
    Given::people([
        ("A", AdminConnected),
        ("B", AdminGranted),
        ("C", AdminConnected),
        ("D", AdminConnected),
    ])
    .then_plan(
        "D",
        "B",
        [
            ("D", remove_access("B")),
            ("B", Action::Connect),
            ("D", Action::Disconnect),
        ],
    );
}

#[test]
fn among_several_connected_any_one_can_leave_to_any_other() {
    let there = [
        ("A", AdminConnected),
        ("B", AdminConnected),
        ("C", AdminConnected),
        ("D", UserGranted),
    ];
    for (from, to) in [("A", "B"), ("A", "C"), ("B", "A"), ("C", "B")] {
        Given::people(there).then_plan(from, to, [(from, Action::Disconnect)]);
    }
}

#[test]
fn the_plan_follows_the_state_from_step_to_step() {
    let connect_and_disconnect = [("B", Action::Connect), ("A", Action::Disconnect)];
    Given::handover_to(AdminGranted)
        .when("A", remove_access("B"))
        .then_plan("A", "B", connect_and_disconnect)
        .when("B", Action::Connect)
        .then_plan("A", "B", [("A", Action::Disconnect)])
        .when("A", Action::Disconnect)
        .then_plan("A", "B", [])
        .when("B", remove("A"))
        .then_gone("A")
        .then_link("C", Link::Granted)
        .then_link("D", Link::Granted);
}

#[test]
fn a_step_that_somebody_else_did_is_not_asked_for_again() {
    Given::handover_to(User)
        .when("E", make_admin("B"))
        .then_role("B", Role::Admin)
        .then_plan(
            "A",
            "B",
            [("B", Action::Connect), ("A", Action::Disconnect)],
        );
}

#[test]
fn a_step_that_was_undone_comes_back() {
    Given::handover_to(Admin)
        .when("A", give_access("B"))
        .then_plan(
            "A",
            "B",
            [
                ("A", remove_access("B")),
                ("B", Action::Connect),
                ("A", Action::Disconnect),
            ],
        )
        .when("A", make_user("B"))
        .then_plan(
            "A",
            "B",
            [
                ("A", make_admin("B")),
                ("A", remove_access("B")),
                ("B", Action::Connect),
                ("A", Action::Disconnect),
            ],
        );
}

#[test]
fn who_connects_again_has_the_last_step_before_them_again() {
    Given::handover_to(AdminConnected)
        .when("A", Action::Disconnect)
        .then_plan("A", "B", [])
        .when("A", Action::Connect)
        .then_plan("A", "B", [("A", Action::Disconnect)]);
}

#[test]
fn nothing_is_left_to_do_where_only_the_other_one_is_connected() {
    for a in [User, UserGranted, Admin, AdminGranted] {
        let there = [("A", a), ("B", AdminConnected), ("C", UserGranted)];
        Given::people(there).then_plan("A", "B", []);
    }
}

#[test]
fn whichever_admin_is_there_makes_somebody_an_admin() {
    let there = instance([
        ("A", AdminConnected),
        ("B", User),
        ("E", Admin),
        ("F", User),
    ]);
    let steps = plan(&there, id("A"), id("B")).unwrap();
    let helped_by = |helper: &str| with_help_of(id(helper), &there, steps.clone());
    assert_eq!(helped_by("E")[0].command(), make_admin("B").by(id("E")));
    assert_eq!(helped_by("E")[1..], steps[1..]);
    assert_eq!(helped_by("F"), steps, "a plain user may not");
}

#[test]
fn nobody_connects_or_disconnects_in_the_place_of_another() {
    let there = instance([("A", AdminConnected), ("B", Admin), ("E", Admin)]);
    let steps = plan(&there, id("A"), id("B")).unwrap();
    assert_eq!(with_help_of(id("E"), &there, steps.clone()), steps);
    let there = instance([
        ("A", AdminConnected),
        ("B", AdminConnected),
        ("E", AdminConnected),
    ]);
    let steps = plan(&there, id("A"), id("B")).unwrap();
    assert_eq!(with_help_of(id("E"), &there, steps.clone()), steps);
}
