//! One entry of the journal, and its written form.
//!
//! ```text
//! <checksum> <checksum of the entry before> {"at":1,"by":1,"did":{"access-given":{"user":10}}}
//! ```
//!
//! The first checksum is of all that follows it, together with the instance's identity and the entry's
//! number: an entry that was changed, moved or taken from elsewhere is not one. By the second, each follows
//! one other. An entry after which everyone is somebody else has the whole instance in [rows] below.

use serde::{Deserialize, Serialize};

use super::identity::Identity;
use super::rows;
use super::sum::{Sum, WIDTH};
use crate::rules::{Event, Instance, UserId};

/// The latest time that a browser can show, in milliseconds since 1970.
pub const LATEST: u64 = 8_640_000_000_000_000;

/// All numbers of entries are below this one: from it on, JavaScript confuses neighbours.
pub const HIGHEST: u64 = 1 << 53;

/// What happened, who did it and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// When, in milliseconds since 1970 (UTC), by the clock of the browser that did it: at most [`LATEST`].
    pub at: u64,
    /// The person who acted; nobody has the id 0, by which Baton itself notes something.
    pub by: UserId,
    /// What happened.
    pub did: Event,
}

/// An entry in writing, with what it takes to put it into a log and to go on after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Its number.
    pub number: u64,
    /// Its checksum.
    pub sum: Sum,
    /// What the log keeps.
    pub text: String,
}

/// An entry that was found as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// Its checksum.
    pub sum: Sum,
    /// The checksum of the entry that it was written after; [`Sum::NONE`] where there was none.
    pub after: Sum,
    /// What it says.
    pub entry: Entry,
    /// Everyone after it, where it says so.
    pub state: Option<Instance>,
}

/// Writes an entry.
///
/// # Errors
/// What JSON objects to; for an [`Entry`], that is nothing.
pub fn write(
    identity: &Identity,
    number: u64,
    after: Sum,
    entry: &Entry,
    state: Option<&Instance>,
) -> Result<Written, serde_json::Error> {
    let json = serde_json::to_string(entry)?;
    let body = match state {
        None => format!("{after} {json}"),
        Some(state) => format!("{after} {json}\n{}", rows::write(state)),
    };
    let sum = Sum::of(identity, number, &body);
    let text = format!("{sum} {body}");
    Ok(Written { number, sum, text })
}

/// The checksum at the beginning of a text, whether or not it is right.
#[must_use]
pub fn claimed_sum(text: &str) -> Option<Sum> {
    Sum::parse(text.get(..WIDTH)?)
}

/// Reads an entry; `None` for what was not written under this number for this instance, or cannot have been.
#[must_use]
pub fn read(identity: &Identity, number: u64, text: &str) -> Option<Read> {
    let (sum, body) = text.split_once(' ')?;
    let sum = Sum::parse(sum)?;
    if number >= HIGHEST || Sum::of(identity, number, body) != sum {
        return None;
    }
    let (after, said) = body.split_once(' ')?;
    let (json, state) = match said.split_once('\n') {
        None => (said, None),
        Some((json, state)) => (json, Some(rows::read(state)?)),
    };
    let entry: Entry = serde_json::from_str(json).ok()?;
    (entry.at <= LATEST && entry.did.has_state() == state.is_some()).then_some(Read {
        sum,
        after: Sum::parse(after)?,
        entry,
        state,
    })
}
