//! What came of the last command, for the page to say.

use crate::rules::{Action, Event, Name, Refusal};
use crate::store::CommitError;

/// An accepted command, with what a sentence about it needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// What happened.
    pub event: Event,
    /// How the person whom it happened to is called, as of then, where it is about one person.
    pub name: Option<Name>,
    /// What would take it back, if anything does.
    pub undo: Option<Action>,
}

/// A command that did not happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The rules refused it.
    Refused(Refusal),
    /// It is no longer what was confirmed, it could not be stored, or this tab could not catch up with
    /// the others first.
    NotDone(CommitError),
}

impl From<CommitError> for Failure {
    fn from(error: CommitError) -> Self {
        match error {
            CommitError::Refused(refusal) => Self::Refused(refusal),
            CommitError::Changed | CommitError::NotStored(_) | CommitError::Behind(_) => {
                Self::NotDone(error)
            }
        }
    }
}
