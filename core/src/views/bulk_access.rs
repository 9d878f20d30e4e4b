//! Giving access to many people at once, and removing it.

use super::offer::{self, Offer};
use crate::rules::{Action, Impact, Instance, People, Refusal, Sorted, UserId, preview, sort_out};

/// What is done to all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BulkWish {
    /// They are given access.
    Give,
    /// Their access is removed.
    Remove,
}

impl BulkWish {
    /// The same for one person alone.
    #[must_use]
    pub fn to(self, user: UserId) -> Action {
        match self {
            Self::Give => Action::GiveAccess { user },
            Self::Remove => Action::RemoveAccess { user },
        }
    }

    /// The command about all of them.
    #[must_use]
    pub fn to_all(self, users: People) -> Action {
        match self {
            Self::Give => Action::GiveAccessToAll { users },
            Self::Remove => Action::RemoveAccessFromAll { users },
        }
    }
}

/// How it is offered for those who are selected. Nobody is judged yet.
#[must_use]
pub fn offered(instance: &Instance, by: UserId, selected: &[UserId]) -> Offer {
    match offer::access_closed_for_all(instance, by) {
        Some(refusal) => Offer::Closed(refusal),
        None if selected.is_empty() => Offer::NobodyChosen,
        None => Offer::Open,
    }
}

/// What it would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BulkAccess {
    /// To whom it can be done, and to whom not.
    pub sorted: Sorted,
    /// What it would do to those to whom it can be done; where that is nobody, why.
    pub impact: Result<Impact, Refusal>,
}

impl Default for BulkAccess {
    /// Nobody is asked about.
    fn default() -> Self {
        Self {
            sorted: Sorted::default(),
            impact: Ok(Impact::default()),
        }
    }
}

impl BulkAccess {
    /// What it would do to those who are selected.
    #[must_use]
    pub fn of(instance: &Instance, by: UserId, wish: BulkWish, selected: Vec<UserId>) -> Self {
        let sorted = sort_out(instance, by, selected, |user| wish.to(user));
        let impact = match (&sorted.can, sorted.left_out.first()) {
            (Some(users), _) => preview(instance, &wish.to_all(users.clone()).by(by)),
            (None, Some((_, refusal))) => Err(refusal.clone()),
            (None, None) => Ok(Impact::default()),
        };
        Self { sorted, impact }
    }
}
