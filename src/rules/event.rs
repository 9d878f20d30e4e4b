//! What has happened.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Action, Command, Contact, Email, Name, Newcomer, People, Role, UserId};

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
        /// How many people kept access through others (R8). Entries of the first versions do not say.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        kept: Option<u32>,
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
    /// A backup took the place of everyone. It is too big for an entry of the journal: the snapshot
    /// written with this entry has it.
    Replaced {
        /// How many people the instance has since.
        people: u32,
        /// How those were called of whom the history tells, and whose id is somebody else's or nobody's
        /// since: so that it stays readable.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        before: Vec<(UserId, Name)>,
    },
}

impl Event {
    /// The command that this is the outcome of. Asking [`decide`](super::decide) again with it is how
    /// an entry read from storage is checked against the rules, by [`Event::is_outcome`].
    ///
    /// There is none for [`Event::Replaced`], which does not say by what; nor for an event about
    /// nobody, which cannot have happened.
    #[must_use]
    pub fn command(&self, by: UserId) -> Option<Command> {
        let action = match self {
            Self::Connected { .. } => Action::Connect,
            Self::Disconnected { .. } => Action::Disconnect,
            Self::AccessGiven { user } => Action::GiveAccess { user: *user },
            Self::AccessRemoved { user } => Action::RemoveAccess { user: *user },
            Self::AccessGivenToAll { users } => Action::GiveAccessToAll {
                users: users.clone(),
            },
            Self::AccessRemovedFromAll { users } => Action::RemoveAccessFromAll {
                users: users.clone(),
            },
            Self::Invited {
                name, email, role, ..
            } => Action::Invite {
                name: name.clone(),
                email: email.clone(),
                role: *role,
            },
            Self::InvitedAll { people, .. } => Action::InviteAll {
                people: Arc::clone(people),
            },
            Self::InvitationTakenBack { people } => Action::TakeBackInvitation {
                users: People::new(people.iter().map(|(user, _)| *user))?,
            },
            Self::Edited { user, from, to } => Action::Edit {
                user: *user,
                from: from.clone(),
                to: to.clone(),
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
            Self::Replaced { .. } => return None,
        };
        Some(action.by(by))
    }

    /// Whether this event, as it was stored, is what the rules accept now. What an entry of an earlier
    /// version does not say yet is not held against it.
    #[must_use]
    pub fn is_outcome(&self, accepted: &Self) -> bool {
        match (self, accepted) {
            (
                Self::Disconnected {
                    user,
                    cut_off,
                    kept: None,
                },
                Self::Disconnected {
                    user: accepted_user,
                    cut_off: accepted_cut_off,
                    ..
                },
            ) => user == accepted_user && cut_off == accepted_cut_off,
            (
                Self::Removed {
                    user,
                    name,
                    had_access: false,
                },
                Self::Removed {
                    user: accepted_user,
                    name: accepted_name,
                    ..
                },
            ) => user == accepted_user && name == accepted_name,
            _ => self == accepted,
        }
    }

    /// Whether somebody comes, goes, or is called or reached otherwise by it.
    #[must_use]
    pub fn is_about_people(&self) -> bool {
        match self {
            Self::Connected { .. }
            | Self::Disconnected { .. }
            | Self::AccessGiven { .. }
            | Self::AccessRemoved { .. }
            | Self::AccessGivenToAll { .. }
            | Self::AccessRemovedFromAll { .. }
            | Self::RoleChanged { .. } => false,
            Self::Invited { .. }
            | Self::InvitedAll { .. }
            | Self::InvitationTakenBack { .. }
            | Self::Edited { .. }
            | Self::Removed { .. }
            | Self::Started { .. }
            | Self::Replaced { .. } => true,
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
            Self::Replaced { .. } => Vec::new(),
        }
    }

    /// The wish that takes this back, where there is one. It is a command like any other: the rules
    /// may refuse it when the world has moved on. A new connection is not the old one, so there is
    /// none for Disconnect, and undoing Connect is Disconnect, which asks first.
    #[must_use]
    pub fn inverse(&self) -> Option<Action> {
        match self {
            Self::AccessGiven { user } => Some(Action::RemoveAccess { user: *user }),
            Self::AccessRemoved { user } => Some(Action::GiveAccess { user: *user }),
            Self::AccessGivenToAll { users } => Some(Action::RemoveAccessFromAll {
                users: users.clone(),
            }),
            Self::AccessRemovedFromAll { users } => Some(Action::GiveAccessToAll {
                users: users.clone(),
            }),
            Self::Invited { user, .. } => take_back([*user]),
            Self::InvitedAll { first, people } => take_back(first.and_after().take(people.len())),
            Self::Edited { user, from, to } => Some(Action::Edit {
                user: *user,
                from: to.clone(),
                to: from.clone(),
            }),
            Self::RoleChanged { user, role } => Some(Action::SetRole {
                user: *user,
                role: match role {
                    Role::Admin => Role::User,
                    Role::User => Role::Admin,
                },
            }),
            Self::Connected { .. }
            | Self::Disconnected { .. }
            | Self::InvitationTakenBack { .. }
            | Self::Removed { .. }
            | Self::Started { .. }
            | Self::Replaced { .. } => None,
        }
    }
}

fn take_back(users: impl IntoIterator<Item = UserId>) -> Option<Action> {
    let users = People::new(users)?;
    Some(Action::TakeBackInvitation { users })
}
