//! One person of the instance: their id, and how they are called.

use std::sync::Arc;

use thiserror::Error;

use super::{Contact, Email, Link, Role, Standing, unseen};

/// Identifies a person for as long as the instance exists. It is never given to somebody else, even
/// after the person is removed, so that the history stays readable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

/// A person's name as it is shown: not empty, no blanks around it, no control characters, none that
/// nobody sees but where the script or an emoji needs it, at most [`Name::MAX`] characters.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Name(
    // Ten thousand people are copied whenever a page opens its log or shows what something would do.
    Arc<str>,
);

/// Why a text is not a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NameError {
    /// Nothing but blanks and what nobody sees.
    #[error("the name is empty")]
    Empty,
    /// More than [`Name::MAX`] characters.
    #[error("the name is longer than {max} characters", max = Name::MAX)]
    TooLong,
    /// A line break, a tab or another control character.
    #[error("the name contains a control character")]
    ControlCharacter,
}

impl Name {
    /// The longest name, in characters.
    pub const MAX: usize = 200;

    /// Reads a name from what somebody typed; blanks around it, and what nobody sees, are dropped.
    ///
    /// # Errors
    /// Says what is wrong with it.
    pub fn parse(text: &str) -> Result<Self, NameError> {
        let text = unseen::in_name(text);
        let text = text.trim();
        Self::check(text).map(|()| Self(text.into()))
    }

    /// The name in a text that Baton itself has written and that is, by its checksum, as it was: it is not
    /// looked at again.
    #[must_use]
    pub fn as_written(text: &str) -> Self {
        Self(text.into())
    }

    fn check(text: &str) -> Result<(), NameError> {
        if text.is_empty() {
            Err(NameError::Empty)
        } else if text.len() > Self::MAX && text.chars().count() > Self::MAX {
            Err(NameError::TooLong)
        } else if text.chars().any(char::is_control) {
            Err(NameError::ControlCharacter)
        } else {
            Ok(())
        }
    }

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<Name> for String {
    fn from(name: Name) -> Self {
        Self::from(&*name.0)
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
