//! R15: what is refused because it would change nothing. That a refused command changes nothing itself is
//! shown where changes are carried out: see `journal::committing`.

use baton_core::practice::sample_team;
use baton_core::rules::Standing::{Admin, User};
use baton_core::rules::{Instance, Refusal, Role, Rule};

use crate::support::{Given, email_of, id, make_admin, make_user, name, start};

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
