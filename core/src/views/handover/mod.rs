//! The guided handover as its page shows it: who can take over, how far it is, whether anybody was dropped,
//! and what is so at its end.

mod began;
mod choice;
mod finished;
mod progress;

pub use began::began;
pub use choice::{Eligible, eligible, giver, nearest_first};
pub use finished::{Check, Removal, checklist, removal};
pub use progress::{Progress, place};

use crate::rules::{Deed, Impact, Instance, NoPlan, Step, User, UserId, plan, plan_without};

/// The two people of a handover, and whether it is without the first of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parties {
    /// Who hands over.
    pub from: UserId,
    /// Who takes over.
    pub to: UserId,
    /// Whether the one who hands over cannot act any more.
    pub is_gone: bool,
}

impl Parties {
    /// The steps that are left.
    ///
    /// # Errors
    /// Why there are none.
    pub fn plan(self, instance: &Instance) -> Result<Vec<Step>, NoPlan> {
        match self.is_gone {
            true => plan_without(instance, self.from, self.to),
            false => plan(instance, self.from, self.to),
        }
    }

    /// Whether somebody else than the two does a step, or has it done to them, so that they can help.
    #[must_use]
    pub fn is_help(self, step: Step) -> bool {
        match step.deed {
            Deed::MakeAdmin { user } => user != self.to,
            Deed::Connect => step.by != self.to,
            Deed::RemoveAccess { .. } | Deed::Disconnect => false,
        }
    }

    /// Whether the one who is gone is connected, which nobody else can end (R3, R6): that stays open.
    #[must_use]
    pub fn leaves_a_connection(self, now: &Instance) -> bool {
        self.is_gone && now.user(self.from).is_some_and(User::is_connected)
    }

    /// Whether a person is neither of the two: then their link is not meant to change.
    #[must_use]
    pub fn is_other(self, user: UserId) -> bool {
        user != self.from && user != self.to
    }

    /// Who had access before and has no link now, but for the two.
    #[must_use]
    pub fn dropped(self, before: &Instance, now: &Instance) -> Vec<UserId> {
        let lost = Impact::between(before, now).lost.into_iter();
        lost.filter(|id| self.is_other(*id)).collect()
    }

    /// How one of the two is called, also when they were removed since; `None` where nothing tells.
    #[must_use]
    pub fn name(before: Option<&Instance>, now: &Instance, user: UserId) -> Option<String> {
        let name = |instance: &Instance| Some(instance.user(user)?.name.as_str().to_owned());
        name(now).or_else(|| name(before?))
    }
}
