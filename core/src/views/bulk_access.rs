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

/// To whom of those who are selected it can be done, and to whom not.
#[must_use]
pub fn sorted(instance: &Instance, by: UserId, wish: BulkWish, selected: Vec<UserId>) -> Sorted {
    sort_out(instance, by, selected, |user| wish.to(user))
}

/// What it would do to those to whom it can be done.
///
/// # Errors
/// Why it can be done to nobody.
pub fn impact(
    instance: &Instance,
    by: UserId,
    wish: BulkWish,
    sorted: &Sorted,
) -> Result<Impact, Refusal> {
    match (&sorted.can, sorted.left_out.first()) {
        (Some(users), _) => preview(instance, &wish.to_all(users.clone()).by(by)),
        (None, Some((_, refusal))) => Err(refusal.clone()),
        (None, None) => Ok(Impact::default()),
    }
}
