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
    /// The one who is to take over is no admin, and nobody but the one who is gone could make them one (R2).
    NobodyMakesAdmin,
    /// The one who is to take over has access, and nobody but the one who is gone is connected or could
    /// connect to remove it (R5, R7).
    NobodyRemovesAccess,
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
    /// Somebody becomes an admin, because R2 lets only admins connect.
    MakeAdmin {
        /// The one who takes over; without the one who hands over, it may be whoever helps.
        user: UserId,
    },
    /// The access of the one who takes over is removed, because it keeps them from connecting (R5).
    RemoveAccess {
        /// The one who takes over.
        user: UserId,
    },
    /// The one who takes over connects; without the one who hands over, it may be whoever helps.
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
    let search = Search::new(instance, from, to, false)?;
    // Whoever is connected is an admin, who can make the taker one, remove their access and so let them
    // connect: there always is a way.
    search.shortest().ok_or(NoPlan::NothingToHandOver)
}

/// The fewest steps after which `to` is connected, none of them done by `from`, who cannot act any more:
/// such that somebody is connected all the time, and nobody's link changes but for `to` and for whoever
/// connects to help. The connection of `from` stays what it is: only they, or the vendor's support, can end it.
///
/// It is found as [`plan`] is. Among ways of the same length, `to` does what they can themselves.
///
/// # Errors
/// Why there is none.
pub fn plan_without(instance: &Instance, from: UserId, to: UserId) -> Result<Vec<Step>, NoPlan> {
    let search = Search::new(instance, from, to, true)?;
    search.shortest().ok_or_else(|| {
        let others = |user: &&User| user.id != from;
        let is_any_admin = instance.users().iter().filter(others).any(User::is_admin);
        // Any other admin could have made them one, and with no access to remove they could connect then.
        if is_any_admin {
            NoPlan::NobodyRemovesAccess
        } else {
            NoPlan::NobodyMakesAdmin
        }
    })
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

/// A way that is looked for.
struct Search {
    /// The same situation with as few people as it takes: the two, and one of each kind of other person that
    /// could matter to the rules. Searching it does not depend on the size of the instance.
    start: Instance,
    from: UserId,
    to: UserId,
    /// Whether `from` cannot act.
    is_gone: bool,
}

impl Search {
    fn new(instance: &Instance, from: UserId, to: UserId, is_gone: bool) -> Result<Self, NoPlan> {
        if from == to {
            return Err(NoPlan::SamePerson);
        }
        let giver = instance.user(from).ok_or(NoPlan::Unknown(from))?;
        let taker = instance.user(to).ok_or(NoPlan::Unknown(to))?;
        if instance.connected().next().is_none() {
            return Err(NoPlan::NothingToHandOver);
        }
        let others = |user: &&User| user.id != from && user.id != to;
        let one = |standing: Standing| {
            let mut people = instance.users().iter().filter(others);
            people.find(|user| user.standing == standing)
        };
        let extras = Standing::ALL.into_iter().filter_map(one);
        Ok(Self {
            start: instance.of(extras.chain([giver, taker]).cloned()),
            from,
            to,
            is_gone,
        })
    }

    /// A breadth-first search: the first way that arrives is a shortest one.
    fn shortest(&self) -> Option<Vec<Step>> {
        let candidates = self.candidates();
        let mut seen = HashSet::from([standings(&self.start)]);
        let mut queue = VecDeque::from([(self.start.clone(), Vec::new())]);
        while let Some((instance, way)) = queue.pop_front() {
            if self.is_there(&instance) {
                return Some(way);
            }
            for step in candidates.iter().copied() {
                let Ok(event) = decide(&instance, &step.command()) else {
                    continue;
                };
                let mut next = instance.clone();
                next.apply(&event);
                if self.is_harmless(step, &instance, &next) && seen.insert(standings(&next)) {
                    let mut way = way.clone();
                    way.push(step);
                    queue.push_back((next, way));
                }
            }
        }
        None
    }

    fn is_there(&self, instance: &Instance) -> bool {
        let is_connected = |id| instance.user(id).is_some_and(User::is_connected);
        is_connected(self.to) && (self.is_gone || !is_connected(self.from))
    }

    /// What may bring the two nearer, in the order in which equally short ways are preferred.
    fn candidates(&self) -> Vec<Step> {
        let (from, to) = (self.from, self.to);
        let everyone = self.start.users().iter().map(|user| user.id);
        let others: Vec<UserId> = everyone.filter(|id| *id != from && *id != to).collect();
        let two = [from, to]
            .into_iter()
            .filter(|id| !self.is_gone || *id != from);
        let actors: Vec<UserId> = two.chain(others.iter().copied()).collect();
        let by_anyone = |deed: Deed| actors.iter().map(move |by| Step { by: *by, deed });
        let mut steps = Vec::new();
        steps.extend(by_anyone(Deed::MakeAdmin { user: to }));
        steps.extend(by_anyone(Deed::RemoveAccess { user: to }));
        let connects = |by| Step {
            by,
            deed: Deed::Connect,
        };
        steps.push(connects(to));
        if self.is_gone {
            for helper in others {
                steps.extend(by_anyone(Deed::MakeAdmin { user: helper }));
                steps.push(connects(helper));
            }
        } else {
            steps.push(Step {
                by: from,
                deed: Deed::Disconnect,
            });
        }
        steps
    }

    /// Whether a step leaves somebody connected and everybody else's link as it is, but for whoever connects to
    /// help.
    fn is_harmless(&self, step: Step, before: &Instance, after: &Instance) -> bool {
        let may_change = |id: UserId| {
            let is_giver = id == self.from && !self.is_gone;
            let helps = step.by == id && step.deed == Deed::Connect;
            is_giver || id == self.to || helps
        };
        let links = |instance: &Instance| -> Vec<Link> {
            let users = instance.users().iter();
            let others = users.filter(|user| !may_change(user.id));
            others.map(User::link).collect()
        };
        after.connected().next().is_some() && links(before) == links(after)
    }
}

fn standings(instance: &Instance) -> Vec<Standing> {
    instance.users().iter().map(|user| user.standing).collect()
}
