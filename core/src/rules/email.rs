//! Where somebody is reached, and when two addresses are the same (R14).

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::unseen;

/// An email address as it was given, without the blanks around it and without what nobody sees. Two
/// addresses are the same person when they differ in case only: compare with [`Email::is_same_as`] (R14).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct Email(Arc<str>);

/// Why a text is not an email address. Only what no address can lack is asked for: mail servers
/// disagree about the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum EmailError {
    /// Nothing but blanks and what nobody sees.
    #[error("the email address is empty")]
    Empty,
    /// No `@`, or more than one.
    #[error("the email address does not have exactly one @")]
    NotOneAt,
    /// Nothing before the `@`, or no domain with text around each dot after it.
    #[error("the email address lacks a name before the @ or a domain after it")]
    Incomplete,
    /// A blank or a control character inside.
    #[error("the email address contains a blank")]
    Blank,
    /// More than [`Email::MAX`] bytes.
    #[error("the email address is longer than {max} bytes", max = Email::MAX)]
    TooLong,
}

impl Email {
    /// The longest address that mail can be sent to, in bytes (RFC 5321, errata 1690).
    pub const MAX: usize = 254;

    /// Reads an address from what somebody typed; blanks around it, and what nobody sees, are dropped.
    ///
    /// # Errors
    /// Says what is wrong with it.
    pub fn parse(text: &str) -> Result<Self, EmailError> {
        let text = unseen::in_address(text);
        let text = text.trim();
        Self::check(text).map(|()| Self(text.into()))
    }

    /// The address in a text that Baton itself has written: as [`Name::as_written`](super::Name::as_written).
    #[must_use]
    pub fn as_written(text: &str) -> Self {
        Self(text.into())
    }

    fn check(text: &str) -> Result<(), EmailError> {
        if text.is_empty() {
            return Err(EmailError::Empty);
        }
        if text.len() > Self::MAX {
            return Err(EmailError::TooLong);
        }
        // All of ten thousand addresses are looked at before the first page is there, most of them ASCII.
        let is_blank = if text.is_ascii() {
            text.bytes().any(|b| b <= b' ' || b == 0x7f)
        } else {
            text.contains(|c: char| c.is_whitespace() || c.is_control())
        };
        if is_blank {
            return Err(EmailError::Blank);
        }
        let Some((local, domain)) = text.split_once('@') else {
            return Err(EmailError::NotOneAt);
        };
        if domain.contains('@') {
            return Err(EmailError::NotOneAt);
        }
        if local.is_empty() || domain.split('.').any(str::is_empty) {
            return Err(EmailError::Incomplete);
        }
        Ok(())
    }

    /// The address as it was given, but for what was dropped from it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether two addresses name the same mailbox: the comparison of R14, without regard to case.
    #[must_use]
    pub fn is_same_as(&self, other: &Self) -> bool {
        self.folded().eq(other.folded())
    }

    /// The address in lower case, for sets and maps. Most addresses are in lower case already, and are not
    /// copied.
    #[must_use]
    pub fn key(&self) -> Cow<'_, str> {
        if !self.0.is_ascii() {
            return Cow::Owned(self.folded().collect());
        }
        if self.0.bytes().any(|byte| byte.is_ascii_uppercase()) {
            Cow::Owned(self.0.to_ascii_lowercase())
        } else {
            Cow::Borrowed(&self.0)
        }
    }

    /// The first address that is the same as one before it.
    pub fn first_again<'a>(mut emails: impl Iterator<Item = &'a Self>) -> Option<&'a Self> {
        let mut seen = HashSet::with_capacity(emails.size_hint().0);
        emails.find(|email| !seen.insert(email.key()))
    }

    fn folded(&self) -> impl Iterator<Item = char> {
        self.0.chars().flat_map(char::to_lowercase)
    }
}

impl TryFrom<String> for Email {
    type Error = EmailError;

    /// As for a [`Name`](super::Name).
    fn try_from(text: String) -> Result<Self, EmailError> {
        Self::parse(&text)
    }
}

impl From<Email> for String {
    fn from(email: Email) -> Self {
        Self::from(&*email.0)
    }
}
