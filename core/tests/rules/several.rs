//! What is done to several people at once: to all of them or to none.

use baton_core::rules::Standing::{Admin, AdminConnected, AdminGranted, User, UserGranted};
use baton_core::rules::{
    Action, Event, Instance, Link, People, Refusal, Rule, User as Person, UserId, decide,
};

use crate::support::*;

#[test]
fn r7_a_connected_admin_gives_several_people_access_and_removes_it() {
    Given::people([
        ("A", AdminConnected),
        ("B", User),
        ("C", Admin),
        ("D", User),
    ])
    .when("A", give_access_to_all(["C", "B"]))
    .then_event(Event::AccessGivenToAll {
        users: all(["B", "C"]),
    })
    .then_links(["B", "C"], Link::Granted)
    .then_link("D", Link::None)
    .when("A", remove_access_from_all(["B", "C"]))
    .then_event(Event::AccessRemovedFromAll {
        users: all(["B", "C"]),
    })
    .then_links(["B", "C"], Link::None);
}

#[test]
fn r15_one_person_to_whom_it_cannot_be_done_refuses_it_for_all() {
    let people = [
        ("A", AdminConnected),
        ("B", User),
        ("C", UserGranted),
        ("D", AdminConnected),
    ];
    let refused = |wish: Action, refusal: Refusal| {
        Given::people(people).when("A", wish).then_refusal(refusal);
    };
    refused(
        give_access_to_all(["B", "C"]),
        Refusal::AlreadyHasAccess { user: id("C") },
    );
    refused(
        remove_access_from_all(["B", "C"]),
        Refusal::HasNoAccess { user: id("B") },
    );
    refused(
        give_access_to_all(["B", "D"]),
        Refusal::DisconnectsThemselves { user: id("D") },
    );
    refused(
        give_access_to_all(["B", "Z"]),
        Refusal::UnknownUser { user: id("Z") },
    );
}

#[test]
fn r7_several_are_given_access_by_a_connected_admin_only() {
    Given::people([("A", AdminConnected), ("B", AdminGranted), ("C", User)])
        .when("B", give_access_to_all(["C"]))
        .then_refusal(Refusal::ConnectedAdminsOnly {
            connected: ids(["A"]),
        })
        .when("C", give_access_to_all(["C"]))
        .then_refused(Rule::R1);
}

#[test]
fn r14_several_people_are_invited_with_the_next_ids_in_their_order() {
    Given::people([("A", Admin)])
        .when("A", invite_all(["C", "B"]))
        .then_event(Event::InvitedAll {
            first: id("B"),
            people: [newcomer("C"), newcomer("B")].into(),
        })
        .then_link("B", Link::None)
        .then_contact("B", contact("C", "C"))
        .then_sees("A", |now, _| now.next_id(), id("D"));
}

#[test]
fn r14_an_address_that_is_taken_or_twice_in_the_list_refuses_the_list() {
    Given::people([("A", Admin), ("B", User)])
        .when("A", invite_all(["C", "B"]))
        .then_refusal(Refusal::EmailTaken { user: id("B") })
        .then_refused(Rule::R14)
        .when("A", invite_all(["C", "D", "C"]))
        .then_refusal(Refusal::EmailTwice {
            email: email_of("C"),
        })
        .then_refused(Rule::R14);
}

#[test]
fn r15_an_empty_list_invites_nobody() {
    Given::people([("A", Admin)])
        .when("A", invite_all([]))
        .then_refusal(Refusal::NothingToDo)
        .then_refused(Rule::R15);
}

#[test]
fn r1_a_list_of_people_is_invited_by_admins_only() {
    Given::people([("A", Admin), ("B", User)])
        .when("B", invite_all(["C"]))
        .then_refusal(Refusal::AdminsOnly { admins: ids(["A"]) });
}

#[test]
fn several_neighbours_are_one_short_text() {
    let there = ten_thousand();
    let written = |there: &Instance, wish: Action| {
        let event = decide(there, &wish.by(id("A"))).unwrap();
        serde_json::to_string(&event).unwrap()
    };
    let one = written(&there, give_access("C"));
    assert_eq!(one, r#"{"access-given":{"user":3}}"#);
    let without = |user: &&Person| user.link() == Link::None;
    let without = there.users().iter().filter(without).map(|user| user.id);
    let users = People::new(without).unwrap();
    let everyone = written(&there, Action::GiveAccessToAll { users });
    assert!(everyone.starts_with(r#"{"access-given-to-all":{"users":"2-3,5,7,9"#));
    let mut nobody_has_it = there;
    nobody_has_it.apply(&disconnected("A", 4_999, 0));
    nobody_has_it.apply(&Event::Connected { user: id("A") });
    let users = People::new((2..=10_000).map(UserId)).unwrap();
    let text = written(&nobody_has_it, Action::GiveAccessToAll { users });
    assert_eq!(text, r#"{"access-given-to-all":{"users":"2-10000"}}"#);
}

#[test]
fn invited_people_are_written_as_rows() {
    let there = instance([("A", Admin)]);
    let event = decide(&there, &invite_all(["B"]).by(id("A"))).unwrap();
    assert_eq!(
        serde_json::to_string(&event).unwrap(),
        r#"{"invited-all":{"first":2,"people":[["B","b@example.com","user"]]}}"#
    );
}
