//! Why a file is not a backup.

use thiserror::Error;

use super::format::{Field, MAX_ID, VERSION};
use crate::files::text_file::NotText;
use crate::rules::{Broken, EmailError, Name, NameError, Rule};

/// Why nothing is read from a file. Positions are counted from 1; texts from the file are cut after 100
/// characters.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NotBackup {
    /// It is not a text.
    #[error(transparent)]
    NotText(#[from] NotText),
    /// It is not JSON, or is cut off.
    #[error("the file is not JSON at line {line}, column {column}")]
    NotJson {
        /// The line where reading stopped, from 1.
        line: usize,
        /// The byte of that line, from 1; 0 for its beginning.
        column: usize,
    },
    /// It is JSON, but not an object with a field `baton`.
    #[error("the file has no field baton")]
    NotBaton,
    /// It was written by a later version of Baton, which is this.
    #[error("the file is of version {0}, this page knows {VERSION}")]
    LaterVersion(u64),
    /// What stands in the field `baton` is not a version.
    #[error("{0} is not a version")]
    NotAVersion(String),
    /// A field of this name is not known, so what is in it would be lost.
    #[error("the field {0} is not known")]
    UnknownField(String),
    /// A field of this name is there more than once.
    #[error("the field {0} is there twice")]
    FieldTwice(String),
    /// There is no field `users`.
    #[error("there is no field users")]
    NoUsers,
    /// The field `users` is not a list.
    #[error("the field users is not a list")]
    UsersNotAList,
    /// The field `activity` is not a list.
    #[error("the field activity is not a list")]
    ActivityNotAList,
    /// The element of `activity` at this position is not an object.
    #[error("entry {0} of the activity is not an object")]
    ActivityNotAnObject(usize),
    /// An element of `users` is not a person.
    #[error("person {position}: {why}")]
    Person {
        /// Their position in the list.
        position: usize,
        /// How they are called in the file, if that can be read.
        name: Option<String>,
        /// What is wrong.
        why: PersonFault,
    },
    /// Each is a person, but together they break an invariant.
    #[error("{why}")]
    Broken {
        /// Which one, and by whom.
        #[source]
        why: Broken,
        /// The people whom it concerns, in the order of the file; nobody where nobody is an admin.
        people: Vec<Concerned>,
    },
}

impl NotBackup {
    /// The rule that the file breaks, where it is one of the instance's and not of the file's form.
    #[must_use]
    pub fn rule(&self) -> Option<Rule> {
        match self {
            Self::Broken { why, .. } => Some(why.rule()),
            Self::Person { why, .. } => why.rule(),
            Self::NotText(_)
            | Self::NotJson { .. }
            | Self::NotBaton
            | Self::LaterVersion(_)
            | Self::NotAVersion { .. }
            | Self::UnknownField { .. }
            | Self::FieldTwice { .. }
            | Self::NoUsers
            | Self::UsersNotAList
            | Self::ActivityNotAList
            | Self::ActivityNotAnObject { .. } => None,
        }
    }
}

/// A person in the file whom a broken invariant concerns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Concerned {
    /// Their position in the list, from 1.
    pub position: usize,
    /// How they are called.
    pub name: Name,
}

/// Why an element of `users` is not a person.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PersonFault {
    /// It is not an object.
    #[error("not an object")]
    NotAnObject,
    /// A field of this name is not known, so what is in it would be lost.
    #[error("the field {0} is not known")]
    UnknownField(String),
    /// A field is there more than once.
    #[error("the field {} is there twice", .0.as_str())]
    FieldTwice(Field),
    /// A field that everybody needs is not there.
    #[error("the field {} is missing", .0.as_str())]
    Missing(Field),
    /// A field is not a text.
    #[error("the field {} is not a text", .0.as_str())]
    FieldNotText(Field),
    /// What stands in the place of the id is not a whole number from 1 to [`MAX_ID`].
    #[error("{0} is not an id from 1 to {max}", max = MAX_ID.0)]
    Id(String),
    /// The name is not one.
    #[error(transparent)]
    Name(#[from] NameError),
    /// The email address is not one.
    #[error(transparent)]
    Email(#[from] EmailError),
    /// What stands in the place of the role is neither `admin` nor `user`.
    #[error("{0} is not a role")]
    Role(String),
    /// What stands in the place of the Marketo link is neither `none` nor `granted` nor `connected`.
    #[error("{0} is not a Marketo link")]
    Marketo(String),
    /// A plain user is connected, which only an admin can be (R2).
    #[error("a plain user is connected")]
    ConnectedUser,
}

impl PersonFault {
    /// The rule that the person breaks, where it is one of the instance's and not of the file's form.
    #[must_use]
    pub fn rule(&self) -> Option<Rule> {
        match self {
            Self::ConnectedUser => Some(Rule::R2),
            Self::NotAnObject
            | Self::UnknownField { .. }
            | Self::FieldTwice(_)
            | Self::Missing(_)
            | Self::FieldNotText(_)
            | Self::Id { .. }
            | Self::Name(_)
            | Self::Email(_)
            | Self::Role { .. }
            | Self::Marketo { .. } => None,
        }
    }
}
