//! What a person is offered to do: Connect and Disconnect, giving and removing access, making somebody an admin or a
//! plain user, and removing them from the instance.

use std::collections::BTreeSet;

use baton_core::rules::Standing::{Admin, AdminConnected, AdminGranted, User, UserGranted};
use baton_core::rules::{
    Action, Command, Event, Instance, Link, Refusal, Role, Rule, UserId, decide,
};
use baton_core::views::offer::{
    Offer, access, access_closed_for_all, connect, disconnect, removal, role,
};

use crate::support::{Given, give_access, id, ids, make_admin, remove_access};
use crate::views::{everybody, for_every_two, for_everybody};

fn access_of(letter: &str) -> impl Fn(&Instance, UserId) -> (Action, Offer) {
    let user = id(letter);
    move |instance, by| access(instance, by, user)
}

/// What the rules answer, as an offer, and which kind that is.
fn answer(instance: &Instance, command: Command) -> (&'static str, Offer) {
    match decide(instance, &command) {
        Ok(_) => ("open", Offer::Open),
        Err(refusal) => ("closed", Offer::Closed(refusal)),
    }
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
    let closed = Offer::Closed(Refusal::DisconnectsThemselves { user: id("B") });
    Given::people([("A", AdminConnected), ("B", AdminConnected)])
        .then_sees("A", access_of("B"), (remove_access("B"), closed))
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
    let given = Given::people([("A", AdminConnected), ("B", UserGranted), ("C", Admin)]);
    given.then_sees("B", access_closed_for_all, Some(refusal));
}

#[test]
fn who_is_not_there_is_given_nothing_and_gives_nothing() {
    let closed = Offer::Closed(Refusal::UnknownUser { user: id("Z") });
    Given::people([("A", AdminConnected)])
        .then_sees("A", access_of("Z"), (give_access("Z"), closed))
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
        let (kind, expected) = answer(instance, action.by(by));
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

#[test]
fn an_admin_without_a_link_is_offered_connect_and_no_disconnect() {
    Given::people([("A", AdminConnected), ("B", Admin)])
        .then_sees("B", connect, Offer::Open)
        .then_sees("B", disconnect, Offer::Hidden);
}

#[test]
fn an_admin_with_access_sees_connect_unavailable_until_their_access_is_removed() {
    let connected = ids(["A"]);
    let closed = Offer::Closed(Refusal::AccessBlocksConnect { connected });
    Given::people([("A", AdminConnected), ("B", AdminGranted)])
        .then_sees("B", connect, closed)
        .then_sees("B", disconnect, Offer::Hidden)
        .when("A", remove_access("B"))
        .then_sees("B", connect, Offer::Open);
}

#[test]
fn a_connected_admin_is_offered_disconnect_and_no_connect_until_they_disconnect() {
    Given::people([("A", AdminConnected), ("B", AdminConnected)])
        .then_sees("A", connect, Offer::Hidden)
        .then_sees("A", disconnect, Offer::Open)
        .when("A", Action::Disconnect)
        .then_sees("A", connect, Offer::Open)
        .then_sees("A", disconnect, Offer::Hidden);
}

#[test]
fn a_plain_user_sees_neither() {
    for standing in [User, UserGranted] {
        Given::people([("A", AdminConnected), ("B", standing)])
            .then_sees("B", connect, Offer::Hidden)
            .then_sees("B", disconnect, Offer::Hidden);
    }
}

#[test]
fn who_is_not_there_sees_neither() {
    Given::people([("A", Admin)])
        .then_sees("Z", connect, Offer::Hidden)
        .then_sees("Z", disconnect, Offer::Hidden);
}

#[test]
fn only_what_is_unavailable_has_a_reason() {
    let refusal = Refusal::LastAdmin;
    assert_eq!(Offer::Open.refusal(), None);
    assert_eq!(Offer::Hidden.refusal(), None);
    assert_eq!(Offer::Closed(refusal.clone()).refusal(), Some(&refusal));
}

#[test]
fn in_every_state_disconnect_is_offered_exactly_to_connected_admins() {
    for_everybody(|instance, by| {
        let is_connected = instance.connected().any(|user| user.id == by);
        let expected = if is_connected {
            Offer::Open
        } else {
            Offer::Hidden
        };
        assert_eq!(disconnect(instance, by), expected, "{by:?} in {instance:?}");
    });
}

#[test]
fn in_every_state_connect_is_offered_as_the_rules_answer() {
    let mut met = BTreeSet::new();
    for_everybody(|instance, by| {
        let (kind, expected) = match decide(instance, &Action::Connect.by(by)) {
            Ok(_) => ("open", Offer::Open),
            Err(refusal) if refusal.rule() == Rule::R5 => ("closed", Offer::Closed(refusal)),
            Err(_) => ("hidden", Offer::Hidden),
        };
        assert_eq!(connect(instance, by), expected, "{by:?} in {instance:?}");
        met.insert(kind);
    });
    assert_eq!(met.len(), 3, "{met:?}");
}

fn role_of(letter: &str) -> impl Fn(&Instance, UserId) -> (Role, Offer) {
    let user = id(letter);
    move |instance, by| role(instance, by, user)
}

fn removal_of(letter: &str) -> impl Fn(&Instance, UserId) -> Offer {
    let user = id(letter);
    move |instance, by| removal(instance, by, user)
}

#[test]
fn an_admin_makes_of_somebody_what_they_are_not() {
    Given::people([("A", Admin), ("B", User)])
        .then_sees("A", role_of("B"), (Role::Admin, Offer::Open))
        .when("A", make_admin("B"))
        .then_sees("A", role_of("B"), (Role::User, Offer::Open))
        .then_sees("A", removal_of("B"), Offer::Open);
}

#[test]
fn a_connected_admin_is_neither_demoted_nor_removed() {
    let refusal = Refusal::StillConnected {
        user: id("B"),
        others: ids([]),
    };
    let closed = Offer::Closed(refusal);
    Given::people([("A", Admin), ("B", AdminConnected)])
        .then_sees("A", role_of("B"), (Role::User, closed.clone()))
        .then_sees("A", removal_of("B"), closed);
}

#[test]
fn nobody_is_offered_to_demote_or_remove_themselves() {
    let admins = ids(["B"]);
    let closed = Offer::Closed(Refusal::NotYourself { admins });
    Given::people([("A", Admin), ("B", Admin)])
        .then_sees("A", role_of("A"), (Role::User, closed.clone()))
        .then_sees("A", removal_of("A"), closed);
}

#[test]
fn in_every_state_they_are_offered_as_the_rules_answer() {
    let mut met = BTreeSet::new();
    let mut assert_offer = |instance: &Instance, by, action: Action, offer| {
        let (kind, expected) = answer(instance, action.clone().by(by));
        assert_eq!(offer, expected, "{action:?} by {by:?} in {instance:?}");
        met.insert(kind);
    };
    for_every_two(|instance, by, user| {
        let removal = removal(instance, by, user);
        assert_offer(instance, by, Action::Remove { user }, removal);
        let (role, offer) = role(instance, by, user);
        assert_offer(instance, by, Action::SetRole { user, role }, offer);
        let is = instance.user(user).map(|user| user.role());
        assert_ne!(is, Some(role), "what they are already");
    });
    assert_eq!(met.len(), 2, "{met:?}");
}
