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

use super::entry::{self, Entry, HIGHEST, claimed_sum};
use super::following::{Journal, can_have_happened};
use super::identity::Identity;
use super::log::{ALL, AppendError, Before, Line, Log, New, ReadError};
use super::state::{self, Read, State};
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

/// What the log comes to, and whether the state that the page has kept was of use for that. Only the end of
/// the log is read where it goes on from the entry that the state is as of. Else all that there is is looked
/// at from there, from the state that the log keeps in the place of history, and from its first line: what
/// leads furthest counts.
async fn look(
    log: &dyn Log,
    kept: Option<&State>,
    identity: &Identity,
) -> Result<(Sight, bool), ReadError> {
    if let Some(kept) = kept {
        let end = log.read(kept.number.saturating_sub(1), ALL).await?;
        let has_its_entry = end.iter().any(|line| line.number == kept.number);
        let sight = Sight::of(identity, Some(kept), &end);
        if has_its_entry && sight.is_settled() {
            return Ok((sight, true));
        }
    }
    let lines = log.read(0, ALL).await?;
    let from = |state: Option<&State>| Sight::of(identity, state, &lines);
    let from_kept = kept.map(|kept| from(Some(kept)));
    let from_kept = from_kept.filter(|sight| !sight.contradicts);
    let was_state_used = from_kept.is_some();
    let mut best = from(None);
    if was_state_used || !best.is_whole() {
        let of_log = state_of(log, identity).await?;
        let from_log = of_log.map(|state| from(Some(&state)));
        if let Some(sight) = from_log.filter(|sight| !sight.contradicts) {
            best = best.or_further(sight);
        }
    }
    if let Some(sight) = from_kept {
        best.is_another = true;
        best = best.or_further(sight);
    }
    Ok((best, was_state_used))
}

/// The state that a log keeps in the place of history, if it is as it was written.
async fn state_of(log: &dyn Log, identity: &Identity) -> Result<Option<State>, ReadError> {
    let text = log.state().await?;
    Ok(text.and_then(|text| match state::read(&text) {
        Read::State(state) if state.identity == *identity => Some(*state),
        Read::State(_) | Read::Newer { .. } | Read::Damaged => None,
    }))
}

/// A place in the journal, with everyone as of then.
struct Place {
    number: u64,
    sum: Sum,
    instance: Instance,
}

/// What the lines of a log come to.
struct Sight {
    place: Option<Place>,
    /// The number of the last line.
    last: Option<u64>,
    /// The first and the last line that is damaged or gone, and not noted yet.
    damage: Option<(u64, u64)>,
    /// The first and the last entry after the place that is as it was written, and follows what is damaged.
    unfollowed: Option<(u64, u64)>,
    /// Whether there are lines after the place that do not follow from it.
    is_broken_off: bool,
    /// Whether the log has an entry where the state's should be, and it is another.
    contradicts: bool,
    /// Whether the place was left for one with other people.
    is_another: bool,
}

impl Sight {
    fn of(identity: &Identity, kept: Option<&State>, lines: &[Line]) -> Self {
        let place = kept.map(|state| Place {
            number: state.number,
            sum: state.sum,
            instance: state.instance.clone(),
        });
        let mut sight = Self {
            place,
            last: None,
            damage: None,
            unfollowed: None,
            is_broken_off: false,
            contradicts: false,
            is_another: false,
        };
        if let Some(kept) = kept {
            let up_to = lines.iter().take_while(|line| line.number <= kept.number);
            let next = up_to.last().map_or(0, |line| line.number + 1);
            if next <= kept.number {
                sight.is_damaged(next, kept.number);
            }
        }
        for line in lines.iter().filter(|line| line.number < HIGHEST) {
            let is_last = Some(line) == lines.last();
            sight.look(identity, line, is_last);
        }
        sight
    }

    /// Whether it leads from a place to the end of the log.
    fn is_settled(&self) -> bool {
        self.place.is_some() && !self.is_broken_off && !self.contradicts
    }

    /// Which of two leads further; of those that lead as far, the one that needs no noting, or the other.
    fn or_further(self, other: Self) -> Self {
        let reach = |sight: &Self| {
            let number = sight.place.as_ref().map(|place| place.number);
            (number, sight.damage.is_none())
        };
        match reach(&other) >= reach(&self) {
            true => other,
            false => self,
        }
    }

    /// Whether there is nothing to note.
    fn is_whole(&self) -> bool {
        self.place.is_some() && self.damage.is_none()
    }

    fn look(&mut self, identity: &Identity, line: &Line, is_last: bool) {
        let expected = self.last.map(|last| last + 1);
        if let Some(expected) = expected.filter(|expected| *expected < line.number) {
            self.is_damaged(expected, line.number - 1);
        }
        self.last = Some(line.number);
        let text = line.text.whole();
        let read = text.and_then(|text| entry::read(identity, line.number, text));
        match (&self.place, read) {
            (Some(place), read) if line.number <= place.number => {
                let is_another = text.and_then(claimed_sum) != Some(place.sum);
                match read {
                    None => self.is_damaged(line.number, line.number),
                    Some(read) if line.number == place.number && is_another => {
                        match read.entry.did {
                            // Whoever put this into an emptied log did not know of the entry of the state.
                            Event::Mended { .. } if is_last => {
                                self.is_damaged(line.number, line.number);
                            }
                            _ => self.contradicts = true,
                        }
                    }
                    Some(_) => {}
                }
            }
            (_, None) => {
                self.is_broken_off = true;
                self.is_damaged(line.number, line.number);
            }
            (_, Some(read)) => self.go_on(line.number, read),
        }
    }

    fn go_on(&mut self, number: u64, read: entry::Read) {
        let is_next = self.place.as_ref().is_some_and(|place| {
            place.number + 1 == number && read.after == place.sum && !self.is_broken_off
        });
        let follows = is_next
            && self
                .place
                .as_ref()
                .is_some_and(|place| can_have_happened(&place.instance, &read));
        let stands_alone = match read.entry.did {
            Event::Begun => number == 0,
            Event::Mended { first, last, .. } => {
                self.is_noted(first, last);
                true
            }
            // What it followed is gone, and so is whoever could say whether it can have happened.
            Event::Replaced { .. } => !is_next,
            _ => false,
        };
        let sum = read.sum;
        match (read.state, &mut self.place) {
            (Some(instance), place) if stands_alone || follows => {
                let has_before = |place: &Place| place.instance != instance;
                self.is_another |= place.as_ref().is_some_and(has_before);
                self.place = Some(Place {
                    number,
                    sum,
                    instance,
                });
                self.is_broken_off = false;
                self.unfollowed = None;
            }
            (None, Some(place)) if follows => {
                place.instance.apply(&read.entry.did);
                place.number = number;
                place.sum = sum;
            }
            _ if self.is_broken_off => {
                let (first, _) = self.unfollowed.unwrap_or((number, number));
                self.unfollowed = Some((first, number));
            }
            _ => {
                self.is_broken_off = true;
                self.is_damaged(number, number);
            }
        }
    }

    fn is_damaged(&mut self, first: u64, last: u64) {
        let (from, to) = self.damage.unwrap_or((first, last));
        self.damage = Some((from.min(first), to.max(last)));
    }

    fn is_noted(&mut self, first: u64, last: u64) {
        self.damage = self.damage.filter(|(from, to)| *from < first || *to > last);
    }

    /// What is so, and the entry that has to be written for it, if one has.
    fn conclude(self, origin: &Origin<'_>) -> (Outcome, Option<New>) {
        let is_another = self.is_another;
        let (outcome, next) = self.concluded(origin);
        let outcome = Outcome {
            is_another,
            ..outcome
        };
        (outcome, next)
    }

    fn concluded(mut self, origin: &Origin<'_>) -> (Outcome, Option<New>) {
        if let Some((first, last)) = self.unfollowed {
            self.is_damaged(first, last);
        }
        match (self.place, self.damage) {
            (Some(place), None) => (Outcome::whole(place), None),
            (Some(place), Some((first, last))) => {
                let state = match self.is_broken_off {
                    true => Mended::Before,
                    false => Mended::Kept,
                };
                let next = place.number.max(self.last.unwrap_or(0)) + 1;
                let found = Found { first, last, state };
                noted(origin, next, self.last, found, place.instance)
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
struct Outcome {
    place: Place,
    found: Option<Found>,
    is_another: bool,
}

impl Outcome {
    fn whole(place: Place) -> Self {
        Self {
            place,
            found: None,
            is_another: false,
        }
    }

    fn opened(self, origin: &Origin<'_>, was_state_used: bool) -> Opened {
        let Place {
            number,
            sum,
            instance,
        } = self.place;
        Opened {
            journal: Journal::at(origin.identity, number, sum),
            instance,
            found: self.found,
            was_state_used,
            is_another: self.is_another,
        }
    }
}

fn begun(origin: &Origin<'_>) -> (Outcome, Option<New>) {
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
    (Outcome { found, ..outcome }, new)
}

fn noted(
    origin: &Origin<'_>,
    number: u64,
    last: Option<u64>,
    found: Found,
    instance: Instance,
) -> (Outcome, Option<New>) {
    let before = match last {
        Some(last) if last + 1 == number => Before::Anything,
        _ => Before::Nothing,
    };
    let (outcome, new) = placed(origin, number, before, &mended(found, origin.at), instance);
    let found = Some(found);
    (Outcome { found, ..outcome }, new)
}

fn placed(
    origin: &Origin<'_>,
    number: u64,
    before: Before,
    entry: &Entry,
    instance: Instance,
) -> (Outcome, Option<New>) {
    // Writing an entry as JSON does not fail.
    let written = entry::write(&origin.identity, number, Sum::NONE, entry, Some(&instance)).ok();
    let sum = written.as_ref().map_or(Sum::NONE, |written| written.sum);
    let new = written.map(|written| New {
        number,
        before,
        text: written.text,
        in_place_of: None,
    });
    let outcome = Outcome::whole(Place {
        number,
        sum,
        instance,
    });
    (outcome, new)
}
