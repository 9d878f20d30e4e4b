//! Names, addresses, and invitations that are taken back.

use baton_core::rules::Standing::{Admin, AdminConnected, User};
use baton_core::rules::{Action, Contact, Event, Refusal, Role, Rule};

use crate::support::*;

#[test]
fn an_admin_calls_somebody_by_another_name() {
    Given::people([("A", Admin), ("B", User)])
        .when("A", rename("B", "Z"))
        .then_event(edited(contact("B", "B"), contact("Z", "B")))
        .then_contact("B", contact("Z", "B"));
}

#[test]
fn r1_a_plain_user_changes_their_own_name_and_nobody_elses() {
    Given::people([("A", Admin), ("B", User)])
        .when("B", rename("B", "Z"))
        .then_contact("B", contact("Z", "B"))
        .when("B", rename("A", "Z"))
        .then_refusal(Refusal::AdminsOnly { admins: ids(["A"]) })
        .then_refused(Rule::R1);
}

#[test]
fn r1_addresses_are_changed_by_admins_only_ones_own_too() {
    Given::people([("A", Admin), ("B", User)])
        .when("B", change_email("B", "Z"))
        .then_refusal(Refusal::AdminsOnly { admins: ids(["A"]) })
        .when("A", change_email("B", "Z"))
        .then_event(edited(contact("B", "B"), contact("B", "Z")))
        .then_sees(
            "A",
            |now, _| now.user_by_email(&email_of("Z")).unwrap().id,
            id("B"),
        );
}

#[test]
fn r15_a_newer_name_or_address_is_not_overwritten_by_who_has_not_seen_it() {
    Given::people([("A", Admin), ("B", User)])
        .when("B", rename("B", "Y"))
        .when("A", rename("B", "Z"))
        .then_refusal(Refusal::ChangedMeanwhile { user: id("B") })
        .then_refused(Rule::R15)
        .when("A", change_email("B", "Y"))
        .when("A", change_email("B", "Z"))
        .then_refusal(Refusal::ChangedMeanwhile { user: id("B") });
}

#[test]
fn name_and_address_are_changed_in_one_and_taken_back_in_one() {
    let back = Action::Edit {
        user: id("B"),
        from: contact("Z", "Z"),
        to: contact("B", "B"),
    };
    Given::people([("A", Admin), ("B", User)])
        .when("A", edit("B", contact("Z", "Z")))
        .then_event(edited(contact("B", "B"), contact("Z", "Z")))
        .when("A", back)
        .then_contact("B", contact("B", "B"));
}

#[test]
fn r15_of_name_and_address_neither_is_changed_when_one_of_them_may_not_be() {
    Given::people([("A", Admin), ("B", User)])
        .when("B", rename("B", "Y"))
        .when("A", edit("B", contact("Z", "Z")))
        .then_refusal(Refusal::ChangedMeanwhile { user: id("B") })
        .when("B", edit("B", contact("Z", "Z")))
        .then_refusal(Refusal::AdminsOnly { admins: ids(["A"]) })
        .when("A", edit("B", contact("B", "A")))
        .then_refusal(Refusal::EmailTaken { user: id("A") });
}

#[test]
fn what_somebody_leaves_alone_stays_as_another_has_changed_it() {
    Given::people([("A", Admin), ("B", User)])
        .when("B", rename("B", "Y"))
        .when("A", change_email("B", "Z"))
        .then_event(edited(contact("Y", "B"), contact("Y", "Z")));
}

#[test]
fn r15_the_same_name_or_address_again_is_no_change() {
    Given::people([("A", Admin)])
        .when("A", rename("A", "A"))
        .then_refusal(Refusal::NothingToDo)
        .then_refused(Rule::R15)
        .when("A", change_email("A", "A"))
        .then_refusal(Refusal::NothingToDo);
}

#[test]
fn r14_an_address_is_changed_to_one_that_nobody_else_has() {
    let shouted = edit("B", (name("B"), email("A@EXAMPLE.com")));
    Given::people([("A", Admin), ("B", User)])
        .when("A", shouted)
        .then_refusal(Refusal::EmailTaken { user: id("A") })
        .then_refused(Rule::R14);
}

#[test]
fn r14_somebodys_own_address_may_change_its_capitals() {
    let to = email("B@Example.com");
    Given::people([("A", Admin), ("B", User)])
        .when("A", edit("B", (name("B"), to.clone())))
        .then_sees("A", |now, _| now.user(id("B")).unwrap().email.clone(), to);
}

#[test]
fn an_invitation_is_taken_back_and_the_journal_remembers_who_it_was() {
    Given::people([("A", Admin)])
        .when("A", invite_all(["B", "C"]))
        .when("A", take_back(["B", "C"]))
        .then_event(Event::InvitationTakenBack {
            people: vec![(id("B"), name("B")), (id("C"), name("C"))],
        })
        .then_gone("B")
        .then_gone("C")
        .then_sees("A", |now, _| now.next_id(), id("D"));
}

#[test]
fn r15_who_has_got_a_link_since_is_not_taken_back() {
    let invited = || Given::people([("A", AdminConnected)]).when("A", invite("B", Role::Admin));
    invited()
        .when("A", give_access("B"))
        .when("A", take_back(["B"]))
        .then_refusal(Refusal::ChangedMeanwhile { user: id("B") })
        .then_refused(Rule::R15);
    invited()
        .when("B", Action::Connect)
        .when("A", take_back(["B"]))
        .then_refusal(Refusal::ChangedMeanwhile { user: id("B") });
}

#[test]
fn who_has_become_an_admin_since_is_taken_back_all_the_same() {
    Given::people([("A", Admin)])
        .when("A", invite("B", Role::User))
        .when("A", make_admin("B"))
        .when("A", take_back(["B"]))
        .then_gone("B");
}

#[test]
fn r12_and_r13_nobody_takes_themselves_back() {
    Given::people([("A", Admin), ("B", User)])
        .when("A", take_back(["B", "A"]))
        .then_refusal(Refusal::LastAdmin)
        .when("A", make_admin("B"))
        .when("A", take_back(["A"]))
        .then_refusal(Refusal::NotYourself { admins: ids(["B"]) })
        .then_refused(Rule::R13);
}

#[test]
fn r14_who_is_not_in_the_list_is_not_changed() {
    for wish in [
        rename("Z", "Y"),
        change_email("Z", "Y"),
        take_back(["Z"]),
        Action::GiveAccessToAll { users: all(["Z"]) },
    ] {
        Given::people([("A", AdminConnected)])
            .when("A", wish)
            .then_refusal(Refusal::UnknownUser { user: id("Z") });
    }
}

/// That B is called and reached otherwise.
fn edited(from: Contact, to: Contact) -> Event {
    let user = id("B");
    Event::Edited { user, from, to }
}
