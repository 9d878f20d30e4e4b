//! How somebody is called, and where they are reached.

use super::{Email, Name};

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
