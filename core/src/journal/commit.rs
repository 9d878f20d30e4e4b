//! From a command to an entry that is stored.

use thiserror::Error;

use super::entry::{self, Entry, Read, Written};
use super::following::{CatchUpError, Caught, Journal};
use super::log::{ALL, AppendError, Before, History, Line, Log, New, Text};
use super::opening::{self, OpenError};
use crate::rules::{Command, Event, Impact, Instance, Mended, Refusal, UserId, decide};

/// Why a command did not happen. But for [`AppendError::NoAnswer`], it has changed nothing, here and in the
/// log.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum CommitError {
    /// The rules refuse it.
    #[error("refused by rule {:?}", .0.rule())]
    Refused(Refusal),
    /// What it would do is not what was confirmed: somebody else was quicker.
    #[error("the state has changed since this was confirmed")]
    Changed,
    /// It was accepted but could not be stored.
    #[error(transparent)]
    NotStored(#[from] AppendError),
    /// This page could not catch up with the log.
    #[error(transparent)]
    Behind(#[from] CatchUpError),
}

impl From<OpenError> for CommitError {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::NotRead(error) => Self::Behind(error.into()),
            OpenError::NotWritten(error) => Self::NotStored(error),
        }
    }
}

/// An entry that the rules have accepted, written out and not stored yet.
#[derive(Clone, Debug)]
pub struct Prepared {
    written: Written,
    read: Read,
}

/// Where a page keeps its instance and its place in the journal. A command may take several turns of the
/// page; between them others may look at both.
pub trait Desk {
    /// Lets somebody work with them; nothing when the page is gone.
    fn with<T>(&self, work: impl FnOnce(&mut Journal, &mut Instance) -> T) -> Option<T>;

    /// The present, in milliseconds since 1970.
    fn now(&self) -> u64;
}

impl Journal {
    /// Asks the rules, and writes the entry out. Where somebody confirmed the command after seeing what it
    /// would do, only if it would still do that.
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
        self.written_out(command.by, did, at, None)
    }

    /// The entry after the last.
    pub(super) fn written_out(
        &self,
        by: UserId,
        did: Event,
        at: u64,
        state: Option<Instance>,
    ) -> Result<Prepared, CommitError> {
        let entry = Entry {
            at: at.min(entry::LATEST),
            by,
            did,
        };
        let number = self.next_number().ok_or(AppendError::Refused)?;
        let after = self.sum;
        let written = entry::write(&self.identity, number, after, &entry, state.as_ref());
        let written = written.map_err(|_| AppendError::Refused)?;
        let read = Read {
            sum: written.sum,
            after,
            entry,
            state,
        };
        Ok(Prepared { written, read })
    }
}

/// Notes that entries are damaged or gone which the state does not depend on. Gives back the entry that
/// does, as the log has to take it after the last of the journal.
#[must_use]
pub fn note(
    journal: &Journal,
    instance: &Instance,
    (first, last): (u64, u64),
    at: u64,
) -> Option<New> {
    let state = Mended::Kept;
    let did = Event::Mended { first, last, state };
    let written = journal.written_out(UserId::NOBODY, did, at, Some(instance.clone()));
    Some(written.ok()?.as_new(None))
}

/// Carries something out: has it prepared, appends it, and only then changes the instance. Whoever is late
/// catches up and prepares it again. So is what the rules refuse, because the page may be out of date.
///
/// Nothing when the page is gone.
///
/// # Errors
/// When it did not happen. The instance may have caught up with others all the same.
pub async fn commit<D: Desk>(
    log: &dyn Log,
    desk: &D,
    prepare: &dyn Fn(&Journal, &Instance, u64) -> Result<Prepared, CommitError>,
) -> Option<Result<Entry, CommitError>> {
    let mut in_place_of = None;
    loop {
        let now = desk.now();
        let (revision, prepared) =
            desk.with(|journal, instance| (journal.revision(), prepare(journal, instance, now)))?;
        let prepared = match prepared {
            Ok(prepared) => prepared,
            Err(refused) => match catch_up(log, desk).await? {
                Ok(Caught::Changed) => continue,
                Ok(Caught::UpToDate) => return Some(Err(refused)),
                Err(error) => return Some(Err(error)),
            },
        };
        match log.append(prepared.as_new(in_place_of.clone())).await {
            Ok(()) => return settle(log, desk, prepared, in_place_of).await,
            Err(error @ (AppendError::Late | AppendError::Displaced)) => {
                let caught = match error {
                    AppendError::Displaced => mend(log, desk).await?,
                    _ => catch_up(log, desk).await?,
                };
                if let Err(error) = caught {
                    return Some(Err(error));
                }
                // Others may have caught up here, before this did. Else the log refuses what it has shown
                // itself to be.
                if desk.with(|journal, _| journal.revision() == revision)? {
                    return Some(Err(match error {
                        // What is in the place of the entry is nothing that could be followed.
                        AppendError::Late => CatchUpError::Unreadable.into(),
                        error => error.into(),
                    }));
                }
                in_place_of = None;
            }
            Err(AppendError::Full) if in_place_of.is_none() => {
                in_place_of = desk.with(giving_way)?;
                if in_place_of.is_none() {
                    return Some(Err(AppendError::Full.into()));
                }
            }
            Err(error) => return Some(Err(error.into())),
        }
    }
}

impl Prepared {
    fn as_new(&self, in_place_of: Option<History>) -> New {
        New {
            number: self.written.number,
            before: Before::Entry(self.read.after),
            text: self.written.text.clone(),
            in_place_of,
        }
    }
}

/// All history but the last entry may go, because the state is as of that.
fn giving_way(journal: &mut Journal, instance: &mut Instance) -> Option<History> {
    Some(History {
        up_to: journal.number.checked_sub(1)?,
        state: journal.written_state(instance),
    })
}

/// The log has taken an entry: the instance becomes what it is after it. News of others may have come
/// meanwhile, and this entry with them.
async fn settle<D: Desk>(
    log: &dyn Log,
    desk: &D,
    prepared: Prepared,
    given_up: Option<History>,
) -> Option<Result<Entry, CommitError>> {
    let Prepared { written, read } = prepared;
    let entry = read.entry.clone();
    let is_applied = desk.with(|journal, instance| {
        if let Some(History { up_to, .. }) = given_up {
            journal.forget(up_to);
        }
        let is_next = journal.number + 1 == written.number && journal.sum == read.after;
        if is_next {
            let text = Text::Whole(written.text);
            let number = written.number;
            journal.apply(instance, read, Line { number, text });
        }
        is_next
    })?;
    if !is_applied {
        // It is stored, whatever reading the log says; the next reading will find it.
        let _ = catch_up(log, desk).await?;
    }
    Some(Ok(entry))
}

/// Brings the instance to what the log has. Where the log is not what it was, it is opened anew, with the
/// state of this page put in the place of what it lacks.
///
/// Nothing when the page is gone.
///
/// # Errors
/// When the log cannot be read, or cannot be followed any further.
pub async fn catch_up<D: Desk>(log: &dyn Log, desk: &D) -> Option<Result<Caught, CommitError>> {
    let from = desk.with(|journal, _| journal.number)?;
    let lines = match log.read(from, ALL).await {
        Ok(lines) => lines,
        Err(error) => return Some(Err(CatchUpError::from(error).into())),
    };
    let followed = desk.with(|journal, instance| {
        if journal.number == from {
            journal.follow(instance, lines)
        } else {
            // An entry of this page's own was settled meanwhile.
            Ok(Caught::Changed)
        }
    })?;
    match followed {
        Err(CatchUpError::Displaced) => mend(log, desk).await,
        other => Some(other.map_err(CommitError::from)),
    }
}

/// Opens the log anew, with the state of this page in the place of what it lacks.
async fn mend<D: Desk>(log: &dyn Log, desk: &D) -> Option<Result<Caught, CommitError>> {
    let (state, revision) =
        desk.with(|journal, instance| (journal.state(instance), journal.revision()))?;
    let opened = match opening::reopen(log, state, desk.now()).await {
        Ok(opened) => opened,
        Err(error) => return Some(Err(error.into())),
    };
    let is_changed = desk.with(|journal, instance| {
        if journal.revision() == revision {
            journal.move_to(instance, &opened);
        }
        journal.revision() != revision
    })?;
    Some(Ok(match is_changed {
        true => Caught::Changed,
        false => Caught::UpToDate,
    }))
}
