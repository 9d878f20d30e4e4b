//! Somebody who is not in the instance yet.

use super::{Email, Name, Role, Standing, User, UserId};

/// A person to invite. They get their id when they are invited, and begin without access.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Newcomer {
    /// How they are called.
    pub name: Name,
    /// Where they are reached.
    pub email: Email,
    /// What they may administer.
    pub role: Role,
}

impl Newcomer {
    /// Who they are once they are in the instance: without access (R14).
    #[must_use]
    pub(super) fn with_id(self, id: UserId) -> User {
        User {
            id,
            name: self.name,
            email: self.email,
            standing: match self.role {
                Role::Admin => Standing::Admin,
                Role::User => Standing::User,
            },
        }
    }
}
