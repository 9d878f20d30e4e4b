//! What somebody may administer, their Marketo link, and both in one value.

use crate::spelled::spelled;

/// What a person may administer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// May open the Admin Settings (R1) and, by the rules, hold a connection.
    Admin,
    /// Works in the product; is given access by others.
    User,
}

spelled! { Role { Admin = "admin", User = "user" } }

/// A person's one Marketo link. There is exactly one per person, so "given access and connected at
/// once" cannot be written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Link {
    /// No access to the Marketo integration.
    None,
    /// Was given access by a connected admin and works through the shared connection.
    Granted,
    /// Clicked Connect and holds a connection in their own name (R3).
    Connected,
}

spelled! { Link { Connected = "connected", Granted = "granted", None = "none" } }

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

// The journal writes one for each person, so its words are as short as can be.
spelled! {
    Standing {
        User = "u",
        UserGranted = "ug",
        Admin = "a",
        AdminGranted = "ag",
        AdminConnected = "ac",
    }
}

impl Standing {
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
