//! A backup takes the place of everyone.

use std::collections::BTreeSet;

use super::area::WriteError;
use super::commit::{CommitError, Prepared};
use super::journal::Journal;
use super::opening::SNAPSHOT;
use super::room::written;
use super::snapshot;
use crate::rules::{Event, Instance, Name, UserId, decide_replacement};

impl Journal {
    /// Asks the rules whether a backup may take the place of everyone (R1), if nothing has happened since
    /// the entry numbered `seen`, and writes the entry out. [`Journal::store`] stores the snapshot that has
    /// the new state and then the entry that says so, and only then changes the instance. Other tabs find
    /// the entry, or a snapshot that is further than their entries go, and read anew. Called as
    /// [`Journal::prepare`].
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
        if self.seq != seen {
            return Err(CommitError::Changed);
        }
        let decided = decide_replacement(instance, by, backup);
        let (mut did, replacement) = decided.map_err(CommitError::Refused)?;
        if let Event::Replaced { before, .. } = &mut did {
            *before = self.names_before(by, instance, &replacement);
        }
        Ok(Prepared {
            replacement: Some(replacement),
            ..self.written_out(by, did, at)?
        })
    }

    pub(super) fn store_replacement(
        &mut self,
        instance: &mut Instance,
        replacement: Instance,
        text: String,
    ) -> Result<(), WriteError> {
        self.last = self.write_replacement(&replacement, text)?;
        self.seq += 1;
        self.snapshot_seq = self.seq;
        self.is_another();
        *instance = replacement;
        Ok(())
    }

    /// How those are called of whom the history tells, and who would not be called so by what follows.
    fn names_before(
        &self,
        by: UserId,
        instance: &Instance,
        replacement: &Instance,
    ) -> Vec<(UserId, Name)> {
        let entries = self.history().filter_map(|kept| kept.entry);
        let told = entries.flat_map(|entry| {
            let by = entry.by;
            entry.did.people().into_iter().chain([by])
        });
        let told: BTreeSet<UserId> = told.chain([by]).collect();
        let called_otherwise = told.into_iter().filter_map(|id| {
            let name = &instance.user(id)?.name;
            let stays = replacement.user(id).is_some_and(|user| user.name == *name);
            (!stays).then(|| (id, name.clone()))
        });
        called_otherwise.collect()
    }

    /// Gives back the text of the entry. If neither it can be written nor the old snapshot put back,
    /// the state that is stored is the new one, so it has happened, and only the history lacks it.
    fn write_replacement(
        &self,
        replacement: &Instance,
        entry: String,
    ) -> Result<Option<String>, WriteError> {
        let seq = self.seq + 1;
        let text = written(seq, replacement)?;
        match self.write_with_snapshot(&text, &entry) {
            Ok(()) => Ok(Some(entry)),
            Err(_) if self.stored_seq() == Some(seq) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// How far the stored snapshot goes.
    fn stored_seq(&self) -> Option<u64> {
        let head = self.area.read_head(SNAPSHOT)?;
        Some(snapshot::read_header(&head)?.seq)
    }
}
