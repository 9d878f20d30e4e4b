//! How far a handover is.

use super::Parties;
use crate::rules::{Deed, Instance, NoPlan, Step, User, UserId, with_help_of};
use crate::views::address::{Address, Page, Route};
use crate::views::offer;

/// How far a handover is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// These steps are left.
    UnderWay(Vec<Step>),
    /// The one is connected, and the other is not (or is not in the instance any more, or cannot act any more).
    Finished,
    /// It cannot be done (any more).
    Impossible(NoPlan),
}

impl Progress {
    /// How far it is. Where another admin looks, the first step is theirs if the rules let them do just that.
    #[must_use]
    pub fn of(parties: Parties, instance: &Instance, actor: UserId) -> Self {
        let is_connected = |id| instance.user(id).is_some_and(User::is_connected);
        match parties.plan(instance) {
            Ok(steps) if steps.is_empty() => Self::Finished,
            Ok(steps) if parties.is_gone && actor == parties.from => Self::UnderWay(steps),
            Ok(steps) => Self::UnderWay(with_help_of(actor, instance, steps)),
            // Removing the one who has handed over is what the handover was for.
            Err(NoPlan::Unknown(gone)) if gone == parties.from && is_connected(parties.to) => {
                Self::Finished
            }
            Err(reason) => Self::Impossible(reason),
        }
    }
}

/// The address of the control by which a step is done.
#[must_use]
pub fn place(deed: Deed) -> Address {
    match deed {
        Deed::MakeAdmin { user } => Route::from(Page::UserManagement).at(offer::role_id(user)),
        Deed::RemoveAccess { user } => Route::from(Page::UserAccess).at(offer::access_id(user)),
        Deed::Connect => Route::from(Page::SetUp).at(offer::CONNECT_ID),
        Deed::Disconnect => Route::from(Page::SetUp).at(offer::DISCONNECT_ID),
    }
}
