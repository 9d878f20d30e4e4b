//! R1–R6: who opens the Admin Settings, who connects, and who disconnects.

use baton_core::rules::Standing::{Admin, AdminConnected, AdminGranted, User, UserGranted};
use baton_core::rules::{Action, Event, Link, Refusal, Role, Rule, open_admin_settings};

use crate::support::*;

#[test]
fn r1_a_plain_user_can_do_nothing_of_the_admin_settings() {
    let wishes = [
        Action::Connect,
        give_access("D"),
        remove_access("C"),
        invite("E", Role::User),
        make_admin("B"),
        make_user("A"),
        remove("D"),
    ];
    for wish in wishes {
        Given::people([
            ("A", AdminConnected),
            ("B", User),
            ("C", AdminGranted),
            ("D", User),
        ])
        .when("B", wish)
        .then_refusal(Refusal::AdminsOnly {
            admins: ids(["A", "C"]),
        });
    }
}

#[test]
fn r1_access_does_not_make_a_plain_user_an_admin() {
    Given::people([("A", AdminConnected), ("B", UserGranted)])
        .when("B", Action::Connect)
        .then_refusal(Refusal::AdminsOnly { admins: ids(["A"]) });
}

#[test]
fn r1_the_admin_settings_open_for_every_admin_and_for_nobody_else() {
    let there = instance([
        ("A", AdminConnected),
        ("B", AdminGranted),
        ("C", Admin),
        ("D", User),
    ]);
    let opens = |letter: &str| open_admin_settings(&there, id(letter));
    for admin in ["A", "B", "C"] {
        assert_eq!(opens(admin), Ok(()), "{admin}");
    }
    let admins = ids(["A", "B", "C"]);
    assert_eq!(opens("D"), Err(Refusal::AdminsOnly { admins }));
    assert_eq!(opens("Z"), Err(Refusal::UnknownActor));
}

#[test]
fn r2_an_admin_without_a_link_connects() {
    Given::people([("A", Admin)])
        .when("A", Action::Connect)
        .then_event(Event::Connected { user: id("A") })
        .then_link("A", Link::Connected);
}

#[test]
fn r2_a_connected_admin_does_not_connect_twice() {
    Given::people([("A", AdminConnected)])
        .when("A", Action::Connect)
        .then_refused(Rule::R2)
        .then_refusal(Refusal::AlreadyConnected);
}

#[test]
fn r3_a_connection_belongs_to_the_admin_who_clicked_connect() {
    Given::people([("A", AdminConnected), ("B", Admin)])
        .when("B", Action::Connect)
        .then_only_link("B", Link::Connected)
        .when("B", Action::Disconnect)
        .then_link("B", Link::None)
        .then_link("A", Link::Connected);
}

#[test]
fn r3_nobody_else_takes_a_connection_away() {
    let wishes = [
        (remove_access("A"), Rule::R7),
        (make_user("A"), Rule::R11),
        (remove("A"), Rule::R11),
    ];
    for (wish, rule) in wishes {
        Given::people([("A", AdminConnected), ("B", AdminConnected)])
            .when("B", wish)
            .then_refused(rule);
    }
}

#[test]
fn r4_several_admins_are_connected_at_once() {
    let story = Given::people([("A", AdminConnected), ("B", Admin), ("C", Admin)])
        .when("B", Action::Connect)
        .when("C", Action::Connect)
        .then_links(["A", "B", "C"], Link::Connected);
    assert_eq!(story.now().connected().count(), 3);
}

#[test]
fn r5_an_admin_with_access_cannot_connect_until_it_is_removed() {
    Given::people([("A", AdminConnected), ("B", AdminGranted)])
        .when("B", Action::Connect)
        .then_refused(Rule::R5)
        .when("A", remove_access("B"))
        .then_link("B", Link::None)
        .when("B", Action::Connect)
        .then_link("B", Link::Connected);
}

#[test]
fn r5_names_the_connected_admins_who_can_remove_the_access() {
    Given::people([
        ("A", AdminConnected),
        ("B", AdminGranted),
        ("C", Admin),
        ("D", AdminConnected),
    ])
    .when("B", Action::Connect)
    .then_refusal(Refusal::AccessBlocksConnect {
        connected: ids(["A", "D"]),
    });
}

#[test]
fn r6_a_connected_admin_ends_only_their_own_connection() {
    Given::people([("A", AdminConnected), ("B", AdminConnected)])
        .when("A", Action::Disconnect)
        .then_only_link("A", Link::None);
}

#[test]
fn r6_nobody_else_can_disconnect() {
    for standing in [User, UserGranted, Admin, AdminGranted] {
        Given::people([("A", AdminConnected), ("B", standing)])
            .when("B", Action::Disconnect)
            .then_refusal(Refusal::NoConnectionOfYourOwn)
            .then_refused(Rule::R6);
    }
}
