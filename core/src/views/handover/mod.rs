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

use crate::rules::{Impact, Instance, UserId};

/// The two people of a handover.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parties {
    /// Who hands over.
    pub from: UserId,
    /// Who takes over.
    pub to: UserId,
}

impl Parties {
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
