//! Who acts.

use crate::rules::UserId;

/// Who acts in a tab.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Actor {
    /// Nobody has signed in yet.
    #[default]
    Nobody,
    /// Somebody had signed in who is not in the instance any more, until somebody else does.
    Gone,
    /// This person, who may have been removed meanwhile.
    Person(UserId),
}

impl Actor {
    /// By whom a command is: by nobody, which the rules refuse (R14), where nobody acts.
    #[must_use]
    pub fn id(self) -> UserId {
        match self {
            Self::Person(user) => user,
            Self::Nobody | Self::Gone => UserId::NOBODY,
        }
    }
}
