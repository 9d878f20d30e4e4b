//! Where somebody is reached, and when two addresses are the same (R14).

use std::collections::HashSet;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{sorting, unseen};

/// An email address as it was given, without the blanks around it and without what nobody sees. Two
/// addresses are the same person when they differ in case only: compare with [`Email::is_same_as`] (R14).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
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
        let is_blank = match text.is_ascii() {
            true => text.bytes().any(|b| b <= b' ' || b == 0x7f),
            false => text.contains(|c: char| c.is_whitespace() || c.is_control()),
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

    /// The address in lower case, for sets and maps.
    #[must_use]
    pub fn key(&self) -> String {
        match self.0.is_ascii() {
            true => self.0.to_ascii_lowercase(),
            false => self.folded().collect(),
        }
    }

    /// The first address that is the same as one before it. Ten thousand are compared before the first page
    /// is there: by their prints, and by themselves only where two of those are equal.
    pub fn first_again<'a>(emails: impl Iterator<Item = &'a Self> + Clone) -> Option<&'a Self> {
        let mut prints: Vec<u64> = emails.clone().map(Self::print).collect();
        sorting::numbers(&mut prints);
        if prints.windows(2).all(|pair| pair[0] != pair[1]) {
            return None;
        }
        let mut seen = HashSet::with_capacity(prints.len());
        let mut emails = emails;
        emails.find(|email| !seen.insert(email.key()))
    }

    /// A number that two addresses share if they are the same, and hardly ever if they are not.
    fn print(&self) -> u64 {
        // FNV-1a.
        let add = |print: u64, byte: u8| (print ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        let start = 0xcbf2_9ce4_8422_2325;
        match self.0.is_ascii() {
            true => {
                let bytes = self.0.bytes().map(|byte| byte.to_ascii_lowercase());
                bytes.fold(start, add)
            }
            false => self.key().bytes().fold(start, add),
        }
    }

    fn folded(&self) -> impl Iterator<Item = char> {
        self.0.chars().flat_map(char::to_lowercase)
    }
}

impl TryFrom<String> for Email {
    type Error = EmailError;

    /// As for a [`Name`](super::Name).
    fn try_from(text: String) -> Result<Self, EmailError> {
        if unseen::in_address(&text).trim().len() < text.len() {
            return Self::parse(&text);
        }
        Self::check(&text).map(|()| Self(text.into()))
    }
}

impl From<Email> for String {
    fn from(email: Email) -> Self {
        String::from(&*email.0)
    }
}
