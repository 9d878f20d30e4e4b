//! The plan without the one who hands over, who cannot act any more: from everybody to everybody, in every state
//! that four people can be in, and the design's table.

use std::collections::BTreeMap;

use baton_core::rules::Standing::{self, Admin, AdminConnected, AdminGranted, User, UserGranted};
use baton_core::rules::{Action, Command, Instance, NoPlan, Step, plan_without};

use super::every_state::{Pair, reason};
use super::exhaustive_search::{World, is_connected, is_harmless_without};
use crate::support::four_people::{LETTERS, state, user_of};
use crate::support::second_opinion::step;
use crate::support::*;

fn planned(pair: &Pair, instance: &Instance) -> Result<Vec<Command>, NoPlan> {
    let steps = plan_without(instance, pair.id(pair.from), pair.id(pair.to))?;
    Ok(steps.into_iter().map(Step::command).collect())
}

/// Why there is none: what an admin who is gone leaves undone.
fn obstacle(pair: &Pair) -> Option<NoPlan> {
    if let Some(obstacle) = pair.obstacle() {
        return Some(obstacle);
    }
    let is_admin = |standing: Standing| !matches!(standing, User | UserGranted);
    let others = (0..4).filter(|at| *at != pair.from && *at != pair.to);
    let others: Vec<Standing> = others.filter_map(|at| pair.state[at]).collect();
    let to = pair.state[pair.to].unwrap();
    if !is_admin(to) && !others.iter().any(|other| is_admin(*other)) {
        return Some(NoPlan::NobodyMakesAdmin);
    }
    let could_remove = |other: &Standing| matches!(other, AdminConnected | Admin | User);
    let has_access = matches!(to, AdminGranted | UserGranted);
    (has_access && !others.iter().any(could_remove)).then_some(NoPlan::NobodyRemovesAccess)
}

/// Carries the plan out in the full instance, and holds every step against what it may be.
fn carry_out(pair: &Pair, steps: &[Command]) {
    let mut now = pair.instance.clone();
    for (at, command) in steps.iter().enumerate() {
        assert_ne!(command.by, pair.id(pair.from), "they are gone");
        let (_, after) = step(&now, command).expect("a step that the rules accept");
        let place = |letter: &str| user_of(letter, &now) == Some(command.by);
        let by = LETTERS.iter().position(|letter| place(letter)).unwrap();
        assert!(is_harmless_without(
            by,
            &state(&now),
            &state(&after),
            pair.to
        ));
        let left = planned(pair, &after).map(|left| left.len());
        assert_eq!(left, Ok(steps.len() - at - 1), "it leads away");
        now = after;
    }
    let there = state(&now);
    assert!(is_connected(there[pair.to]));
    assert_eq!(
        there[pair.from], pair.state[pair.from],
        "nobody has touched them"
    );
}

#[test]
fn without_the_one_who_hands_over_the_plan_is_right_or_the_reason_why_there_is_none() {
    let world = World::get();
    let mut plans: BTreeMap<usize, usize> = BTreeMap::new();
    let mut refusals: BTreeMap<&str, usize> = BTreeMap::new();
    for pair in Pair::all(world) {
        let distance = world.distance_without(pair.state, pair.from, pair.to);
        match planned(&pair, pair.instance) {
            Ok(steps) => {
                assert_eq!(obstacle(&pair), None, "{steps:?} in {:?}", pair.state);
                assert_eq!(Some(steps.len()), distance, "in {:?}", pair.state);
                carry_out(&pair, &steps);
                *plans.entry(steps.len()).or_default() += 1;
            }
            Err(given) => {
                assert_eq!(Some(given), obstacle(&pair), "in {:?}", pair.state);
                let is_beyond_the_rules = matches!(
                    given,
                    NoPlan::NobodyMakesAdmin | NoPlan::NobodyRemovesAccess
                );
                assert!(
                    !is_beyond_the_rules || distance.is_none(),
                    "in {:?}",
                    pair.state
                );
                *refusals.entry(reason(given)).or_default() += 1;
            }
        }
    }
    println!("plans by length: {plans:?}");
    println!("refusals: {refusals:?}");
    let answers: usize = plans.values().chain(refusals.values()).sum();
    assert_eq!(answers, 736 * 16);
    assert_eq!(refusals.len(), 5, "each reason is one");
}

/// Given these people, of whom A is connected and gone, and B is to take over.
fn plan_among(
    people: impl IntoIterator<Item = (&'static str, Standing)>,
) -> Result<Vec<(&'static str, Action)>, NoPlan> {
    let a = [("A", AdminConnected)];
    let people = a.into_iter().chain(people);
    let people = people.map(|(letter, standing)| person(letter, standing));
    let instance = Instance::new(people.collect()).unwrap();
    let steps = plan_without(&instance, id("A"), id("B"))?;
    let letter = |step: &Step| {
        LETTERS
            .into_iter()
            .find(|letter| id(letter) == step.by)
            .unwrap()
    };
    Ok(steps
        .iter()
        .map(|step| (letter(step), step.deed.action()))
        .collect())
}

const B_CONNECTS: (&str, Action) = ("B", Action::Connect);

#[test]
fn an_admin_without_access_connects() {
    assert_eq!(plan_among([("B", Admin)]), Ok(vec![B_CONNECTS]));
}

#[test]
fn another_connected_admin_removes_the_access_of_an_admin_who_has_it() {
    let steps = vec![("C", remove_access("B")), B_CONNECTS];
    assert_eq!(
        plan_among([("B", AdminGranted), ("C", AdminConnected)]),
        Ok(steps)
    );
}

#[test]
fn an_admin_without_access_connects_to_remove_it() {
    let steps = vec![
        ("C", Action::Connect),
        ("C", remove_access("B")),
        B_CONNECTS,
    ];
    assert_eq!(plan_among([("B", AdminGranted), ("C", Admin)]), Ok(steps));
}

#[test]
fn a_plain_user_without_access_becomes_an_admin_and_connects_to_remove_it() {
    let steps = vec![
        ("B", make_admin("C")),
        ("C", Action::Connect),
        ("C", remove_access("B")),
        B_CONNECTS,
    ];
    assert_eq!(plan_among([("B", AdminGranted), ("C", User)]), Ok(steps));
}

#[test]
fn another_admin_makes_a_plain_user_an_admin_first() {
    let steps = vec![("C", make_admin("B")), B_CONNECTS];
    assert_eq!(plan_among([("B", User), ("C", AdminGranted)]), Ok(steps));
}

#[test]
fn where_nobody_else_could_ever_connect_there_is_none() {
    let only_with_access = [("B", AdminGranted), ("C", AdminGranted), ("D", UserGranted)];
    assert_eq!(
        plan_among(only_with_access),
        Err(NoPlan::NobodyRemovesAccess)
    );
}

#[test]
fn where_nobody_else_is_an_admin_a_plain_user_cannot_take_over() {
    assert_eq!(
        plan_among([("B", User), ("C", User)]),
        Err(NoPlan::NobodyMakesAdmin)
    );
}

#[test]
fn whoever_is_connected_already_has_nothing_to_do() {
    assert_eq!(plan_among([("B", AdminConnected)]), Ok(vec![]));
}
