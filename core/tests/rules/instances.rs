//! The instance as a whole.

use baton_core::practice::sample_team;
use baton_core::rules::Standing::{self, Admin, AdminConnected, AdminGranted, User, UserGranted};
use baton_core::rules::{Broken, Instance, Rule, UserId};

use crate::support::{email, email_of, id, instance, name, person};

#[test]
fn people_who_break_an_invariant_are_no_instance_and_the_rule_is_named() {
    let mut second_a = person("B", Admin);
    second_a.id = id("A");
    let mut other_case = person("B", Admin);
    other_case.email = email("A@EXAMPLE.com");
    let cases = [
        (
            vec![person("A", Admin), second_a],
            Broken::IdTwice(id("A")),
            Rule::R14,
        ),
        (
            vec![person("A", Admin), other_case],
            Broken::EmailTwice(email("A@EXAMPLE.com")),
            Rule::R14,
        ),
        (vec![], Broken::NoAdmin, Rule::R12),
        (vec![person("A", User)], Broken::NoAdmin, Rule::R12),
        (
            vec![person("A", Admin), person("B", UserGranted)],
            Broken::AccessWithoutConnection(id("B")),
            Rule::R9,
        ),
    ];
    for (people, broken, rule) in cases {
        assert_eq!(Instance::new(people), Err(broken.clone()));
        assert_eq!(broken.rule(), rule);
    }
}

#[test]
fn people_come_in_any_order_and_are_kept_by_id() {
    let backwards = vec![
        person("C", User),
        person("B", UserGranted),
        person("A", AdminConnected),
    ];
    let there = Instance::new(backwards).unwrap();
    assert_eq!(
        there,
        instance([("A", AdminConnected), ("B", UserGranted), ("C", User)])
    );
    assert_eq!(there.next_id(), id("D"));
    assert_eq!(
        there.user_by_email(&email(" B@EXAMPLE.COM ")),
        there.user(id("B"))
    );
    assert_eq!(there.user(UserId(0)), None);
}

#[test]
fn the_sample_team_is_in_the_articles_starting_position() {
    let team = sample_team();
    let count = |standing: Standing| {
        let users = team.users().iter();
        users.filter(|user| user.standing == standing).count()
    };
    assert!(team.is_sample());
    assert_eq!(team.users().len(), 12);
    assert_eq!(count(AdminConnected), 1);
    assert!(count(AdminGranted) >= 1);
    assert!(count(Admin) >= 1);
    assert!(count(UserGranted) >= 1);
    assert!(count(User) >= 1);
    assert_eq!(Standing::ALL.map(count).iter().sum::<usize>(), 12);
}

#[test]
fn the_sample_team_keeps_the_invariants() {
    let people = sample_team().users().to_vec();
    assert_eq!(
        Instance::new(people).map(Instance::into_sample),
        Ok(sample_team())
    );
    let ids: Vec<u32> = sample_team().users().iter().map(|user| user.id.0).collect();
    assert_eq!(ids, (1..=12).collect::<Vec<_>>());
}

#[test]
fn an_instance_of_ones_own_begins_with_one_admin_and_nobody_connected() {
    let own = Instance::started_by(id("A"), name("A"), email_of("A"));
    assert_eq!(own, instance([("A", Admin)]));
    assert_eq!(own.next_id(), id("B"));
    assert!(!own.is_sample());
}
