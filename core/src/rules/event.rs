//! What has happened.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Action, Command, Contact, Email, Name, Newcomer, People, Role, UserId};
use crate::spelled::spelled;

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
        /// How many people kept access through others (R8).
        kept: u32,
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
    /// Several people were given access.
    AccessGivenToAll {
        /// Who now has access.
        users: People,
    },
    /// The access of several people was removed.
    AccessRemovedFromAll {
        /// Who no longer has access.
        users: People,
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
    /// Several people were added, without access.
    InvitedAll {
        /// The id that the first of them got; the others have the ids after it.
        first: UserId,
        /// Who they are.
        people: Arc<[Newcomer]>,
    },
    /// People whom somebody had invited are no longer in the instance.
    InvitationTakenBack {
        /// The ids that they had, and how they were called, so that the history stays readable.
        people: Vec<(UserId, Name)>,
    },
    /// A person is called otherwise, or reached elsewhere, or both.
    Edited {
        /// Who it is.
        user: UserId,
        /// How they were called and where they were reached.
        from: Contact,
        /// How they are called and where they are reached now.
        to: Contact,
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
        /// Whether they had access, which went with them.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        had_access: bool,
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
    /// A backup took the place of everyone. Who that is stands beside it in the journal.
    Replaced {
        /// How many people the instance has since.
        people: u32,
        /// How those were called of whom the history tells, and whose id is somebody else's or nobody's
        /// since: so that it stays readable.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        before: Vec<(UserId, Name)>,
    },
    /// The journal began. Everyone as of then stands beside it in the journal.
    Begun,
    /// Entries could not be read, or were gone; the journal goes on after them. Everyone as of then stands
    /// beside it. Nobody did this: Baton notes it.
    Mended {
        /// The number of the first entry that is damaged or gone.
        first: u64,
        /// The number of the last.
        last: u64,
        /// What became of everyone.
        state: Mended,
    },
}

/// What became of the state of everyone when the journal was mended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mended {
    /// It is as it was after the last of those entries: only the history lacks them.
    Kept,
    /// It is as it was before the first of them: what they changed is not in it.
    Before,
    /// Nothing of it could be read: it is the sample again.
    Lost,
}

/// What kind of thing happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Somebody connected or disconnected.
    Connection,
    /// Access was given or removed.
    Access,
    /// Somebody's role changed.
    Role,
    /// Somebody was invited, changed or removed.
    People,
    /// Everything was replaced.
    Data,
}

spelled! {
    Kind {
        Connection = "connection",
        Access = "access",
        Role = "role",
        People = "people",
        Data = "data",
    }
}

impl Event {
    /// The command that this is the outcome of. Asking [`decide`](super::decide) again with it is how
    /// an entry of a journal is checked against the rules.
    ///
    /// There is none for an event that does not say everything itself ([`Event::has_state`]); nor for one
    /// about nobody, which cannot have happened.
    #[must_use]
    pub fn command(&self, by: UserId) -> Option<Command> {
        let action = match self.clone() {
            Self::Connected { .. } => Action::Connect,
            Self::Disconnected { .. } => Action::Disconnect,
            Self::AccessGiven { user } => Action::GiveAccess { user },
            Self::AccessRemoved { user } => Action::RemoveAccess { user },
            Self::AccessGivenToAll { users } => Action::GiveAccessToAll { users },
            Self::AccessRemovedFromAll { users } => Action::RemoveAccessFromAll { users },
            Self::Invited {
                name, email, role, ..
            } => Action::Invite { name, email, role },
            Self::InvitedAll { people, .. } => Action::InviteAll { people },
            Self::InvitationTakenBack { people } => {
                take_back(people.into_iter().map(|(user, _)| user))?
            }
            Self::Edited { user, from, to } => Action::Edit { user, from, to },
            Self::RoleChanged { user, role } => Action::SetRole { user, role },
            Self::Removed { user, .. } => Action::Remove { user },
            Self::Started { name, email, .. } => Action::Start { name, email },
            Self::Replaced { .. } | Self::Begun | Self::Mended { .. } => return None,
        };
        Some(action.by(by))
    }

    /// Whether everyone after it stands beside it in the journal, because the event does not say it.
    #[must_use]
    pub fn has_state(&self) -> bool {
        matches!(
            self,
            Self::Replaced { .. } | Self::Begun | Self::Mended { .. }
        )
    }

    /// What kind of thing it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::Connected { .. } | Self::Disconnected { .. } => Kind::Connection,
            Self::AccessGiven { .. }
            | Self::AccessRemoved { .. }
            | Self::AccessGivenToAll { .. }
            | Self::AccessRemovedFromAll { .. } => Kind::Access,
            Self::RoleChanged { .. } => Kind::Role,
            Self::Invited { .. }
            | Self::InvitedAll { .. }
            | Self::InvitationTakenBack { .. }
            | Self::Edited { .. }
            | Self::Removed { .. } => Kind::People,
            Self::Started { .. } | Self::Replaced { .. } | Self::Begun | Self::Mended { .. } => {
                Kind::Data
            }
        }
    }

    /// Whom it happened to; nobody where everyone was replaced.
    #[must_use]
    pub fn people(&self) -> Vec<UserId> {
        match self {
            Self::Connected { user }
            | Self::Disconnected { user, .. }
            | Self::AccessGiven { user }
            | Self::AccessRemoved { user }
            | Self::Invited { user, .. }
            | Self::Edited { user, .. }
            | Self::RoleChanged { user, .. }
            | Self::Removed { user, .. }
            | Self::Started { user, .. } => vec![*user],
            Self::AccessGivenToAll { users } | Self::AccessRemovedFromAll { users } => {
                users.iter().collect()
            }
            Self::InvitedAll { first, people } => first.and_after().take(people.len()).collect(),
            Self::InvitationTakenBack { people } => people.iter().map(|(user, _)| *user).collect(),
            Self::Replaced { .. } | Self::Begun | Self::Mended { .. } => Vec::new(),
        }
    }

    /// The wish that takes this back, where there is one. It is a command like any other: the rules
    /// may refuse it when the world has moved on. A new connection is not the old one, so there is
    /// none for Disconnect, and undoing Connect is Disconnect, which asks first.
    #[must_use]
    pub fn inverse(&self) -> Option<Action> {
        Some(match self.clone() {
            Self::AccessGiven { user } => Action::RemoveAccess { user },
            Self::AccessRemoved { user } => Action::GiveAccess { user },
            Self::AccessGivenToAll { users } => Action::RemoveAccessFromAll { users },
            Self::AccessRemovedFromAll { users } => Action::GiveAccessToAll { users },
            Self::Invited { user, .. } => take_back([user])?,
            Self::InvitedAll { first, people } => take_back(first.and_after().take(people.len()))?,
            Self::Edited { user, from, to } => Action::Edit {
                user,
                from: to,
                to: from,
            },
            Self::RoleChanged { user, role } => Action::SetRole {
                user,
                role: match role {
                    Role::Admin => Role::User,
                    Role::User => Role::Admin,
                },
            },
            Self::Connected { .. }
            | Self::Disconnected { .. }
            | Self::InvitationTakenBack { .. }
            | Self::Removed { .. }
            | Self::Started { .. }
            | Self::Replaced { .. }
            | Self::Begun
            | Self::Mended { .. } => return None,
        })
    }
}

fn take_back(users: impl IntoIterator<Item = UserId>) -> Option<Action> {
    People::new(users).map(|users| Action::TakeBackInvitation { users })
}
