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
use super::sight::{Sight, look};
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
        let (opened, next) = sight.conclude(origin, was_state_used);
        let Some(next) = next else {
            return Ok(opened);
        };
        if next.number >= HIGHEST {
            return Err(OpenError::NotWritten(AppendError::Refused));
        }
        let condition = Some((next.number, next.before));
        match log.append(next).await {
            Ok(()) => return Ok(opened),
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

impl Sight {
    /// What is so, and the entry that has to be written for it, if one has.
    fn conclude(mut self, origin: &Origin<'_>, was_state_used: bool) -> (Opened, Option<New>) {
        if let Some((first, last)) = self.unfollowed {
            self.damage.add(first, last);
        }
        let opened = |number, sum, instance, found| Opened {
            journal: Journal::at(origin.identity, number, sum),
            instance,
            found,
            was_state_used,
            is_another: self.is_another,
        };
        let (number, instance, found) = match (self.reached, self.damage.ends(), self.last) {
            (Some(reached), None, _) => {
                let whole = opened(reached.number, reached.sum, reached.instance, None);
                return (whole, None);
            }
            (Some(reached), Some((first, last)), _) => {
                let state = match self.is_broken_off {
                    true => Mended::Before,
                    false => Mended::Kept,
                };
                let next = reached.number.max(self.last.unwrap_or(0)) + 1;
                (next, reached.instance, Some(Found { first, last, state }))
            }
            (None, _, None) => (0, (origin.first)(), (!origin.is_new).then_some(lost(0))),
            (None, _, Some(last)) => (last + 1, (origin.first)(), Some(lost(last))),
        };
        let did = match found {
            Some(Found { first, last, state }) if number > 0 => {
                Event::Mended { first, last, state }
            }
            _ => Event::Begun,
        };
        let by = UserId::NOBODY;
        let at = origin.at.min(entry::LATEST);
        let entry = Entry { at, by, did };
        // Writing an entry as JSON does not fail.
        let written =
            entry::write(&origin.identity, number, Sum::NONE, &entry, Some(&instance)).ok();
        let sum = written.as_ref().map_or(Sum::NONE, |written| written.sum);
        let new = written.map(|written| New {
            number,
            before: match self.last {
                Some(last) if last + 1 == number => Before::Anything,
                _ => Before::Nothing,
            },
            text: written.text,
            in_place_of: None,
        });
        (opened(number, sum, instance, found), new)
    }
}

/// All entries up to this one, and the state with them.
fn lost(last: u64) -> Found {
    let state = Mended::Lost;
    let first = 0;
    Found { first, last, state }
}

impl Journal {
    /// Goes on from where opening the log has led, with the instance as of there.
    pub fn move_to(&mut self, instance: &mut Instance, opened: &Opened) {
        let other = &opened.journal;
        let is_there =
            (self.identity, self.number, self.sum) == (other.identity, other.number, other.sum);
        if is_there && *instance == opened.instance {
            return;
        }
        self.identity = other.identity;
        self.number = other.number;
        self.sum = other.sum;
        self.past = None;
        let may_be_another = opened.is_another || !opened.was_state_used;
        let is_another = may_be_another && *instance != opened.instance;
        instance.clone_from(&opened.instance);
        if is_another {
            self.revision.everyone_changes();
        } else {
            self.revision.people_change();
        }
    }
}
