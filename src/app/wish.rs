//! What somebody wants done, from the click to the entry that is stored.

use std::sync::Arc;

use baton_core::journal::{CommitError, Journal, Prepared};
use baton_core::rules::{Action, Impact, Instance, UserId};

/// What somebody wants done. It is prepared anew for each attempt.
pub(super) enum Wish {
    /// This, whatever it does.
    Plain(Action),
    /// This, as long as it does what was shown.
    AsShown(Action, Impact),
    /// This backup in the place of everyone, if nothing has happened since the entry of this number.
    Replacement(Arc<Instance>, u64),
}

impl Wish {
    /// Asks the rules, and writes the entry out.
    pub fn prepare(
        &self,
        journal: &Journal,
        instance: &Instance,
        by: UserId,
        at: u64,
    ) -> Result<Prepared, CommitError> {
        let command = |action: &Action| action.clone().by(by);
        match self {
            Self::Plain(action) => journal.prepare(instance, &command(action), None, at),
            Self::AsShown(action, shown) => {
                journal.prepare(instance, &command(action), Some(shown), at)
            }
            Self::Replacement(backup, seen) => {
                journal.prepare_replacement(instance, by, (backup, *seen), at)
            }
        }
    }

    /// Whether its entry needs what happened before: how those were called of whom the history tells.
    pub fn needs_the_past(&self) -> bool {
        matches!(self, Self::Replacement(..))
    }
}
