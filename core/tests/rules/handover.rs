//! The handover, from each state that B may be in. C, D, E and F are the others, of every other
//! standing, whose links stay what they are at every step.

use baton_core::rules::Standing::{Admin, AdminConnected, AdminGranted, User, UserGranted};
use baton_core::rules::{Action, Link, Role, Rule};

use crate::support::{Given, make_admin, remove, remove_access};

/// The last step of every plan, and what it makes possible.
fn a_hands_over_and_is_removed(story: Given) {
    story
        .then_would_lose("A", Action::Disconnect, [])
        .when("A", Action::Disconnect)
        .then_only_link("A", Link::None)
        .when("B", remove("A"))
        .then_gone("A")
        .then_link("B", Link::Connected)
        .then_links(["C", "D"], Link::Granted)
        .then_links(["E", "F"], Link::None);
}

fn b_connects(story: Given) -> Given {
    story
        .when("B", Action::Connect)
        .then_only_link("B", Link::Connected)
}

fn b_loses_access_to_connect(story: Given) -> Given {
    story
        .when("B", Action::Connect)
        .then_refused(Rule::R5)
        .when("A", remove_access("B"))
        .then_only_link("B", Link::None)
}

/// And keeps their link.
fn b_becomes_an_admin(story: Given, link: Link) -> Given {
    story
        .when("B", Action::Connect)
        .then_refused(Rule::R1)
        .when("E", make_admin("B"))
        .then_role("B", Role::Admin)
        .then_only_link("B", link)
}

#[test]
fn handover_to_a_connected_admin_is_a_disconnect() {
    a_hands_over_and_is_removed(Given::handover_to(AdminConnected));
}

#[test]
fn handover_to_an_admin_with_access_begins_by_removing_it() {
    let story = b_loses_access_to_connect(Given::handover_to(AdminGranted));
    a_hands_over_and_is_removed(b_connects(story));
}

#[test]
fn handover_to_an_admin_without_access_begins_with_connect() {
    a_hands_over_and_is_removed(b_connects(Given::handover_to(Admin)));
}

#[test]
fn handover_to_a_plain_user_begins_by_making_them_an_admin() {
    let story = b_becomes_an_admin(Given::handover_to(User), Link::None);
    a_hands_over_and_is_removed(b_connects(story));
}

#[test]
fn handover_to_a_plain_user_with_access_takes_every_step() {
    let story = b_becomes_an_admin(Given::handover_to(UserGranted), Link::Granted);
    a_hands_over_and_is_removed(b_connects(b_loses_access_to_connect(story)));
}
