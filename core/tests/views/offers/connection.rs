//! Connect and Disconnect.

use std::collections::BTreeSet;

use baton_core::rules::Standing::{Admin, AdminConnected, AdminGranted, User, UserGranted};
use baton_core::rules::{Action, Refusal, Rule, decide};
use baton_core::views::offer::{Offer, connect, disconnect};

use crate::support::{Given, ids, remove_access};
use crate::views::everybody::for_everybody;

#[test]
fn an_admin_without_a_link_is_offered_connect_and_no_disconnect() {
    Given::people([("A", AdminConnected), ("B", Admin)])
        .then_sees("B", connect, Offer::Open)
        .then_sees("B", disconnect, Offer::Hidden);
}

#[test]
fn an_admin_with_access_sees_connect_unavailable_until_their_access_is_removed() {
    let connected = ids(["A"]);
    Given::people([("A", AdminConnected), ("B", AdminGranted)])
        .then_sees(
            "B",
            connect,
            Offer::Closed(Refusal::AccessBlocksConnect { connected }),
        )
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
