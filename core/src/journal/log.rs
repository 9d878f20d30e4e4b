//! The seam between the journal and whatever keeps it: a browser, the memory of a test, a server.
//!
//! A log is a row of numbered texts with one operation that matters: put a text under a number, if nothing
//! is there yet and what is before it is still what it was. There is no lock in it: whoever comes too late
//! catches up and asks the rules again.

use std::future::Future;
use std::pin::Pin;

use thiserror::Error;

use super::sum::Sum;

/// What a log answers, when it does.
pub type Answer<T> = Pin<Box<dyn Future<Output = T>>>;

/// Keeps the entries of one instance.
pub trait Log {
    /// Puts a text under a number, if nothing is there yet and what is before it is what it was. It has
    /// happened when the answer comes, and not before: then it outlives the page, the browser, and where the
    /// log promises so, a power cut.
    ///
    /// # Errors
    /// When it did not happen; after [`AppendError::NoAnswer`] it is not known whether it did.
    fn append(&self, new: New) -> Answer<Result<(), AppendError>>;

    /// What is there from a number on, in order of number: everything, or at most so many lines.
    ///
    /// # Errors
    /// When the log cannot be read now.
    fn read(&self, from: u64, at_most: usize) -> Answer<Result<Vec<Line>, ReadError>>;

    /// The state that the log keeps in the place of history that it has given up, if it has ([`History`]).
    ///
    /// # Errors
    /// When the log cannot be read now.
    fn state(&self) -> Answer<Result<Option<String>, ReadError>>;

    /// Calls this whenever somebody else may have put something there. It says only that, so whoever is
    /// told reads.
    fn tell(&self, listener: Box<dyn Fn()>);
}

/// As many lines as there are.
pub const ALL: usize = u32::MAX as usize;

/// What is to be appended, and on what condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct New {
    /// The number, under which there must be nothing yet.
    pub number: u64,
    /// What must be under the number before.
    pub before: Before,
    /// The text.
    pub text: String,
    /// What may go to make room for it, in the same step or not at all. A log that cannot give anything up
    /// answers [`AppendError::Full`].
    pub in_place_of: Option<History>,
}

/// History that can be given up, because a state stands in for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    /// The number of the last entry that may go, with all before it.
    pub up_to: u64,
    /// The state as of an entry after them, written out: the log keeps it instead.
    pub state: String,
}

/// What an entry is put behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Before {
    /// The entry with the number before, which has this checksum.
    Entry(Sum),
    /// Under the number before there is nothing.
    Nothing,
    /// Under the number before there is something that is no entry (any more), whatever it is.
    Anything,
}

/// What is found under a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The number.
    pub number: u64,
    /// What is there.
    pub text: Text,
}

/// What is there under a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    /// A text.
    Whole(String),
    /// Something else than a text of characters, such as half of one. It stays where it is.
    NotText,
    /// Nothing, though the log remembers that there was something.
    Missing,
}

impl Text {
    /// The text, if it is one.
    #[must_use]
    pub fn whole(&self) -> Option<&str> {
        match self {
            Self::Whole(text) => Some(text),
            Self::NotText | Self::Missing => None,
        }
    }
}

/// Why nothing was appended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum AppendError {
    /// Somebody else was quicker: there is something under this number already.
    #[error("somebody else was quicker")]
    Late,
    /// What is before it is not what it was: the log was emptied, or damaged.
    #[error("the log is not what it was")]
    Displaced,
    /// There is no room for it, even if history gives way.
    #[error("there is no room for it")]
    Full,
    /// The log refuses to write, now or for good.
    #[error("the log cannot be written")]
    Refused,
    /// The log is over: there is another one in its place.
    #[error("there is another log in its place")]
    Over,
    /// The log did not answer in time: it is not known whether it has been stored.
    #[error("the log has not answered")]
    NoAnswer,
}

/// Why the log could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ReadError {
    /// The log refuses to be read, now or for good.
    #[error("the log cannot be read")]
    Refused,
    /// The log is over: there is another one in its place.
    #[error("there is another log in its place")]
    Over,
    /// The log did not answer in time.
    #[error("the log has not answered")]
    NoAnswer,
}
