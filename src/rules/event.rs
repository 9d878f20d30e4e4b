//! What has happened.

use serde::{Deserialize, Serialize};

use super::{Action, Command, Email, Name, Role, UserId};

/// A fact: the outcome of one accepted command. This is what the journal keeps, so its written form
/// is short and stays readable by later versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Event {
    /// An admin established a connection in their own name.
    Connected {
        /// The newly connected admin.
        user: UserId,
    },
    /// A connected admin ended their own connection.
    Disconnected {
        /// Who is no longer connected.
        user: UserId,
        /// How many people had access and lost it with the last connection (R9); zero while somebody
        /// else stays connected (R8).
        cut_off: u32,
    },
    /// A person was given access.
    AccessGiven {
        /// Who now has access.
        user: UserId,
    },
    /// A person's access was removed.
    AccessRemoved {
        /// Who no longer has access.
        user: UserId,
    },
    /// A person was added, without access.
    Invited {
        /// The id that they got.
        user: UserId,
        /// How they are called.
        name: Name,
        /// Where they are reached.
        email: Email,
        /// What they may administer.
        role: Role,
    },
    /// A person's role changed; their link did not.
    RoleChanged {
        /// Whose role it is.
        user: UserId,
        /// The role they have now.
        role: Role,
    },
    /// A person is no longer in the instance.
    Removed {
        /// The id that they had.
        user: UserId,
        /// How they were called, so that the history stays readable.
        name: Name,
    },
    /// The sample was left for an instance of one's own, with this first admin.
    Started {
        /// The id that they got; nobody of the sample had it.
        user: UserId,
        /// How the first admin is called.
        name: Name,
        /// Where the first admin is reached.
        email: Email,
    },
}

impl Event {
    /// The command that this is the outcome of. Asking [`decide`](super::decide) again with it is how
    /// an entry read from storage is checked against the rules.
    #[must_use]
    pub fn command(&self, by: UserId) -> Command {
        let action = match self {
            Self::Connected { .. } => Action::Connect,
            Self::Disconnected { .. } => Action::Disconnect,
            Self::AccessGiven { user } => Action::GiveAccess { user: *user },
            Self::AccessRemoved { user } => Action::RemoveAccess { user: *user },
            Self::Invited {
                name, email, role, ..
            } => Action::Invite {
                name: name.clone(),
                email: email.clone(),
                role: *role,
            },
            Self::RoleChanged { user, role } => Action::SetRole {
                user: *user,
                role: *role,
            },
            Self::Removed { user, .. } => Action::Remove { user: *user },
            Self::Started { name, email, .. } => Action::Start {
                name: name.clone(),
                email: email.clone(),
            },
        };
        action.by(by)
    }

    /// The wish that takes this back, where there is one. It is a command like any other: the rules
    /// may refuse it when the world has moved on. A new connection is not the old one, so there is
    /// none for Disconnect, and undoing Connect is Disconnect, which asks first.
    #[must_use]
    pub fn inverse(&self) -> Option<Action> {
        match self {
            Self::AccessGiven { user } => Some(Action::RemoveAccess { user: *user }),
            Self::AccessRemoved { user } => Some(Action::GiveAccess { user: *user }),
            Self::RoleChanged { user, role } => Some(Action::SetRole {
                user: *user,
                role: match role {
                    Role::Admin => Role::User,
                    Role::User => Role::Admin,
                },
            }),
            Self::Connected { .. }
            | Self::Disconnected { .. }
            | Self::Invited { .. }
            | Self::Removed { .. }
            | Self::Started { .. } => None,
        }
    }
}
