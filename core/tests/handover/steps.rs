//! The plans, one by one, and why there is none. A hands over to B; C, D, E and F are the others, of every other
//! standing.

use baton_core::rules::Standing::{Admin, AdminConnected, AdminGranted, User, UserGranted};
use baton_core::rules::{Action, Link, NoPlan, Role, plan, with_help_of};

use crate::support::*;

const B_CONNECTS: (&str, Action) = ("B", Action::Connect);
const A_DISCONNECTS: (&str, Action) = ("A", Action::Disconnect);

#[test]
fn to_a_connected_admin() {
    Given::handover_to(AdminConnected).then_steps([A_DISCONNECTS]);
}

#[test]
fn to_an_admin_with_access() {
    Given::handover_to(AdminGranted).then_steps([
        ("A", remove_access("B")),
        B_CONNECTS,
        A_DISCONNECTS,
    ]);
}

#[test]
fn to_an_admin_without_access() {
    Given::handover_to(Admin).then_steps([B_CONNECTS, A_DISCONNECTS]);
}

#[test]
fn to_a_plain_user() {
    Given::handover_to(User).then_steps([("A", make_admin("B")), B_CONNECTS, A_DISCONNECTS]);
}

#[test]
fn to_a_plain_user_with_access() {
    Given::handover_to(UserGranted).then_steps([
        ("A", make_admin("B")),
        ("A", remove_access("B")),
        B_CONNECTS,
        A_DISCONNECTS,
    ]);
}

#[test]
fn the_two_need_nobody_else() {
    Given::people([("A", AdminConnected), ("B", UserGranted)]).then_steps([
        ("A", make_admin("B")),
        ("A", remove_access("B")),
        B_CONNECTS,
        A_DISCONNECTS,
    ]);
}

#[test]
fn the_one_who_leaves_does_what_they_can_though_others_are_connected() {
    let disconnects = ("D", Action::Disconnect);
    let steps = [("D", remove_access("B")), B_CONNECTS, disconnects];
    Given::people([
        ("A", AdminConnected),
        ("B", AdminGranted),
        ("C", AdminConnected),
        ("D", AdminConnected),
    ])
    .then_plan("D", "B", steps);
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
    let connect_and_disconnect = [B_CONNECTS, A_DISCONNECTS];
    Given::handover_to(AdminGranted)
        .when("A", remove_access("B"))
        .then_steps(connect_and_disconnect)
        .when("B", Action::Connect)
        .then_steps([A_DISCONNECTS])
        .when("A", Action::Disconnect)
        .then_steps([])
        .when("B", remove("A"))
        .then_gone("A")
        .then_links(["C", "D"], Link::Granted);
}

#[test]
fn a_step_that_somebody_else_did_is_not_asked_for_again() {
    Given::handover_to(User)
        .when("E", make_admin("B"))
        .then_role("B", Role::Admin)
        .then_steps([B_CONNECTS, A_DISCONNECTS]);
}

#[test]
fn a_step_that_was_undone_comes_back() {
    Given::handover_to(Admin)
        .when("A", give_access("B"))
        .then_steps([("A", remove_access("B")), B_CONNECTS, A_DISCONNECTS])
        .when("A", make_user("B"))
        .then_steps([
            ("A", make_admin("B")),
            ("A", remove_access("B")),
            B_CONNECTS,
            A_DISCONNECTS,
        ]);
}

#[test]
fn who_connects_again_has_the_last_step_before_them_again() {
    Given::handover_to(AdminConnected)
        .when("A", Action::Disconnect)
        .then_steps([])
        .when("A", Action::Connect)
        .then_steps([A_DISCONNECTS]);
}

#[test]
fn nothing_is_left_to_do_where_only_the_other_one_is_connected() {
    for a in [User, UserGranted, Admin, AdminGranted] {
        let there = [("A", a), ("B", AdminConnected), ("C", UserGranted)];
        Given::people(there).then_steps([]);
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

#[test]
fn nobody_takes_over_from_themselves() {
    for letter in ["A", "B", "C"] {
        let given = Given::people([("A", AdminConnected), ("B", UserGranted), ("C", Admin)]);
        given.then_no_plan(letter, letter, NoPlan::SamePerson);
    }
}

#[test]
fn nobody_is_the_same_person_before_being_unknown() {
    Given::people([("A", AdminConnected)]).then_no_plan("Z", "Z", NoPlan::SamePerson);
}

#[test]
fn who_is_not_there_neither_hands_over_nor_takes_over() {
    Given::people([("A", AdminConnected), ("B", Admin)])
        .then_no_plan("A", "Z", NoPlan::Unknown(id("Z")))
        .then_no_plan("Z", "B", NoPlan::Unknown(id("Z")))
        .then_no_plan("Y", "Z", NoPlan::Unknown(id("Y")));
}

#[test]
fn who_is_removed_meanwhile_is_unknown_from_then_on() {
    Given::people([("A", AdminConnected), ("B", Admin), ("C", Admin)])
        .when("C", remove("B"))
        .then_no_plan("A", "B", NoPlan::Unknown(id("B")));
}

#[test]
fn there_is_nothing_to_hand_over_where_nobody_is_connected() {
    Given::people([("A", Admin), ("B", Admin), ("C", User)])
        .then_no_plan("A", "B", NoPlan::NothingToHandOver)
        .then_no_plan("A", "C", NoPlan::NothingToHandOver);
}

#[test]
fn who_disconnects_as_the_last_one_leaves_nothing_to_hand_over() {
    Given::people([("A", AdminConnected), ("B", AdminGranted), ("C", User)])
        .when("A", Action::Disconnect)
        .then_no_plan("A", "B", NoPlan::NothingToHandOver);
}

#[test]
fn who_disconnects_too_early_leaves_the_rest_to_the_others_while_a_third_is_connected() {
    Given::people([
        ("A", AdminConnected),
        ("B", AdminGranted),
        ("C", AdminConnected),
    ])
    .when("A", Action::Disconnect)
    .then_steps([("C", remove_access("B")), B_CONNECTS]);
}
