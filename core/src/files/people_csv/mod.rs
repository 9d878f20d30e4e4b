//! People as a table: comma-separated values, UTF-8, with the columns `name`, `email` and `role`.
//!
//! What is read is lenient where spreadsheets differ (separator, line ends, order and case of the
//! columns, blanks around a cell) and strict where something could be lost: an unknown column, a cell
//! too many or a quotation mark that is never closed is refused with its name.
//!
//! A cell that a spreadsheet would run as a formula is written with an apostrophe before it, and read
//! without it, so that everybody comes back under the name and the address that they had.

mod format;
mod header;
mod reader;
mod writer;

pub use format::{Column, MAX_PEOPLE, NotPeople};
pub use reader::{MAX_BYTES, Reader, Stretch, read};
pub use writer::write;
