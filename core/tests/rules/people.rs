//! R14: who is in the list, and under which address.

use baton_core::journal::state::{self, Read};
use baton_core::journal::{Identity, Sum};
use baton_core::rules::Standing::{Admin, AdminConnected, User};
use baton_core::rules::{
    Action, Broken, Event, Instance, Link, Refusal, Role, Rule, UserId, decide,
};

use crate::support::{
    Given, email, email_of, give_access, id, invite, make_admin, make_user, name, person, remove,
    remove_access,
};

#[test]
fn r14_an_invited_person_appears_without_access() {
    for role in [Role::Admin, Role::User] {
        Given::people([("A", AdminConnected)])
            .when("A", invite("B", role))
            .then_event(Event::Invited {
                user: id("B"),
                name: name("B"),
                email: email_of("B"),
                role,
            })
            .then_role("B", role)
            .then_link("B", Link::None);
    }
}

#[test]
fn r14_case_is_disregarded_beyond_ascii() {
    let there = email("Élise@Exämple.org");
    assert!(there.is_same_as(&email("éLISE@EXÄMPLE.ORG")));
    assert_eq!(there.key(), email("éLISE@EXÄMPLE.ORG").key());
    assert!(!there.is_same_as(&email("elise@example.org")));
}

#[test]
fn r14_the_address_of_a_removed_person_is_free_again_and_their_id_is_not() {
    Given::people([("A", Admin), ("B", User)])
        .when("A", remove("B"))
        .when("A", invite("B", Role::User))
        .then_event(Event::Invited {
            user: id("C"),
            name: name("B"),
            email: email_of("B"),
            role: Role::User,
        });
}

#[test]
fn r14_an_id_so_high_that_later_invitations_find_none_is_refused() {
    let mut last = person("A", Admin);
    last.id = UserId(u32::MAX);
    let refused = Instance::new(vec![last]);
    assert_eq!(refused, Err(Broken::IdTooHigh(UserId(u32::MAX))));
    let mut highest = person("A", Admin);
    highest.id = UserId::MAX_READ;
    let mut there = Instance::new(vec![highest]).unwrap();
    let event = decide(&there, &invite("B", Role::User).by(UserId::MAX_READ)).unwrap();
    there.apply(&event);
    assert_eq!(there.users().len(), 2, "{event:?}");
    // What is written then is read again.
    let text = state::write(Identity::from_chance([7; 16]), 1, Sum::NONE, &there);
    let Read::State(read) = state::read(&text) else {
        panic!("not read again: {text}");
    };
    assert_eq!(read.instance, there);
    let tampered = text.replace("\n2147483650 ", "\n4294967295 ");
    assert_ne!(tampered, text);
    assert_eq!(state::read(&tampered), Read::Damaged);
}

#[test]
fn r14_who_is_not_in_the_list_neither_acts_nor_is_acted_on() {
    Given::people([("A", AdminConnected)])
        .when("Z", Action::Connect)
        .then_refusal(Refusal::UnknownActor)
        .then_refused(Rule::R14);
    for wish in [
        give_access("Z"),
        remove_access("Z"),
        make_admin("Z"),
        make_user("Z"),
        remove("Z"),
    ] {
        Given::people([("A", AdminConnected)])
            .when("A", wish)
            .then_refusal(Refusal::UnknownUser { user: id("Z") });
    }
}
