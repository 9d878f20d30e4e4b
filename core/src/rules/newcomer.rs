//! Somebody who is not in the instance yet.

use serde::{Deserialize, Serialize};

use super::{Email, Name, Role, Standing, User, UserId};

/// A person to invite. They get their id when they are invited, and begin without access.
///
/// It is written as a row, `["Anna","anna@example.com","admin"]`, because a list of them goes into
/// one entry of the journal, and the browser's storage counts characters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Row", into = "Row")]
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

/// The written form.
type Row = (Name, Email, Role);

impl From<Row> for Newcomer {
    fn from((name, email, role): Row) -> Self {
        Self { name, email, role }
    }
}

impl From<Newcomer> for Row {
    fn from(newcomer: Newcomer) -> Self {
        (newcomer.name, newcomer.email, newcomer.role)
    }
}
