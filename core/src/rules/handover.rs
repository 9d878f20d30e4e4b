//! The handover: how one admin's connection passes to another without cutting anyone off.

use std::collections::{HashSet, VecDeque};

use super::{Action, Command, Instance, Link, Role, Standing, User, UserId, decide};

/// Why there is no way to hand over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPlan {
    /// A person cannot take over from themselves.
    SamePerson,
    /// This person is not in the instance (any more).
    Unknown(UserId),
    /// Nobody is connected (any more): there is no connection to pass on, and everyone who had access
    /// has lost it.
    NothingToHandOver,
}

/// The fewest steps after which `to` is connected and `from` is not, such that somebody is connected all
/// the time and nobody else's link changes at any step. No steps are left when that is so already.
///
/// It is found by search over [`decide`], so it is right from whatever state the two are in, and says
/// nothing that the rules would refuse. Among ways of the same length, `from` does what they can
/// themselves, and disconnects last.
///
/// # Errors
/// Why there is none.
pub fn plan(instance: &Instance, from: UserId, to: UserId) -> Result<Vec<Command>, NoPlan> {
    if from == to {
        return Err(NoPlan::SamePerson);
    }
    let giver = instance.user(from).ok_or(NoPlan::Unknown(from))?;
    let taker = instance.user(to).ok_or(NoPlan::Unknown(to))?;
    if instance.connected().next().is_none() {
        return Err(NoPlan::NothingToHandOver);
    }
    // Whoever is connected is an admin, who can make the taker one, remove their access and so let them
    // connect: there always is a way.
    let start = miniature(instance, giver, taker);
    shortest(&start, from, to).ok_or(NoPlan::NothingToHandOver)
}

/// The same steps, the first of them done by this person, if the rules let them do just that: which admin
/// makes somebody an admin does not matter.
#[must_use]
pub fn with_help_of(helper: UserId, instance: &Instance, mut steps: Vec<Command>) -> Vec<Command> {
    if let Some(step) = steps.first_mut() {
        let same = step.action.clone().by(helper);
        let outcome = decide(instance, &same);
        if outcome.is_ok() && outcome == decide(instance, step) {
            *step = same;
        }
    }
    steps
}

/// The same situation with as few people as it takes: the two, and one of each kind of other person
/// that could matter to the rules. Searching it does not depend on the size of the instance.
fn miniature(instance: &Instance, giver: &User, taker: &User) -> Instance {
    let others = |user: &&User| user.id != giver.id && user.id != taker.id;
    let one = |standing: Standing| {
        let mut people = instance.users().iter().filter(others);
        people.find(|user| user.standing == standing)
    };
    let extras = Standing::ALL.into_iter().filter_map(one);
    instance.of(extras.chain([giver, taker]).cloned())
}

/// A breadth-first search: the first way that arrives is a shortest one.
fn shortest(start: &Instance, from: UserId, to: UserId) -> Option<Vec<Command>> {
    let is_there = |instance: &Instance| {
        let is_connected = |id| instance.user(id).is_some_and(User::is_connected);
        is_connected(to) && !is_connected(from)
    };
    let mut seen = HashSet::from([standings(start)]);
    let mut queue = VecDeque::from([(start.clone(), Vec::new())]);
    while let Some((instance, way)) = queue.pop_front() {
        if is_there(&instance) {
            return Some(way);
        }
        for command in commands(&instance, from, to) {
            let Ok(event) = decide(&instance, &command) else {
                continue;
            };
            let mut next = instance.clone();
            next.apply(&event);
            if is_harmless(&instance, &next, from, to) && seen.insert(standings(&next)) {
                let mut way = way.clone();
                way.push(command);
                queue.push_back((next, way));
            }
        }
    }
    None
}

/// What brings the two nearer, in the order in which equally short ways are preferred.
fn commands(instance: &Instance, from: UserId, to: UserId) -> Vec<Command> {
    let everyone = instance.users().iter().map(|user| user.id);
    let others = everyone.filter(|id| *id != from && *id != to);
    let actors: Vec<UserId> = [from, to].into_iter().chain(others).collect();
    let make_admin = Action::SetRole {
        user: to,
        role: Role::Admin,
    };
    let remove_access = Action::RemoveAccess { user: to };
    let by_anyone = [make_admin, remove_access].into_iter();
    let by_anyone =
        by_anyone.flat_map(|action| actors.iter().map(move |by| action.clone().by(*by)));
    let by_the_two = [Action::Connect.by(to), Action::Disconnect.by(from)];
    by_anyone.chain(by_the_two).collect()
}

/// Whether a step leaves somebody connected and everybody else's link as it is.
fn is_harmless(before: &Instance, after: &Instance, from: UserId, to: UserId) -> bool {
    let links = |instance: &Instance| -> Vec<Link> {
        let users = instance.users().iter();
        let others = users.filter(|user| user.id != from && user.id != to);
        others.map(User::link).collect()
    };
    after.connected().next().is_some() && links(before) == links(after)
}

fn standings(instance: &Instance) -> Vec<Standing> {
    instance.users().iter().map(|user| user.standing).collect()
}
