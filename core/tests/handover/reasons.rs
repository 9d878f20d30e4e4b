//! Why there is no plan.

use baton_core::rules::Standing::{Admin, AdminConnected, AdminGranted, User, UserGranted};
use baton_core::rules::{Action, NoPlan};

use crate::support::{Given, id, remove, remove_access};

#[test]
fn nobody_takes_over_from_themselves() {
    for letter in ["A", "B", "C"] {
        Given::people([("A", AdminConnected), ("B", UserGranted), ("C", Admin)]).then_no_plan(
            letter,
            letter,
            NoPlan::SamePerson,
        );
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
    .then_plan(
        "A",
        "B",
        [("C", remove_access("B")), ("B", Action::Connect)],
    );
}
