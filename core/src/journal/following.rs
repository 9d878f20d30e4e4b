//! How far a page has come in the journal, and how it goes on.

use thiserror::Error;

use super::entry::{self, Entry, HIGHEST, Read, claimed_sum};
use super::identity::Identity;
use super::log::{Line, ReadError};
use super::revision::Revision;
use super::state::State;
use super::sum::Sum;
use crate::rules::{Event, Instance, Kind, decide, decide_replacement};

/// A place in the journal of an instance: behind one entry, with the instance as of then. That is kept by
/// the caller and handed in, so that there is one copy of it.
pub struct Journal {
    pub(super) identity: Identity,
    /// The number of the last entry that the caller's instance contains.
    pub(super) number: u64,
    /// That entry's checksum.
    pub(super) sum: Sum,
    /// How often this journal has changed the caller's instance.
    pub(super) revision: Revision,
    /// Everything up to that entry, once somebody has asked for it.
    pub(super) past: Option<Vec<Line>>,
}

/// What catching up led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caught {
    /// Nothing new.
    UpToDate,
    /// Entries were applied.
    Changed,
}

/// Why this page cannot follow the log (any further). The instance is as of the last entry that could be
/// followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CatchUpError {
    /// What the page has come from is not in the log (any more): it was emptied, or is damaged there.
    #[error("the log is not what it was")]
    Displaced,
    /// What comes next is no entry, or cannot have happened.
    #[error("the log can no longer be read")]
    Unreadable,
    /// The log does not let itself be read.
    #[error(transparent)]
    NotRead(#[from] ReadError),
}

impl Journal {
    /// The place behind an entry.
    #[must_use]
    pub fn at(identity: Identity, number: u64, sum: Sum) -> Self {
        Self {
            identity,
            number,
            sum,
            revision: Revision::default(),
            past: None,
        }
    }

    /// Which instance it is about.
    #[must_use]
    pub fn identity(&self) -> Identity {
        self.identity
    }

    /// The number of the last entry that this journal has seen.
    #[must_use]
    pub fn number(&self) -> u64 {
        self.number
    }

    /// The number of the entry to come, as long as there is one.
    pub(super) fn next_number(&self) -> Option<u64> {
        self.number.checked_add(1).filter(|next| *next < HIGHEST)
    }

    /// The caller's instance, as a page keeps it to start from.
    #[must_use]
    pub fn state(&self, instance: &Instance) -> State {
        State {
            identity: self.identity,
            number: self.number,
            sum: self.sum,
            instance: instance.clone(),
        }
    }

    /// The same, written out.
    #[must_use]
    pub fn written_state(&self, instance: &Instance) -> String {
        super::state::write(self.identity, self.number, self.sum, instance)
    }

    /// How often this journal has changed the instance: tells what there is new to show.
    #[must_use]
    pub fn revision(&self) -> Revision {
        self.revision
    }

    /// Follows what a log has from this journal's last entry on, that entry included.
    ///
    /// # Errors
    /// When it cannot be followed (any further).
    pub fn follow(
        &mut self,
        instance: &mut Instance,
        lines: Vec<Line>,
    ) -> Result<Caught, CatchUpError> {
        let revision = self.revision;
        let lines = self.go_on_from_mended(instance, lines);
        let mut lines = lines.into_iter();
        let is_ours = |line: &Line| {
            let found = line.text.whole().and_then(claimed_sum);
            line.number == self.number && found == Some(self.sum)
        };
        if !lines.next().as_ref().is_some_and(is_ours) {
            return Err(CatchUpError::Displaced);
        }
        for line in lines {
            let read = self.next(instance, &line).ok_or(CatchUpError::Unreadable)?;
            self.apply(instance, read, line);
        }
        Ok(if self.revision == revision {
            Caught::UpToDate
        } else {
            Caught::Changed
        })
    }

    /// Where somebody has mended the log since, everything before that is as it says.
    fn go_on_from_mended(&mut self, instance: &mut Instance, mut lines: Vec<Line>) -> Vec<Line> {
        let is_mended = |line: &Line| {
            line.number > self.number
                && matches!(self.read(line), Some(Read { entry, .. }) if matches!(entry.did, Event::Mended { .. }))
        };
        let Some(at) = lines.iter().rposition(is_mended) else {
            return lines;
        };
        let rest = lines.split_off(at);
        self.past = None;
        if let Some(read) = rest.first().and_then(|line| Some((self.read(line)?, line))) {
            self.apply(instance, read.0, read.1.clone());
        }
        rest
    }

    pub(super) fn read(&self, line: &Line) -> Option<Read> {
        entry::read(&self.identity, line.number, line.text.whole()?)
    }

    /// Reads the line after the last entry, if it is an entry and can have happened.
    fn next(&self, instance: &Instance, line: &Line) -> Option<Read> {
        let read = self.read(line)?;
        let follows = Some(line.number) == self.next_number() && read.after == self.sum;
        (follows && can_have_happened(instance, &read)).then_some(read)
    }

    /// Makes the instance what it is after an entry, and this journal's place behind it.
    pub(super) fn apply(&mut self, instance: &mut Instance, read: Read, line: Line) {
        let Read {
            sum, entry, state, ..
        } = read;
        self.number = line.number;
        self.sum = sum;
        if let Some(past) = &mut self.past {
            past.push(line);
        }
        match state {
            Some(state) if state != *instance => {
                *instance = state;
                self.revision.everyone_changes();
            }
            Some(_) => self.revision.standings_change(),
            None => {
                instance.apply(&entry.did);
                match entry.did.kind() {
                    Kind::Connection | Kind::Access | Kind::Role => {
                        self.revision.standings_change()
                    }
                    Kind::People | Kind::Data => self.revision.people_change(),
                }
            }
        }
    }
}

/// Whether the rules accept that this happened to the instance as it is: they are asked again, so that an
/// entry of somebody else's making is none.
pub(super) fn can_have_happened(instance: &Instance, read: &Read) -> bool {
    let Entry { by, did, .. } = &read.entry;
    match (did, &read.state) {
        (Event::Replaced { .. }, Some(state)) => decide_replacement(instance, *by, state).is_ok(),
        (Event::Mended { .. }, Some(_)) => true,
        _ => did.command(*by).is_some_and(|command| {
            let accepted = decide(instance, &command);
            accepted.is_ok_and(|accepted| accepted == *did)
        }),
    }
}
