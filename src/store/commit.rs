//! From a command to an entry that is stored, in two steps: what is decided is written out first, and then
//! put away. Each may take some milliseconds where many people are concerned, and the page can be painted in
//! between.

use thiserror::Error;

use super::area::WriteError;
use super::chain::Print;
use super::entry::Entry;
use super::journal::{CatchUpError, Journal};
use crate::rules::{Command, Event, Impact, Instance, Refusal, UserId, decide};

/// How long the text of an entry is, in bytes, from which on it is worth painting before it is stored.
const LONG: usize = 100_000;

/// Why a command did not happen. In each case it has changed nothing, here and in the storage.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum CommitError {
    /// The rules refuse it.
    #[error("refused by rule {:?}", .0.rule())]
    Refused(Refusal),
    /// What it would do is not what was confirmed: another tab was quicker.
    #[error("the state has changed since this was confirmed")]
    Changed,
    /// It was accepted but could not be stored.
    #[error(transparent)]
    NotStored(#[from] WriteError),
    /// This tab could not first catch up with the others.
    #[error(transparent)]
    Behind(#[from] CatchUpError),
}

/// An entry that the rules have accepted, written out and not stored yet.
pub struct Prepared {
    /// Which entry it follows.
    pub(super) follows: u64,
    pub(super) entry: Entry,
    pub(super) text: String,
    /// The instance after it, where the entry does not say it.
    pub(super) replacement: Option<Instance>,
}

impl Prepared {
    /// Whether so much is to be stored that there is time to paint before.
    #[must_use]
    pub fn is_long(&self) -> bool {
        self.replacement.is_some() || self.text.len() >= LONG
    }
}

impl Journal {
    /// Asks the rules, and writes the entry out. Where somebody confirmed the command after seeing what it
    /// would do, only if it would still do that. Call it after [`Journal::catch_up`] and before
    /// [`Journal::store`], with nobody else writing ([`exclusively`](super::exclusively)).
    ///
    /// # Errors
    /// When it does not happen.
    pub fn prepare(
        &self,
        instance: &Instance,
        command: &Command,
        shown: Option<&Impact>,
        at: u64,
    ) -> Result<Prepared, CommitError> {
        let did = decide(instance, command).map_err(CommitError::Refused)?;
        if shown.is_some_and(|shown| Impact::of(instance, &did) != *shown) {
            return Err(CommitError::Changed);
        }
        self.written_out(command.by, did, at)
    }

    /// Stores an entry, and only then changes the instance.
    ///
    /// # Errors
    /// When it is not stored, or something else has happened since it was prepared. Then everything is as
    /// it was, here and in the storage.
    pub fn store(
        &mut self,
        instance: &mut Instance,
        prepared: Prepared,
    ) -> Result<Entry, CommitError> {
        if prepared.follows != self.seq {
            return Err(CommitError::Changed);
        }
        let Prepared { entry, text, .. } = prepared;
        match prepared.replacement {
            Some(replacement) => self.store_replacement(instance, replacement, text)?,
            None => {
                self.write_next(instance, &text)?;
                self.apply(instance, &entry, text);
            }
        }
        Ok(entry)
    }

    /// Catches up, prepares an entry and stores it in one go.
    ///
    /// # Errors
    /// When it did not happen. The instance may have caught up with other tabs all the same.
    pub fn commit(
        &mut self,
        instance: &mut Instance,
        command: &Command,
        at: u64,
    ) -> Result<Entry, CommitError> {
        self.catch_up(instance)?;
        let prepared = self.prepare(instance, command, None, at)?;
        self.store(instance, prepared)
    }

    /// The entry after the last.
    pub(super) fn written_out(
        &self,
        by: UserId,
        did: Event,
        at: u64,
    ) -> Result<Prepared, CommitError> {
        let after = self.last.as_deref().map(Print::of);
        let entry = Entry { at, by, did, after };
        let text = serde_json::to_string(&entry).map_err(|_| WriteError::Blocked)?;
        Ok(Prepared {
            follows: self.seq,
            entry,
            text,
            replacement: None,
        })
    }
}
