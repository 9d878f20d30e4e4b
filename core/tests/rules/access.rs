//! R7–R10: who gives and removes access, and whose; who keeps it when an admin disconnects, and who loses it.

use baton_core::rules::Standing::{Admin, AdminConnected, AdminGranted, User, UserGranted};
use baton_core::rules::{Action, Link, Refusal, Role, Rule};

use crate::support::{Given, disconnected, give_access, id, ids, remove_access};

#[test]
fn r7_a_connected_admin_gives_access_and_removes_it() {
    for (without, with) in [(User, UserGranted), (Admin, AdminGranted)] {
        let given = [("A", AdminConnected), ("B", with)];
        Given::people([("A", AdminConnected), ("B", without)])
            .when("A", give_access("B"))
            .then_only_link("B", Link::Granted);
        Given::people(given)
            .when("A", remove_access("B"))
            .then_only_link("B", Link::None);
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

#[test]
fn r8_everyone_keeps_access_while_another_admin_stays_connected() {
    Given::people([
        ("A", AdminConnected),
        ("B", AdminConnected),
        ("C", UserGranted),
        ("D", AdminGranted),
        ("E", User),
    ])
    .then_would_lose("A", Action::Disconnect, [])
    .when("A", Action::Disconnect)
    .then_event(disconnected("A", 0, 2))
    .then_only_link("A", Link::None);
}

#[test]
fn r9_everyone_with_access_loses_it_with_the_last_connected_admin() {
    Given::people([
        ("A", AdminConnected),
        ("B", Admin),
        ("C", UserGranted),
        ("D", AdminGranted),
        ("E", User),
    ])
    .then_would_lose("A", Action::Disconnect, ["C", "D"])
    .when("A", Action::Disconnect)
    .then_event(disconnected("A", 2, 0))
    .then_links(["A", "B", "C", "D", "E"], Link::None)
    .then_role("D", Role::Admin);
}

#[test]
fn r9_the_last_disconnect_is_allowed_when_nobody_has_access_too() {
    Given::people([("A", AdminConnected), ("B", User)])
        .then_would_lose("A", Action::Disconnect, [])
        .when("A", Action::Disconnect)
        .then_link("A", Link::None);
}

#[test]
fn r9_the_second_of_two_disconnects_is_the_last() {
    Given::people([
        ("A", AdminConnected),
        ("B", AdminConnected),
        ("C", UserGranted),
    ])
    .when("B", Action::Disconnect)
    .then_link("C", Link::Granted)
    .then_would_lose("A", Action::Disconnect, ["C"])
    .when("A", Action::Disconnect)
    .then_link("C", Link::None);
}

#[test]
fn r10_lost_access_does_not_return_with_the_next_connection() {
    Given::people([
        ("A", AdminConnected),
        ("B", Admin),
        ("C", UserGranted),
        ("D", AdminGranted),
    ])
    .when("A", Action::Disconnect)
    .when("B", Action::Connect)
    .then_links(["C", "D"], Link::None)
    .when("A", Action::Connect)
    .then_links(["C", "D"], Link::None);
}

#[test]
fn r10_lost_access_is_given_again() {
    Given::people([("A", AdminConnected), ("B", Admin), ("C", UserGranted)])
        .when("A", Action::Disconnect)
        .when("B", Action::Connect)
        .when("B", give_access("C"))
        .then_only_link("C", Link::Granted);
}

#[test]
fn r10_who_lost_access_with_the_last_connection_may_connect() {
    Given::people([("A", AdminConnected), ("B", AdminGranted)])
        .when("A", Action::Disconnect)
        .when("B", Action::Connect)
        .then_link("B", Link::Connected);
}
