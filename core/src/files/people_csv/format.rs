//! What a people file consists of, and why a file is none.

use thiserror::Error;

use crate::files::text_file::NotText;
use crate::spelled::spelled;

/// The most rows that are read, good and bad ones. No browser's storage holds many more people.
pub const MAX_PEOPLE: usize = 100_000;

/// A column that people files have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    /// How the person is called.
    Name,
    /// Where they are reached.
    Email,
    /// What they may administer; may be missing.
    Role,
    /// Their Marketo link. Baton's own export has it; it is not read.
    Marketo,
}

spelled! { Column { Name = "name", Email = "email", Role = "role", Marketo = "marketo" } }

/// Why nothing at all is read from a file.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NotPeople {
    /// It is not a text.
    #[error(transparent)]
    NotText(#[from] NotText),
    /// It has nothing but blank lines.
    #[error("the file is empty")]
    Empty,
    /// The first line, which begins so, names none of the columns: this is another table, or none.
    #[error("the first line names no columns: {0}")]
    NoHeader(String),
    /// A column of this name, cut after 100 characters, is not known, so what is in it would be lost.
    #[error("the column {0} is not known")]
    UnknownColumn(String),
    /// Two columns have the same name.
    #[error("there are two columns {}", .0.as_str())]
    ColumnTwice(Column),
    /// A column that every file needs is not there.
    #[error("there is no column {}", .0.as_str())]
    MissingColumn(Column),
    /// It has more than [`MAX_PEOPLE`] rows.
    #[error("the file has more than {MAX_PEOPLE} rows")]
    TooMany,
}
