//! The instance as a whole, a standing in it, which is a role and a link in one value, and a backup in the place of
//! everyone.

use baton_core::practice::sample_team;
use baton_core::rules::Standing::{self, Admin, AdminConnected, AdminGranted, User, UserGranted};
use baton_core::rules::{
    Broken, Event, Instance, Link, Refusal, Role, Rule, UserId, decide_replacement,
};

use crate::support::{email, email_of, id, ids, instance, name, person};

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
    let forwards = [("A", AdminConnected), ("B", UserGranted), ("C", User)];
    assert_eq!(there, instance(forwards));
    assert_eq!(there.next_id(), id("D"));
    let found = there.user_by_email(&email(" B@EXAMPLE.COM "));
    assert_eq!(found, there.user(id("B")));
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
    let team = sample_team();
    assert!(team.users().iter().map(|user| user.id.0).eq(1..=12));
    let anew = Instance::new(team.users().to_vec());
    assert_eq!(anew.map(Instance::into_sample), Ok(team));
}

#[test]
fn an_instance_of_ones_own_begins_with_one_admin_and_nobody_connected() {
    let own = Instance::started_by(id("A"), name("A"), email_of("A"));
    assert_eq!(own, instance([("A", Admin)]));
    assert_eq!(own.next_id(), id("B"));
    assert!(!own.is_sample());
}

#[test]
fn a_standing_is_a_role_and_a_link_and_only_a_connected_user_is_none() {
    let pairs = [
        (Role::User, Link::None, Some(User)),
        (Role::User, Link::Granted, Some(UserGranted)),
        (Role::User, Link::Connected, None),
        (Role::Admin, Link::None, Some(Admin)),
        (Role::Admin, Link::Granted, Some(AdminGranted)),
        (Role::Admin, Link::Connected, Some(AdminConnected)),
    ];
    for (role, link, standing) in pairs {
        assert_eq!(Standing::new(role, link), standing);
        if let Some(standing) = standing {
            assert_eq!((standing.role(), standing.link()), (role, link));
        }
    }
}

#[test]
fn a_standing_never_becomes_one_that_cannot_be() {
    assert_eq!(AdminConnected.with_role(Role::User), AdminConnected);
    assert_eq!(User.with_link(Link::Connected), User);
    assert_eq!(UserGranted.with_link(Link::Connected), UserGranted);
    assert_eq!(AdminGranted.with_role(Role::User), UserGranted);
    assert_eq!(AdminGranted.with_link(Link::None), Admin);
}

#[test]
fn the_standings_are_five_and_all_different() {
    let different: std::collections::HashSet<_> = Standing::ALL.into_iter().collect();
    assert_eq!(different.len(), 5);
}

#[test]
fn an_admin_replaces_everyone() {
    let backup = instance([("A", AdminConnected), ("B", UserGranted)]);
    let before = instance([("A", Admin), ("B", User)]);
    let replaced = decide_replacement(&before, id("A"), &backup);
    let before = vec![];
    let event = Event::Replaced { people: 2, before };
    assert_eq!(replaced, Ok((event, backup)));
}

#[test]
fn r1_a_plain_user_does_not() {
    let there = instance([("A", Admin), ("B", User)]);
    let admins = ids(["A"]);
    let refused = decide_replacement(&there, id("B"), &there);
    assert_eq!(refused, Err(Refusal::AdminsOnly { admins }));
    let refused = decide_replacement(&there, id("Z"), &there);
    assert_eq!(refused, Err(Refusal::UnknownActor));
}

#[test]
fn no_id_is_used_again_whichever_of_the_two_has_given_more() {
    let few = instance([("A", Admin)]);
    let many = instance([("A", Admin), ("E", User)]);
    for (before, backup) in [(&few, &many), (&many, &few)] {
        let (_, after) = decide_replacement(before, id("A"), backup).unwrap();
        assert_eq!(after.users(), backup.users());
        assert_eq!(after.next_id(), id("F"));
    }
}

#[test]
fn what_takes_the_place_of_the_sample_is_ones_own_and_the_sample_can_come_back() {
    let own = instance([("A", Admin)]);
    let admin = sample_team().admins().next().unwrap().id;
    let (_, replaced) = decide_replacement(&sample_team(), admin, &own).unwrap();
    assert!(!replaced.is_sample());
    let (_, back) = decide_replacement(&replaced, id("A"), &sample_team()).unwrap();
    assert!(back.is_sample());
}

#[test]
fn the_entry_says_neither_by_what_nor_how_to_take_it_back() {
    let mut there = instance([("A", Admin)]);
    let before = vec![];
    let event = Event::Replaced { people: 1, before };
    assert_eq!(event.command(id("A")), None);
    assert_eq!(event.inverse(), None);
    there.apply(&event);
    assert_eq!(there, instance([("A", Admin)]));
}
