//! R15: a refused command changes nothing at all.

use baton_core::practice::sample_team;
use baton_core::rules::Standing::{Admin, AdminConnected, AdminGranted, User};
use baton_core::rules::{Action, Instance, Refusal, Role, Rule, decide, preview};

use crate::support::{
    Given, email_of, give_access, id, instance, invite, make_admin, make_user, name, remove, start,
};

#[test]
fn r15_a_refused_command_leaves_the_instance_equal() {
    let people = [("A", AdminConnected), ("B", AdminGranted), ("C", User)];
    let wishes = [
        ("A", Action::Connect),
        ("A", remove("A")),
        ("B", Action::Connect),
        ("B", Action::Disconnect),
        ("B", give_access("C")),
        ("B", remove("A")),
        ("C", invite("D", Role::User)),
        ("A", invite("C", Role::User)),
        ("A", make_user("C")),
        ("A", start("A")),
        ("Z", Action::Connect),
    ];
    for (by, wish) in wishes {
        let before = instance(people);
        let decided = decide(&before, &wish.clone().by(id(by)));
        assert!(decided.is_err(), "{by} {wish:?}");
        assert_eq!(before, instance(people));
        assert_eq!(
            preview(&before, &wish.clone().by(id(by))).err(),
            decided.err()
        );
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
