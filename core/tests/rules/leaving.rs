//! R11–R13: who is removed from the instance or made a plain user, and by whom.

use baton_core::rules::Standing::{Admin, AdminConnected, AdminGranted, User, UserGranted};
use baton_core::rules::{Action, Event, Link, Refusal, Role, Rule};

use crate::support::{Given, id, ids, make_admin, make_user, name, remove};

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
