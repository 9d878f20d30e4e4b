//! Giving and removing access.

use std::collections::BTreeSet;

use baton_core::rules::Standing::{Admin, AdminConnected, AdminGranted, User, UserGranted};
use baton_core::rules::{Action, Event, Instance, Link, Refusal, UserId, decide};
use baton_core::views::offer::{Offer, access, access_closed_for_all};

use crate::support::{Given, give_access, id, ids, remove_access};
use crate::views::everybody::{everybody, for_every_two, for_everybody};

fn access_of(letter: &str) -> impl Fn(&Instance, UserId) -> (Action, Offer) {
    let user = id(letter);
    move |instance, by| access(instance, by, user)
}

#[test]
fn a_connected_admin_gives_what_they_then_can_remove() {
    Given::people([("A", AdminConnected), ("B", User)])
        .then_sees("A", access_of("B"), (give_access("B"), Offer::Open))
        .when("A", give_access("B"))
        .then_sees("A", access_of("B"), (remove_access("B"), Offer::Open))
        .when("A", remove_access("B"))
        .then_sees("A", access_of("B"), (give_access("B"), Offer::Open));
}

#[test]
fn nobody_removes_the_access_of_a_connected_person() {
    let refusal = Refusal::DisconnectsThemselves { user: id("B") };
    Given::people([("A", AdminConnected), ("B", AdminConnected)])
        .then_sees(
            "A",
            access_of("B"),
            (remove_access("B"), Offer::Closed(refusal)),
        )
        .then_sees("A", access_closed_for_all, None);
}

#[test]
fn who_is_not_connected_is_told_once_who_can_do_it() {
    for standing in [Admin, AdminGranted] {
        let connected = ids(["A"]);
        let refusal = Refusal::ConnectedAdminsOnly { connected };
        let closed = Offer::Closed(refusal.clone());
        Given::people([("A", AdminConnected), ("B", standing), ("C", User)])
            .then_sees("B", access_of("C"), (give_access("C"), closed))
            .then_sees("B", access_closed_for_all, Some(refusal))
            .then_sees("A", access_closed_for_all, None);
    }
}

#[test]
fn a_plain_user_is_told_once_who_the_admins_are() {
    let admins = ids(["A", "C"]);
    let refusal = Refusal::AdminsOnly { admins };
    Given::people([("A", AdminConnected), ("B", UserGranted), ("C", Admin)]).then_sees(
        "B",
        access_closed_for_all,
        Some(refusal),
    );
}

#[test]
fn who_is_not_there_is_given_nothing_and_gives_nothing() {
    let refusal = Refusal::UnknownUser { user: id("Z") };
    Given::people([("A", AdminConnected)])
        .then_sees(
            "A",
            access_of("Z"),
            (give_access("Z"), Offer::Closed(refusal)),
        )
        .then_sees("Z", access_closed_for_all, Some(Refusal::UnknownActor));
}

#[test]
fn in_every_state_what_is_offered_is_the_way_there_or_back_and_as_the_rules_answer() {
    let mut met = BTreeSet::new();
    for_every_two(|instance, by, user| {
        let there = Event::AccessGiven { user };
        let expected = match instance.user(user).map(|user| user.link()) {
            None | Some(Link::None) => there.command(by).unwrap().action,
            Some(Link::Granted | Link::Connected) => there.inverse().unwrap(),
        };
        let (action, offer) = access(instance, by, user);
        assert_eq!(action, expected, "{by:?} in {instance:?}");
        let (kind, expected) = match decide(instance, &action.by(by)) {
            Ok(_) => ("open", Offer::Open),
            Err(refusal) => ("closed", Offer::Closed(refusal)),
        };
        assert_eq!(offer, expected, "{by:?} in {instance:?}");
        met.insert(kind);
    });
    assert_eq!(met.len(), 2, "{met:?}");
}

/// While a change of access is closed, so is the other one: nothing that could be done is not shown.
#[test]
fn in_every_state_what_is_closed_leaves_nothing_open_that_is_not_offered() {
    for_every_two(|instance, by, user| {
        let (_, offer) = access(instance, by, user);
        if offer != Offer::Open {
            for action in [Action::GiveAccess { user }, Action::RemoveAccess { user }] {
                assert!(decide(instance, &action.by(by)).is_err());
            }
        }
    });
}

#[test]
fn in_every_state_a_reason_for_all_is_given_exactly_where_it_is_the_reason_for_each() {
    for_everybody(|instance, by| {
        let is_connected = instance.connected().any(|user| user.id == by);
        let for_all = access_closed_for_all(instance, by);
        assert_eq!(for_all.is_none(), is_connected, "{by:?} in {instance:?}");
        if let Some(refusal) = for_all {
            for user in everybody(instance) {
                let (_, offer) = access(instance, by, user);
                assert_eq!(offer, Offer::Closed(refusal.clone()));
            }
        }
    });
}
