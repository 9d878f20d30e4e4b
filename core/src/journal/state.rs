//! The state as of an entry, as a page keeps it to start from without waiting for the log.
//!
//! ```text
//! <checksum> 1 <identity> <number> <checksum of that entry>
//! <rows>
//! ```
//!
//! In every version the first word is the checksum of all that follows, and the second the version: so a
//! text of a later version is told from a damaged one.

use super::entry::HIGHEST;
use super::identity::Identity;
use super::rows;
use super::sum::Sum;
use crate::rules::Instance;

/// The version of everything that is stored. A version that writes what this one cannot read raises it.
pub const SCHEMA: u32 = 1;

/// Everyone, as of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Which instance it is.
    pub identity: Identity,
    /// The number of the entry.
    pub number: u64,
    /// The checksum of the entry.
    pub sum: Sum,
    /// The instance after it.
    pub instance: Instance,
}

/// What a text in the place of a state turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Read {
    /// A state, as it was written.
    State(Box<State>),
    /// Written by a later version of Baton.
    Newer {
        /// That version.
        schema: u32,
    },
    /// Not as it was written.
    Damaged,
}

/// What is known of a state without reading everyone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// The version that wrote it.
    pub schema: u32,
    /// Which instance it is.
    pub identity: Identity,
    /// The number of the entry.
    pub number: u64,
    /// The checksum of the entry.
    pub sum: Sum,
}

impl State {
    /// Writes it.
    #[must_use]
    pub fn write(&self) -> String {
        write(self.identity, self.number, self.sum, &self.instance)
    }
}

/// Writes an instance as of an entry.
#[must_use]
pub fn write(identity: Identity, number: u64, sum: Sum, instance: &Instance) -> String {
    let rows = rows::write(instance);
    let body = format!("{SCHEMA} {identity} {number} {sum}\n{rows}");
    let check = Sum::of_text(&body);
    format!("{check} {body}")
}

/// Reads the first line of a text that [`write()`] has written. Whether the text is as it was written, the
/// first line alone does not tell.
#[must_use]
pub fn header(line: &str) -> Option<Header> {
    let mut words = line.split(' ').skip(1);
    let header = Header {
        schema: words.next()?.parse().ok()?,
        identity: Identity::parse(words.next()?)?,
        number: words.next()?.parse().ok()?,
        sum: Sum::parse(words.next()?)?,
    };
    (words.next().is_none() && header.number < HIGHEST).then_some(header)
}

/// Reads a state.
#[must_use]
pub fn read(text: &str) -> Read {
    let is_whole = |(check, body): (&str, &str)| Sum::parse(check) == Some(Sum::of_text(body));
    if !text.split_once(' ').is_some_and(is_whole) {
        return Read::Damaged;
    }
    let (line, rows) = text.split_once('\n').unwrap_or((text, ""));
    let schema = line.split(' ').nth(1).and_then(|word| word.parse().ok());
    if let Some(schema) = schema.filter(|schema| *schema > SCHEMA) {
        return Read::Newer { schema };
    }
    let header = header(line).filter(|header| header.schema == SCHEMA);
    let state = header.zip(rows::read(rows));
    match state {
        Some((header, instance)) => Read::State(Box::new(State {
            identity: header.identity,
            number: header.number,
            sum: header.sum,
            instance,
        })),
        None => Read::Damaged,
    }
}
