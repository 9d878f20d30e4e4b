//! What the Overview advises.

use std::collections::HashSet;
use std::mem::discriminant;

use baton_core::rules::Standing::{Admin, AdminConnected, AdminGranted, User, UserGranted};
use baton_core::rules::{Action, Instance, Link, Role, UserId, decide, open_admin_settings};
use baton_core::views::next_step::NextStep;

use crate::support::{Given, email, ids, name};
use crate::views::for_everybody;

#[test]
fn a_plain_user_asks_an_admin() {
    for standing in [User, UserGranted] {
        let given = Given::people([("A", AdminConnected), ("B", standing), ("C", Admin)]);
        given.then_sees("B", NextStep::of, NextStep::AskAdmin(ids(["A", "C"])));
    }
}

#[test]
fn who_is_not_there_asks_an_admin() {
    Given::people([("A", Admin)]).then_sees("Z", NextStep::of, NextStep::AskAdmin(ids(["A"])));
}

#[test]
fn with_nobody_connected_an_admin_connects_themselves() {
    Given::people([("A", Admin), ("B", Admin), ("C", User)])
        .then_sees("A", NextStep::of, NextStep::ConnectYourself)
        .then_sees("B", NextStep::of, NextStep::ConnectYourself);
}

#[test]
fn with_one_connected_an_admin_without_a_link_could_be_the_second() {
    Given::people([("A", AdminConnected), ("B", Admin), ("C", AdminGranted)])
        .then_sees("B", NextStep::of, NextStep::StandIn)
        .then_sees("A", NextStep::of, NextStep::StandInReady(ids(["B"])))
        .then_sees("C", NextStep::of, NextStep::StandInReady(ids(["B"])));
}

#[test]
fn with_one_connected_and_none_ready_an_admin_with_access_is_freed() {
    let free = NextStep::FreeStandIn(ids(["B", "D"]));
    Given::people([
        ("A", AdminConnected),
        ("B", AdminGranted),
        ("C", User),
        ("D", AdminGranted),
    ])
    .then_sees("A", NextStep::of, free.clone())
    .then_sees("B", NextStep::of, free);
}

#[test]
fn with_one_connected_and_no_other_admin_somebody_is_made_one() {
    let given = Given::people([("A", AdminConnected), ("B", UserGranted), ("C", User)]);
    given.then_sees("A", NextStep::of, NextStep::MakeAdmin);
}

#[test]
fn with_two_connected_it_is_safe_until_one_disconnects() {
    Given::people([("A", AdminConnected), ("B", AdminConnected), ("C", Admin)])
        .then_sees("A", NextStep::of, NextStep::Safe)
        .then_sees("C", NextStep::of, NextStep::Safe)
        .when("B", Action::Disconnect)
        .then_sees("B", NextStep::of, NextStep::StandIn);
}

#[test]
fn in_every_state_the_rules_accept_what_is_advised() {
    let mut met = HashSet::new();
    for_everybody(|instance, by| {
        let step = NextStep::of(instance, by);
        let is_possible = match &step {
            NextStep::AskAdmin(admins) => all(admins, |admin| {
                admin != by && open_admin_settings(instance, admin).is_ok()
            }),
            NextStep::ConnectYourself | NextStep::StandIn => can_connect(instance, by),
            NextStep::StandInReady(ready) => {
                all(ready, |admin| admin != by && can_connect(instance, admin))
            }
            NextStep::FreeStandIn(blocked) => {
                all(blocked, |admin| can_connect_once_freed(instance, admin))
            }
            NextStep::MakeAdmin => can_make_a_stand_in(instance, by),
            NextStep::Safe => is_safe(instance),
        };
        assert!(is_possible, "{step:?} for {by:?} in {instance:?}");
        met.insert(discriminant(&step));
    });
    assert_eq!(met.len(), 7, "not every kind of step is advised");
}

/// With nobody connected nobody has access, so every admin can connect: nobody waits for another.
#[test]
fn in_every_state_an_admin_who_could_connect_is_not_sent_to_another() {
    for_everybody(|instance, by| {
        let step = NextStep::of(instance, by);
        let is_offered = matches!(step, NextStep::ConnectYourself | NextStep::StandIn);
        let expected = can_connect(instance, by) && !is_safe(instance);
        assert_eq!(is_offered, expected, "{by:?} in {instance:?}");
    });
}

/// Somebody is named, and it is so of everybody who is.
fn all(people: &[UserId], is_so: impl Fn(UserId) -> bool) -> bool {
    !people.is_empty() && people.iter().copied().all(is_so)
}

fn can_connect(instance: &Instance, by: UserId) -> bool {
    decide(instance, &Action::Connect.by(by)).is_ok()
}

/// Every connected admin can remove their access, after which they can connect.
fn can_connect_once_freed(instance: &Instance, user: UserId) -> bool {
    let connected: Vec<UserId> = instance.connected().map(|admin| admin.id).collect();
    all(&connected, |admin| {
        let freed = after(instance, Action::RemoveAccess { user }, admin);
        freed.is_some_and(|freed| can_connect(&freed, user))
    })
}

/// The person can make every plain user an admin, and invite one more.
fn can_make_a_stand_in(instance: &Instance, by: UserId) -> bool {
    let role = Role::Admin;
    let make = |user| after(instance, Action::SetRole { user, role }, by).is_some();
    let invite = Action::Invite {
        name: name("Somebody"),
        email: email("somebody@example.com"),
        role,
    };
    let mut users = instance.users().iter();
    users.all(|user| user.id == by || make(user.id)) && after(instance, invite, by).is_some()
}

/// Any connected admin can disconnect, and nobody else's link changes.
fn is_safe(instance: &Instance) -> bool {
    let connected: Vec<UserId> = instance.connected().map(|admin| admin.id).collect();
    all(&connected, |admin| {
        let after = after(instance, Action::Disconnect, admin).unwrap();
        let keeps = |user: &baton_core::rules::User| {
            let link = after.user(user.id).map(|user| user.link());
            user.id == admin || link == Some(user.link())
        };
        let mut links = after.users().iter().map(|user| user.link());
        let somebody_stays = links.any(|link| link == Link::Connected);
        somebody_stays && instance.users().iter().all(keeps)
    })
}

fn after(instance: &Instance, action: Action, by: UserId) -> Option<Instance> {
    let event = decide(instance, &action.by(by)).ok()?;
    let mut after = instance.clone();
    after.apply(&event);
    Some(after)
}
