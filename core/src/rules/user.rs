//! One person: in the instance, the id by which the history knows them, what can be corrected about them, and
//! before they are in it.

use serde::{Deserialize, Serialize};

use super::{Email, Link, Name, Role, Standing};

/// Identifies a person for as long as the instance exists. It is never given to somebody else, even
/// after the person is removed, so that the history stays readable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct UserId(pub u32);

impl UserId {
    /// Nobody: no person ever has this id. It stands where Baton itself has noted something, and the rules
    /// refuse what it wants (R14).
    pub const NOBODY: Self = Self(0);

    /// The highest id that is read from outside. It leaves room for two thousand million invitations.
    pub const MAX_READ: Self = Self(1 << 31);

    /// This id and those after it, in order: what people who come together get.
    pub fn and_after(self) -> impl Iterator<Item = Self> {
        (self.0..=u32::MAX).map(Self)
    }
}

/// One person of the instance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    /// Who it is, for good.
    pub id: UserId,
    /// How they are called.
    pub name: Name,
    /// Where they are reached; unique in the instance (R14).
    pub email: Email,
    /// Their role and their Marketo link.
    pub standing: Standing,
}

impl User {
    /// How they are called and where they are reached.
    #[must_use]
    pub fn contact(&self) -> Contact {
        Contact {
            name: self.name.clone(),
            email: self.email.clone(),
        }
    }

    /// What the person may administer.
    #[must_use]
    pub fn role(&self) -> Role {
        self.standing.role()
    }

    /// The person's Marketo link.
    #[must_use]
    pub fn link(&self) -> Link {
        self.standing.link()
    }

    /// Whether the person is an admin.
    #[must_use]
    pub fn is_admin(&self) -> bool {
        self.role() == Role::Admin
    }

    /// Whether the person holds a connection of their own.
    #[must_use]
    pub fn is_connected(&self) -> bool {
        self.link() == Link::Connected
    }
}

/// What can be corrected about a person without touching their role or link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// How they are called.
    pub name: Name,
    /// Where they are reached.
    pub email: Email,
}

impl From<(Name, Email)> for Contact {
    fn from((name, email): (Name, Email)) -> Self {
        Self { name, email }
    }
}

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
