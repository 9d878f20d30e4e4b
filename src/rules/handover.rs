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
    /// The one who was to hand over is not connected (any more), and the other one is not either: there
    /// is no connection to pass on.
    NothingToHandOver,
}

/// The fewest steps by which `from` ends their connection and `to` holds one, such that somebody is
/// connected all the time and nobody else's link changes at any step. No steps are left when that is so
/// already.
///
/// It is found by search over [`decide`], so it is right from whatever state the two are in, and says
/// nothing that the rules would refuse. Among ways of the same length, `from` does what they can
/// themselves.
///
/// # Errors
/// Why there is none.
pub fn plan(instance: &Instance, from: UserId, to: UserId) -> Result<Vec<Command>, NoPlan> {
    if from == to {
        return Err(NoPlan::SamePerson);
    }
    let giver = instance.user(from).ok_or(NoPlan::Unknown(from))?;
    let taker = instance.user(to).ok_or(NoPlan::Unknown(to))?;
    if !giver.is_connected() {
        return if taker.is_connected() {
            Ok(Vec::new())
        } else {
            Err(NoPlan::NothingToHandOver)
        };
    }
    let start = miniature(instance, giver, taker);
    // The giver is connected, and so is an admin who can make the taker one, remove their access and,
    // once they are connected, disconnect: there always is a way.
    Ok(shortest(&start, from, to).unwrap_or_default())
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
        let link = |id| instance.user(id).map(User::link);
        link(to) == Some(Link::Connected) && link(from) == Some(Link::None)
    };
    let mut seen = HashSet::from([standings(start)]);
    let mut queue = VecDeque::from([(start.clone(), Vec::new())]);
    while let Some((instance, way)) = queue.pop_front() {
        if is_there(&instance) {
            return Some(way);
        }
        for command in commands(from, to) {
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

/// What the two can do about each other, in the order in which equally short ways are preferred.
fn commands(from: UserId, to: UserId) -> impl Iterator<Item = Command> {
    let of = |user| {
        [
            Action::SetRole {
                user,
                role: Role::Admin,
            },
            Action::RemoveAccess { user },
            Action::Connect,
            Action::Disconnect,
        ]
    };
    let by_giver = of(to).map(|action| action.by(from));
    let by_taker = of(from).map(|action| action.by(to));
    by_giver.into_iter().chain(by_taker)
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
