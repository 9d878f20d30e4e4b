//! R7: who gives and removes access, and whose.

use baton_core::rules::Standing::{Admin, AdminConnected, AdminGranted, User, UserGranted};
use baton_core::rules::{Action, Link, Refusal, Rule};

use crate::support::{Given, give_access, id, ids, remove_access};

#[test]
fn r7_a_connected_admin_gives_access_and_removes_it() {
    for (without, with) in [(User, UserGranted), (Admin, AdminGranted)] {
        let given = [("A", AdminConnected), ("B", with)];
        Given::people([("A", AdminConnected), ("B", without)])
            .when("A", give_access("B"))
            .then_link("B", Link::Granted)
            .then_nobody_elses_link_changed("B");
        Given::people(given)
            .when("A", remove_access("B"))
            .then_link("B", Link::None)
            .then_nobody_elses_link_changed("B");
    }
}

#[test]
fn r7_an_admin_who_is_not_connected_neither_gives_nor_removes_access() {
    for standing in [Admin, AdminGranted] {
        for wish in [give_access("C"), remove_access("C")] {
            Given::people([("A", AdminConnected), ("B", standing), ("C", User)])
                .when("B", wish)
                .then_refusal(Refusal::ConnectedAdminsOnly {
                    connected: ids(["A"]),
                });
        }
    }
}

#[test]
fn r7_with_nobody_connected_an_admin_has_to_connect_before_giving_access() {
    Given::people([("A", Admin), ("B", User)])
        .when("A", give_access("B"))
        .then_refusal(Refusal::ConnectedAdminsOnly { connected: ids([]) })
        .then_refused(Rule::R7)
        .when("A", Action::Connect)
        .when("A", give_access("B"))
        .then_link("B", Link::Granted);
}

#[test]
fn r7_a_connected_person_is_never_given_or_removed_access() {
    for wish in [give_access("B"), remove_access("B")] {
        Given::people([("A", AdminConnected), ("B", AdminConnected)])
            .when("A", wish)
            .then_refusal(Refusal::DisconnectsThemselves { user: id("B") })
            .then_refused(Rule::R7);
    }
}

#[test]
fn r7_access_is_neither_given_nor_removed_twice() {
    Given::people([("A", AdminConnected), ("B", UserGranted), ("C", User)])
        .when("A", give_access("B"))
        .then_refusal(Refusal::AlreadyHasAccess { user: id("B") })
        .when("A", remove_access("C"))
        .then_refusal(Refusal::HasNoAccess { user: id("C") });
}
