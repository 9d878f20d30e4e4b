//! One person of the instance, and the small types that a person is made of.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{Contact, sorting};

/// Identifies a person for as long as the instance exists. It is never given to somebody else, even
/// after the person is removed, so that the history stays readable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct UserId(pub u32);

impl UserId {
    /// The highest id that is read from outside. It leaves room for two thousand million invitations.
    pub const MAX_READ: Self = Self(1 << 31);

    /// The highest id that is read from one's own storage: people were invited there after those who
    /// were read from outside.
    pub(super) const MAX_STORED: Self = Self(3 << 30);

    /// This id and those after it, in order: what people who come together get.
    pub fn and_after(self) -> impl Iterator<Item = Self> {
        (self.0..=u32::MAX).map(Self)
    }
}

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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Standing {
    /// A plain user without access.
    #[serde(rename = "u")]
    User,
    /// A plain user who was given access.
    #[serde(rename = "ug")]
    UserGranted,
    /// An admin without any link.
    #[serde(rename = "a")]
    Admin,
    /// An admin who was given access.
    #[serde(rename = "ag")]
    AdminGranted,
    /// An admin who holds a connection of their own.
    #[serde(rename = "ac")]
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

/// A person's name as it is shown: not empty, no blanks around it, no control characters, at most
/// [`Name::MAX`] characters.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Name(String);

/// Why a text is not a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NameError {
    /// Nothing but blanks.
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

    /// Reads a name from what somebody typed; blanks around it are dropped.
    ///
    /// # Errors
    /// Says what is wrong with it.
    pub fn parse(text: &str) -> Result<Self, NameError> {
        let text = text.trim();
        Self::check(text).map(|()| Self(text.to_owned()))
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

    /// What is read from a storage has no blanks around it, and need not be copied.
    fn try_from(text: String) -> Result<Self, NameError> {
        if text.trim().len() < text.len() {
            return Self::parse(&text);
        }
        Self::check(&text).map(|()| Self(text))
    }
}

impl From<Name> for String {
    fn from(name: Name) -> Self {
        name.0
    }
}

/// An email address as it was given, without the blanks around it. Two addresses are the same person
/// when they differ in case only: compare with [`Email::is_same_as`] (R14).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Email(String);

/// Why a text is not an email address. Only what no address can lack is asked for: mail servers
/// disagree about the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum EmailError {
    /// Nothing but blanks.
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

    /// Reads an address from what somebody typed; blanks around it are dropped.
    ///
    /// # Errors
    /// Says what is wrong with it.
    pub fn parse(text: &str) -> Result<Self, EmailError> {
        let text = text.trim();
        Self::check(text).map(|()| Self(text.to_owned()))
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

    /// The address as it was given.
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

    /// As for a [`Name`].
    fn try_from(text: String) -> Result<Self, EmailError> {
        if text.trim().len() < text.len() {
            return Self::parse(&text);
        }
        Self::check(&text).map(|()| Self(text))
    }
}

impl From<Email> for String {
    fn from(email: Email) -> Self {
        email.0
    }
}

/// One person of the instance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
