//! Why a command was refused.

use super::{Email, Role, Rule, UserId};

/// A refused command, with what a sentence about it needs: whom it is about and who can lift it
/// (R15). The instance is as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The acting person is not in the instance (any more). R14.
    UnknownActor,
    /// The person meant is not in the instance (any more). R14.
    UnknownUser {
        /// Whom the command named.
        user: UserId,
    },
    /// A plain user wanted something of the Admin Settings. R1.
    AdminsOnly {
        /// Who may do it.
        admins: Vec<UserId>,
    },
    /// The actor is connected already. R2.
    AlreadyConnected,
    /// The actor was given access, and cannot connect until it is removed. R5.
    AccessBlocksConnect {
        /// Who can remove it: never empty.
        connected: Vec<UserId>,
    },
    /// The actor holds no connection that could be ended. R6.
    NoConnectionOfYourOwn,
    /// Only a connected admin gives and removes access, and the actor is not connected. R7.
    ConnectedAdminsOnly {
        /// Who can do it now; empty when an admin has to connect first.
        connected: Vec<UserId>,
    },
    /// The person meant is connected: nobody gives or removes their access, they disconnect
    /// themselves. R7.
    DisconnectsThemselves {
        /// The connected admin.
        user: UserId,
    },
    /// The person meant has access already. R7.
    AlreadyHasAccess {
        /// Who has access.
        user: UserId,
    },
    /// The person meant has no access that could be removed. R7.
    HasNoAccess {
        /// Who has none.
        user: UserId,
    },
    /// A connected admin is neither removed nor made a plain user. R11.
    StillConnected {
        /// The connected admin.
        user: UserId,
        /// Who else is connected; when empty, someone else connects first.
        others: Vec<UserId>,
    },
    /// The actor is the only admin, and the instance always has one. R12.
    LastAdmin,
    /// Nobody removes or demotes themselves. R13.
    NotYourself {
        /// The other admins, who can do it.
        admins: Vec<UserId>,
    },
    /// The email address belongs to somebody. R14.
    EmailTaken {
        /// To whom.
        user: UserId,
    },
    /// Two of the people to invite have the same email address. R14.
    EmailTwice {
        /// The address, as it stands there the second time.
        email: Email,
    },
    /// What the actor saw of the person is no longer so, and is not overwritten unseen. R15.
    ChangedMeanwhile {
        /// Whom somebody else has changed.
        user: UserId,
    },
    /// Nothing at all would change. R15.
    NothingToDo,
    /// The person has that role already, so nothing would change. R15.
    RoleUnchanged {
        /// Whose role it is.
        user: UserId,
        /// The role they have.
        role: Role,
    },
    /// Only the sample is left for an instance of one's own. R15.
    NotTheSample,
}

impl Refusal {
    /// The rule that refused.
    #[must_use]
    pub fn rule(&self) -> Rule {
        match self {
            Self::AdminsOnly { .. } => Rule::R1,
            Self::AlreadyConnected => Rule::R2,
            Self::AccessBlocksConnect { .. } => Rule::R5,
            Self::NoConnectionOfYourOwn => Rule::R6,
            Self::ConnectedAdminsOnly { .. }
            | Self::DisconnectsThemselves { .. }
            | Self::AlreadyHasAccess { .. }
            | Self::HasNoAccess { .. } => Rule::R7,
            Self::StillConnected { .. } => Rule::R11,
            Self::LastAdmin => Rule::R12,
            Self::NotYourself { .. } => Rule::R13,
            Self::UnknownActor
            | Self::UnknownUser { .. }
            | Self::EmailTaken { .. }
            | Self::EmailTwice { .. } => Rule::R14,
            Self::ChangedMeanwhile { .. }
            | Self::NothingToDo
            | Self::RoleUnchanged { .. }
            | Self::NotTheSample => Rule::R15,
        }
    }
}
