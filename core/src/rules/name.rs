//! How somebody is called.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::unseen;

/// A person's name as it is shown: not empty, no blanks around it, no control characters, none that
/// nobody sees but where the script or an emoji needs it, at most [`Name::MAX`] characters.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String")]
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

impl TryFrom<String> for Name {
    type Error = NameError;

    /// An older version may have stored what nobody sees: it is dropped, as from what is typed.
    fn try_from(text: String) -> Result<Self, NameError> {
        Self::parse(&text)
    }
}

impl From<Name> for String {
    fn from(name: Name) -> Self {
        Self::from(&*name.0)
    }
}
