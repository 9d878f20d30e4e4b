//! What somebody wants done.

use std::sync::Arc;

use super::{Contact, Email, Name, Newcomer, People, Role, UserId};

/// A wish, with the person who has it. Whether it is granted is for [`decide`](super::decide) to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Command {
    /// The signed-in person who acts.
    pub by: UserId,
    /// What they want done.
    pub action: Action,
}

/// What can be wanted. The doc of each names the rules that guard it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Establish a connection in the actor's own name (R1, R2, R3, R5).
    Connect,
    /// End the actor's own connection (R6, R8, R9).
    Disconnect,
    /// Let somebody work through the shared connection (R7).
    GiveAccess {
        /// Who is given access.
        user: UserId,
    },
    /// Take that away again (R7).
    RemoveAccess {
        /// Who loses access.
        user: UserId,
    },
    /// Let several people work through the shared connection: all or none of them (R7).
    GiveAccessToAll {
        /// Who is given access.
        users: People,
    },
    /// Take that away again: from all or none of them (R7).
    RemoveAccessFromAll {
        /// Who loses access.
        users: People,
    },
    /// Add a person without access to the instance (R1, R14).
    Invite {
        /// How they are called.
        name: Name,
        /// Where they are reached.
        email: Email,
        /// What they may administer.
        role: Role,
    },
    /// Add several people without access to the instance: all or none of them (R1, R14).
    InviteAll {
        /// Who they are.
        people: Arc<[Newcomer]>,
    },
    /// Remove people again whom somebody invited, as long as they have no Marketo link: all or none of
    /// them (R1, R12, R13, R15).
    TakeBackInvitation {
        /// Who is removed.
        users: People,
    },
    /// Call somebody by another name, or reach them at another address, or both (R1, but for one's own
    /// name; R14). What `from` and `to` have in common is left as it is; the rest is refused when it is
    /// not what was seen any more (R15).
    Edit {
        /// Who it is.
        user: UserId,
        /// What the actor has seen.
        from: Contact,
        /// What they want instead.
        to: Contact,
    },
    /// Make somebody an admin or a plain user (R1, R11, R12, R13).
    SetRole {
        /// Whose role changes.
        user: UserId,
        /// The role they get.
        role: Role,
    },
    /// Remove somebody from the instance (R1, R11, R12, R13).
    Remove {
        /// Who is removed.
        user: UserId,
    },
    /// Leave the sample team and start an instance of one's own, with its first admin.
    Start {
        /// How the first admin is called.
        name: Name,
        /// Where the first admin is reached.
        email: Email,
    },
}

impl Action {
    /// The same wish, on behalf of a person.
    #[must_use]
    pub fn by(self, by: UserId) -> Command {
        Command { by, action: self }
    }
}
