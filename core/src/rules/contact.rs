//! How somebody is called, and where they are reached.

use serde::{Deserialize, Serialize};

use super::{Email, Name};

/// What can be corrected about a person without touching their role or link.
///
/// It is written as a row, `["Anna","anna@example.com"]`, because the browser's storage counts
/// characters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Row", into = "Row")]
pub struct Contact {
    /// How they are called.
    pub name: Name,
    /// Where they are reached.
    pub email: Email,
}

/// The written form.
type Row = (Name, Email);

impl From<Row> for Contact {
    fn from((name, email): Row) -> Self {
        Self { name, email }
    }
}

impl From<Contact> for Row {
    fn from(contact: Contact) -> Self {
        (contact.name, contact.email)
    }
}
