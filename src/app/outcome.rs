//! What came of the last command, for the page to say.

use std::sync::Arc;

use baton_core::journal::CommitError;
use baton_core::rules::{Action, Event, Instance, Name, Refusal};

/// An accepted command, with what a sentence about it needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// What happened.
    pub event: Event,
    /// How the person whom it happened to is called, as of then, where it is about one person.
    pub name: Option<Name>,
    /// What would take it back, if anything does.
    pub undo: Option<Undo>,
}

/// What would take something back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Undo {
    /// A command, which the rules may refuse when the world has moved on.
    Command(Action),
    /// What a backup took the place of. It is here until the next command, and nowhere else.
    Restore {
        /// The instance as it was.
        before: Arc<Instance>,
        /// The number of the entry after which nothing else may have happened.
        seq: u64,
    },
}

/// What a command waits for that has taken long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waiting {
    /// What is stored is still being read.
    Opening,
    /// What was to be stored is not on the disk yet.
    Storing,
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
