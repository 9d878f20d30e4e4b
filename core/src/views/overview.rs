//! The Overview: who holds the connection, who relies on it, and what to do next.

use super::next_step::NextStep;
use crate::rules::{Instance, Link, UserId};

/// What the Overview shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    /// Who holds the connection, and how many rely on it.
    pub summary: Summary,
    /// How many people have no link.
    pub without_access: usize,
    /// What the signed-in person is advised to do next.
    pub step: NextStep,
}

/// Who holds the connection, and how many rely on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Who is connected, in order of id.
    pub connected: Vec<UserId>,
    /// How many people have access through them.
    pub relying: usize,
}

impl Overview {
    /// What it shows to a person.
    #[must_use]
    pub fn of(instance: &Instance, by: UserId) -> Self {
        let users = instance.users().iter();
        Self {
            summary: Summary::of(instance),
            without_access: users.filter(|user| user.link() == Link::None).count(),
            step: NextStep::of(instance, by),
        }
    }
}

impl Summary {
    /// That of an instance.
    #[must_use]
    pub fn of(instance: &Instance) -> Self {
        Self {
            connected: instance.connected_ids(),
            relying: instance.with_access().count(),
        }
    }
}
