//! R11–R15: who is removed from the instance or made a plain user, and by whom; who is in the list, and under
//! which address; and what is refused because it would change nothing. That a refused command changes nothing
//! itself is shown where changes are carried out: see `journal::committing`.

use baton_core::journal::state::{self, Read};
use baton_core::journal::{Identity, Sum};
use baton_core::practice::sample_team;
use baton_core::rules::Standing::{Admin, AdminConnected, AdminGranted, User, UserGranted};
use baton_core::rules::{
    Action, Broken, Event, Instance, Link, Refusal, Role, Rule, UserId, decide,
};

use crate::support::*;

#[test]
fn r11_a_connected_admin_is_neither_removed_nor_made_a_plain_user() {
    for wish in [remove("A"), make_user("A")] {
        Given::people([("A", AdminConnected), ("B", Admin)])
            .when("B", wish)
            .then_refusal(Refusal::StillConnected {
                user: id("A"),
                others: ids([]),
            })
            .then_refused(Rule::R11);
    }
}

#[test]
fn r11_says_who_else_is_connected_already() {
    Given::people([
        ("A", AdminConnected),
        ("B", Admin),
        ("C", AdminConnected),
        ("D", AdminConnected),
    ])
    .when("B", remove("C"))
    .then_refusal(Refusal::StillConnected {
        user: id("C"),
        others: ids(["A", "D"]),
    });
}

#[test]
fn r11_after_somebody_else_connects_and_they_disconnect_it_is_safe() {
    Given::people([("A", AdminConnected), ("B", Admin), ("C", UserGranted)])
        .when("B", remove("A"))
        .then_refused(Rule::R11)
        .when("B", Action::Connect)
        .when("B", remove("A"))
        .then_refused(Rule::R11)
        .when("A", Action::Disconnect)
        .when("B", remove("A"))
        .then_gone("A")
        .then_link("C", Link::Granted);
}

#[test]
fn r11_a_connected_admin_may_be_made_what_they_are_which_changes_nothing() {
    Given::people([("A", AdminConnected), ("B", Admin)])
        .when("B", make_admin("A"))
        .then_refusal(Refusal::RoleUnchanged {
            user: id("A"),
            role: Role::Admin,
        });
}

#[test]
fn r12_the_only_admin_cannot_leave_or_become_a_plain_user() {
    for wish in [remove("A"), make_user("A")] {
        for standing in [Admin, AdminConnected] {
            Given::people([("A", standing), ("B", User)])
                .when("A", wish.clone())
                .then_refusal(Refusal::LastAdmin)
                .then_refused(Rule::R12);
        }
    }
}

#[test]
fn r13_nobody_removes_or_demotes_themselves() {
    for wish in [remove("A"), make_user("A")] {
        for standing in [Admin, AdminGranted, AdminConnected] {
            Given::people([("A", standing), ("B", AdminConnected), ("C", Admin)])
                .when("A", wish.clone())
                .then_refusal(Refusal::NotYourself {
                    admins: ids(["B", "C"]),
                })
                .then_refused(Rule::R13);
        }
    }
}

#[test]
fn r13_another_admin_does_it() {
    Given::people([("A", Admin), ("B", Admin)])
        .when("B", make_user("A"))
        .then_role("A", Role::User)
        .when("B", remove("A"))
        .then_gone("A");
}

#[test]
fn r13_the_journal_remembers_how_a_removed_person_was_called() {
    Given::people([("A", Admin), ("B", User)])
        .when("A", remove("B"))
        .then_event(Event::Removed {
            user: id("B"),
            name: name("B"),
            had_access: false,
        })
        .then_gone("B");
}

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

#[test]
fn r15_a_change_that_changes_nothing_is_refused() {
    Given::people([("A", Admin), ("B", User)])
        .when("A", make_user("B"))
        .then_refusal(Refusal::RoleUnchanged {
            user: id("B"),
            role: Role::User,
        })
        .then_refused(Rule::R15)
        .when("A", make_admin("A"))
        .then_refused(Rule::R15);
}

#[test]
fn r15_only_the_sample_is_left_for_an_instance_of_ones_own() {
    Given::people([("A", Admin)])
        .when("A", start("A"))
        .then_refusal(Refusal::NotTheSample)
        .then_refused(Rule::R15);
    let story = Given::instance(sample_team()).when("L", start("Z"));
    // The sample's people are A to L.
    let own = Instance::started_by(id("M"), name("Z"), email_of("Z"));
    assert_eq!(story.now(), &own);
    assert!(!story.now().is_sample());
    story.when("M", start("Z")).then_refused(Rule::R15);
}
