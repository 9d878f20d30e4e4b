//! Opening a journal: what the log says and what the page has kept of the state are brought together, by
//! rule.
//!
//! | the log | the state | then |
//! |---|---|---|
//! | goes on after the state | whole | the entries after it are followed |
//! | has given up what came after the state | whole | the newer state is taken that the log keeps instead |
//! | ends before the state | whole | the state holds; that history is gone is noted |
//! | is empty | whole | the same |
//! | is damaged where the state has been already | whole | the state holds; the damage is noted |
//! | is damaged further on | whole or not | the state is as before the damage, which is noted |
//! | says otherwise about the state's entry | whole | the log holds |
//! | was emptied, and mended by a page that was just behind | whole | the state holds; that is noted |
//! | is whole | damaged, absent, of another instance | the log is read from its beginning |
//! | is empty, for a new instance | absent | the journal begins |
//! | cannot be read at all | damaged or absent | it begins anew with the sample; that all is lost is noted |
//!
//! What is damaged stays where it is, byte for byte: no number is used twice, and noting it is an entry
//! like any other ([`Event::Mended`]), after which the journal goes on.

use thiserror::Error;

use super::entry::{self, Entry, HIGHEST};
use super::following::Journal;
use super::identity::Identity;
use super::log::{AppendError, Before, Log, New, ReadError};
use super::sight::{Reached, Sight, look};
use super::state::State;
use super::sum::Sum;
use crate::rules::{Event, Instance, Mended, UserId};

/// Where a journal begins, if there is none yet.
pub struct Origin<'a> {
    /// Which instance it is.
    pub identity: Identity,
    /// Whether nothing of it can have been there before.
    pub is_new: bool,
    /// Everyone at its beginning.
    pub first: &'a dyn Fn() -> Instance,
    /// The present, in milliseconds since 1970.
    pub at: u64,
}

/// What opening a journal led to.
pub struct Opened {
    /// The journal, ready for commands.
    pub journal: Journal,
    /// The state of the instance.
    pub instance: Instance,
    /// What was damaged or gone and has been noted, if anything.
    pub found: Option<Found>,
    /// Whether the state that the page had kept was of this journal. Where it was not, it is not to be
    /// overwritten.
    pub was_state_used: bool,
    /// Whether that state was left behind for another that is not known to follow from it entry by entry,
    /// as when a backup took the place of everyone: then an id may be somebody else's.
    pub is_another: bool,
}

/// Entries that are damaged or gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// The number of the first.
    pub first: u64,
    /// The number of the last.
    pub last: u64,
    /// What became of the state.
    pub state: Mended,
}

/// Why a journal was not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum OpenError {
    /// The log could not be read.
    #[error(transparent)]
    NotRead(#[from] ReadError),
    /// The journal's beginning, or what was found, could not be written.
    #[error(transparent)]
    NotWritten(AppendError),
}

/// Opens the journal of an instance, from the state that the page has kept of it, if it has.
///
/// # Errors
/// When the log cannot be read, or what has to be noted cannot be written.
pub async fn open(
    log: &dyn Log,
    kept: Option<&State>,
    origin: &Origin<'_>,
) -> Result<Opened, OpenError> {
    let is_of_it = |state: &&State| state.identity == origin.identity && state.number < HIGHEST;
    let kept = kept.filter(is_of_it);
    let mut refused = None;
    loop {
        let (sight, was_state_used) = look(log, kept, &origin.identity).await?;
        let (outcome, next) = sight.conclude(origin);
        let Some(next) = next else {
            return Ok(outcome.opened(origin, was_state_used));
        };
        if next.number >= HIGHEST {
            return Err(OpenError::NotWritten(AppendError::Refused));
        }
        let condition = Some((next.number, next.before));
        match log.append(next).await {
            Ok(()) => return Ok(outcome.opened(origin, was_state_used)),
            // Somebody else has noted it, or has gone on: it is looked at again, unless the log refuses what
            // it has shown itself to be.
            Err(AppendError::Late | AppendError::Displaced) if refused != condition => {
                refused = condition;
            }
            Err(error) => return Err(OpenError::NotWritten(error)),
        }
    }
}

/// Opens a journal again whose log is not what it was, from the state of a page that has followed it.
pub(super) async fn reopen(log: &dyn Log, state: State, at: u64) -> Result<Opened, OpenError> {
    let first = || state.instance.clone();
    let origin = Origin {
        identity: state.identity,
        is_new: false,
        first: &first,
        at,
    };
    open(log, Some(&state), &origin).await
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
    let entry = mended(Found { first, last, state }, at);
    let number = journal.next_number()?;
    let written = entry::write(
        &journal.identity,
        number,
        journal.sum,
        &entry,
        Some(instance),
    );
    Some(New {
        number,
        before: Before::Entry(journal.sum),
        text: written.ok()?.text,
        in_place_of: None,
    })
}

/// Nobody's id.
const NOBODY: UserId = UserId(0);

fn mended(found: Found, at: u64) -> Entry {
    let Found { first, last, state } = found;
    Entry {
        at: at.min(entry::LATEST),
        by: NOBODY,
        did: Event::Mended { first, last, state },
    }
}

impl Sight {
    /// What is so, and the entry that has to be written for it, if one has.
    fn conclude(self, origin: &Origin<'_>) -> (Verdict, Option<New>) {
        let is_another = self.is_another;
        let (outcome, next) = self.concluded(origin);
        let outcome = Verdict {
            is_another,
            ..outcome
        };
        (outcome, next)
    }

    fn concluded(mut self, origin: &Origin<'_>) -> (Verdict, Option<New>) {
        if let Some((first, last)) = self.unfollowed {
            self.damage.add(first, last);
        }
        match (self.reached, self.damage.ends()) {
            (Some(reached), None) => (Verdict::whole(reached), None),
            (Some(reached), Some((first, last))) => {
                let state = if self.is_broken_off {
                    Mended::Before
                } else {
                    Mended::Kept
                };
                let next = reached.number.max(self.last.unwrap_or(0)) + 1;
                let found = Found { first, last, state };
                noted(origin, next, self.last, found, reached.instance)
            }
            (None, _) if self.last.is_none() => begun(origin),
            (None, _) => {
                let last = self.last.unwrap_or(0);
                let found = Found {
                    first: 0,
                    last,
                    state: Mended::Lost,
                };
                noted(origin, last + 1, self.last, found, (origin.first)())
            }
        }
    }
}

/// What opening comes to once it is written.
struct Verdict {
    reached: Reached,
    found: Option<Found>,
    is_another: bool,
}

impl Verdict {
    fn whole(reached: Reached) -> Self {
        Self {
            reached,
            found: None,
            is_another: false,
        }
    }

    fn opened(self, origin: &Origin<'_>, was_state_used: bool) -> Opened {
        let Reached {
            number,
            sum,
            instance,
        } = self.reached;
        Opened {
            journal: Journal::at(origin.identity, number, sum),
            instance,
            found: self.found,
            was_state_used,
            is_another: self.is_another,
        }
    }
}

fn begun(origin: &Origin<'_>) -> (Verdict, Option<New>) {
    let entry = Entry {
        at: origin.at.min(entry::LATEST),
        by: NOBODY,
        did: Event::Begun,
    };
    let lost = (!origin.is_new).then_some(Found {
        first: 0,
        last: 0,
        state: Mended::Lost,
    });
    let (outcome, new) = placed(origin, 0, Before::Nothing, &entry, (origin.first)());
    let found = lost;
    (Verdict { found, ..outcome }, new)
}

fn noted(
    origin: &Origin<'_>,
    number: u64,
    last: Option<u64>,
    found: Found,
    instance: Instance,
) -> (Verdict, Option<New>) {
    let before = match last {
        Some(last) if last + 1 == number => Before::Anything,
        _ => Before::Nothing,
    };
    let (outcome, new) = placed(origin, number, before, &mended(found, origin.at), instance);
    let found = Some(found);
    (Verdict { found, ..outcome }, new)
}

fn placed(
    origin: &Origin<'_>,
    number: u64,
    before: Before,
    entry: &Entry,
    instance: Instance,
) -> (Verdict, Option<New>) {
    // Writing an entry as JSON does not fail.
    let written = entry::write(&origin.identity, number, Sum::NONE, entry, Some(&instance)).ok();
    let sum = written.as_ref().map_or(Sum::NONE, |written| written.sum);
    let new = written.map(|written| New {
        number,
        before,
        text: written.text,
        in_place_of: None,
    });
    let outcome = Verdict::whole(Reached {
        number,
        sum,
        instance,
    });
    (outcome, new)
}
