//! What somebody may administer, their Marketo link, and both in one value.

use serde::{Deserialize, Serialize};

/// What a person may administer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// May open the Admin Settings (R1) and, by the rules, hold a connection.
    Admin,
    /// Works in the product; is given access by others.
    User,
}

impl Role {
    /// Both roles, in the order in which they are sorted and offered.
    pub const ALL: [Self; 2] = [Self::Admin, Self::User];

    /// What files and addresses call it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Admin => "admin",
            Self::User => "user",
        }
    }

    /// The role that is called so.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }
}

/// A person's one Marketo link. There is exactly one per person, so "given access and connected at
/// once" cannot be written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Link {
    /// No access to the Marketo integration.
    None,
    /// Was given access by a connected admin and works through the shared connection.
    Granted,
    /// Clicked Connect and holds a connection in their own name (R3).
    Connected,
}

impl Link {
    /// The three links, in the order in which they are sorted and offered.
    pub const ALL: [Self; 3] = [Self::Connected, Self::Granted, Self::None];

    /// What files and addresses call it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Granted => "granted",
            Self::Connected => "connected",
        }
    }

    /// The link that is called so.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|link| link.word() == word)
    }
}

/// Role and link in one value, so that a connected plain user cannot be written down either.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// A plain user without access.
    User,
    /// A plain user who was given access.
    UserGranted,
    /// An admin without any link.
    Admin,
    /// An admin who was given access.
    AdminGranted,
    /// An admin who holds a connection of their own.
    AdminConnected,
}

impl Standing {
    /// Every standing there is, for tables and tests.
    pub const ALL: [Self; 5] = [
        Self::User,
        Self::UserGranted,
        Self::Admin,
        Self::AdminGranted,
        Self::AdminConnected,
    ];

    /// The standing for a role and a link, or `None` for the pair that cannot be: a plain user who
    /// is connected.
    #[must_use]
    pub fn new(role: Role, link: Link) -> Option<Self> {
        match (role, link) {
            (Role::User, Link::None) => Some(Self::User),
            (Role::User, Link::Granted) => Some(Self::UserGranted),
            (Role::User, Link::Connected) => None,
            (Role::Admin, Link::None) => Some(Self::Admin),
            (Role::Admin, Link::Granted) => Some(Self::AdminGranted),
            (Role::Admin, Link::Connected) => Some(Self::AdminConnected),
        }
    }

    /// What the journal calls it, in as few characters as can be.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::User => "u",
            Self::UserGranted => "ug",
            Self::Admin => "a",
            Self::AdminGranted => "ag",
            Self::AdminConnected => "ac",
        }
    }

    /// The standing that the journal calls so.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|standing| standing.code() == code)
    }

    /// What the person may administer.
    #[must_use]
    pub fn role(self) -> Role {
        match self {
            Self::User | Self::UserGranted => Role::User,
            Self::Admin | Self::AdminGranted | Self::AdminConnected => Role::Admin,
        }
    }

    /// The person's Marketo link.
    #[must_use]
    pub fn link(self) -> Link {
        match self {
            Self::User | Self::Admin => Link::None,
            Self::UserGranted | Self::AdminGranted => Link::Granted,
            Self::AdminConnected => Link::Connected,
        }
    }

    /// The same link under another role. A connected admin stays an admin (R11).
    #[must_use]
    pub fn with_role(self, role: Role) -> Self {
        Self::new(role, self.link()).unwrap_or(self)
    }

    /// The same role with another link. A plain user does not become connected (R2).
    #[must_use]
    pub fn with_link(self, link: Link) -> Self {
        Self::new(self.role(), link).unwrap_or(self)
    }
}
