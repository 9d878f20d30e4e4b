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

/// One step of a handover, and whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Who does it.
    pub by: UserId,
    /// What they do.
    pub deed: Deed,
}

/// What a step of a handover does. There is nothing else that brings one nearer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// The one who takes over becomes an admin (R2 lets only admins connect).
    MakeAdmin {
        /// The one who takes over.
        user: UserId,
    },
    /// The access of the one who takes over is removed, because it keeps them from connecting (R5).
    RemoveAccess {
        /// The one who takes over.
        user: UserId,
    },
    /// The one who takes over connects.
    Connect,
    /// The one who hands over disconnects.
    Disconnect,
}

impl Step {
    /// The command by which it is done.
    #[must_use]
    pub fn command(self) -> Command {
        self.deed.action().by(self.by)
    }
}

impl Deed {
    /// What is wished for by doing it.
    #[must_use]
    pub fn action(self) -> Action {
        match self {
            Self::MakeAdmin { user } => Action::SetRole {
                user,
                role: Role::Admin,
            },
            Self::RemoveAccess { user } => Action::RemoveAccess { user },
            Self::Connect => Action::Connect,
            Self::Disconnect => Action::Disconnect,
        }
    }
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
pub fn plan(instance: &Instance, from: UserId, to: UserId) -> Result<Vec<Step>, NoPlan> {
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
pub fn with_help_of(helper: UserId, instance: &Instance, mut steps: Vec<Step>) -> Vec<Step> {
    if let Some(step) = steps.first_mut() {
        let same = Step {
            by: helper,
            ..*step
        };
        let outcome = decide(instance, &same.command());
        if outcome.is_ok() && outcome == decide(instance, &step.command()) {
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
fn shortest(start: &Instance, from: UserId, to: UserId) -> Option<Vec<Step>> {
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
        for step in candidates(&instance, from, to) {
            let Ok(event) = decide(&instance, &step.command()) else {
                continue;
            };
            let mut next = instance.clone();
            next.apply(&event);
            if is_harmless(&instance, &next, from, to) && seen.insert(standings(&next)) {
                let mut way = way.clone();
                way.push(step);
                queue.push_back((next, way));
            }
        }
    }
    None
}

/// What may bring the two nearer, in the order in which equally short ways are preferred.
fn candidates(instance: &Instance, from: UserId, to: UserId) -> Vec<Step> {
    let everyone = instance.users().iter().map(|user| user.id);
    let others = everyone.filter(|id| *id != from && *id != to);
    let actors: Vec<UserId> = [from, to].into_iter().chain(others).collect();
    let by_anyone = [
        Deed::MakeAdmin { user: to },
        Deed::RemoveAccess { user: to },
    ];
    let by_anyone = by_anyone.into_iter();
    let by_anyone = by_anyone.flat_map(|deed| actors.iter().map(move |by| Step { by: *by, deed }));
    let by_the_two = [(to, Deed::Connect), (from, Deed::Disconnect)];
    let by_the_two = by_the_two.map(|(by, deed)| Step { by, deed });
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
