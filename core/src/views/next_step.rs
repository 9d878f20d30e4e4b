//! What the Overview advises the signed-in person to do next.

use super::continuity::Continuity;
use crate::rules::{Instance, UserId};

/// The advice, with the people it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextStep {
    /// The person is a plain user: these admins make changes.
    AskAdmin(Vec<UserId>),
    /// Nobody is connected, and the person can.
    ConnectYourself,
    /// One admin is connected, and the person could be the second.
    StandIn,
    /// One admin is connected, and these could be the second at once.
    StandInReady(Vec<UserId>),
    /// One admin is connected, and these could be the second if their access were removed (R5).
    FreeStandIn(Vec<UserId>),
    /// One admin is connected and there is no other admin.
    MakeAdmin,
    /// Two or more are connected.
    Safe,
}

impl NextStep {
    /// The advice for a person. A person who is not in the instance is advised like a plain user.
    #[must_use]
    pub fn of(instance: &Instance, by: UserId) -> Self {
        if !instance.user(by).is_some_and(|user| user.is_admin()) {
            return Self::AskAdmin(instance.admins().map(|admin| admin.id).collect());
        }
        match Continuity::of(instance) {
            // Nobody has access then, so nothing keeps an admin from connecting.
            Continuity::Nobody { .. } => Self::ConnectYourself,
            Continuity::Alone { ready, .. } if ready.contains(&by) => Self::StandIn,
            Continuity::Alone { ready, .. } if !ready.is_empty() => Self::StandInReady(ready),
            Continuity::Alone { blocked, .. } if !blocked.is_empty() => Self::FreeStandIn(blocked),
            Continuity::Alone { .. } => Self::MakeAdmin,
            Continuity::Covered { .. } => Self::Safe,
        }
    }
}
