//! A backup takes the place of everyone.

use std::collections::BTreeSet;

use super::commit::{CommitError, Prepared};
use super::following::Journal;
use crate::rules::{Event, Instance, Name, UserId, decide_replacement};

impl Journal {
    /// Asks the rules whether a backup may take the place of everyone (R1), if nothing has happened since
    /// the entry numbered `seen`, and writes out the entry that has the new state beside it. The history has
    /// to be at hand ([`Journal::remember`]), because the entry says how those were called of whom it tells.
    ///
    /// # Errors
    /// When it does not happen.
    pub fn prepare_replacement(
        &self,
        instance: &Instance,
        by: UserId,
        (backup, seen): (&Instance, u64),
        at: u64,
    ) -> Result<Prepared, CommitError> {
        if self.number != seen {
            return Err(CommitError::Changed);
        }
        let decided = decide_replacement(instance, by, backup);
        let (mut did, replacement) = decided.map_err(CommitError::Refused)?;
        if let Event::Replaced { before, .. } = &mut did {
            *before = self.names_before(by, instance, &replacement);
        }
        self.written_out(by, did, at, Some(replacement))
    }

    /// How those are called of whom the history tells, and who would not be called so by what follows.
    fn names_before(
        &self,
        by: UserId,
        instance: &Instance,
        replacement: &Instance,
    ) -> Vec<(UserId, Name)> {
        let entries = self.history().filter_map(|past| past.entry);
        let told = entries.flat_map(|entry| entry.did.people().into_iter().chain([entry.by]));
        let told: BTreeSet<UserId> = told.chain([by]).collect();
        let called_otherwise = told.into_iter().filter_map(|id| {
            let name = &instance.user(id)?.name;
            let stays = replacement.user(id).is_some_and(|user| user.name == *name);
            (!stays).then(|| (id, name.clone()))
        });
        called_otherwise.collect()
    }
}
