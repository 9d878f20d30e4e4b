//! Why a file has no people to read.

use thiserror::Error;

use super::format::{Column, MAX_PEOPLE};
use crate::files::text_file::NotText;

/// Why nothing at all is read from a file.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NotPeople {
    /// It is not a text.
    #[error(transparent)]
    NotText(#[from] NotText),
    /// It has nothing but blank lines.
    #[error("the file is empty")]
    Empty,
    /// The first line names none of the columns: this is another table, or none.
    #[error("the first line names no columns: {found}")]
    NoHeader {
        /// How that line begins.
        found: String,
    },
    /// A column is not known, so what is in it would be lost.
    #[error("the column {found} is not known")]
    UnknownColumn {
        /// Its name, cut after 100 characters.
        found: String,
    },
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
