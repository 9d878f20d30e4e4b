//! Making somebody an admin or a plain user, and removing them from the instance.

use std::collections::BTreeSet;

use baton_core::rules::Standing::{Admin, AdminConnected, User};
use baton_core::rules::{Action, Instance, Refusal, Role, UserId, decide};
use baton_core::views::offer::{Offer, removal, role};

use crate::support::{Given, id, ids, make_admin};
use crate::views::everybody::for_every_two;

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
        let (kind, expected) = match decide(instance, &action.clone().by(by)) {
            Ok(_) => ("open", Offer::Open),
            Err(refusal) => ("closed", Offer::Closed(refusal)),
        };
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
