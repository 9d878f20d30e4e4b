//! Why a file is not a backup.

use thiserror::Error;

use super::format::{Field, MAX_ID, VERSION};
use crate::files::text_file::NotText;
use crate::rules::{Broken, EmailError, Name, NameError};

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
    /// It was written by a later version of Baton.
    #[error("the file is of version {version}, this page knows {VERSION}")]
    LaterVersion {
        /// The version in the file.
        version: u64,
    },
    /// The field `baton` is not a version.
    #[error("{found} is not a version")]
    NotAVersion {
        /// What stands there.
        found: String,
    },
    /// A field is not known, so what is in it would be lost.
    #[error("the field {field} is not known")]
    UnknownField {
        /// Its name.
        field: String,
    },
    /// A field is there more than once.
    #[error("the field {field} is there twice")]
    FieldTwice {
        /// Its name.
        field: String,
    },
    /// There is no field `users`.
    #[error("there is no field users")]
    NoUsers,
    /// The field `users` is not a list.
    #[error("the field users is not a list")]
    UsersNotAList,
    /// The field `activity` is not a list.
    #[error("the field activity is not a list")]
    ActivityNotAList,
    /// An element of `activity` is not an object.
    #[error("entry {position} of the activity is not an object")]
    ActivityNotAnObject {
        /// Its position in the list.
        position: usize,
    },
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
    /// A field is not known, so what is in it would be lost.
    #[error("the field {field} is not known")]
    UnknownField {
        /// Its name.
        field: String,
    },
    /// A field is there more than once.
    #[error("the field {} is there twice", .0.as_str())]
    FieldTwice(Field),
    /// A field that everybody needs is not there.
    #[error("the field {} is missing", .0.as_str())]
    Missing(Field),
    /// A field is not a text.
    #[error("the field {} is not a text", .0.as_str())]
    FieldNotText(Field),
    /// The id is not a whole number from 1 to [`MAX_ID`].
    #[error("{found} is not an id from 1 to {}", MAX_ID.0)]
    Id {
        /// What stands there.
        found: String,
    },
    /// The name is not one.
    #[error(transparent)]
    Name(#[from] NameError),
    /// The email address is not one.
    #[error(transparent)]
    Email(#[from] EmailError),
    /// The role is neither `admin` nor `user`.
    #[error("{found} is not a role")]
    Role {
        /// What stands there.
        found: String,
    },
    /// The Marketo link is neither `none` nor `granted` nor `connected`.
    #[error("{found} is not a Marketo link")]
    Marketo {
        /// What stands there.
        found: String,
    },
    /// A plain user is connected, which only an admin can be (R2).
    #[error("a plain user is connected")]
    ConnectedUser,
}
