//! The written form of a whole instance: a header line, then the instance.
//!
//! The header stands alone on the first line, so that how far a snapshot goes can be read without
//! reading the instance, which may be megabytes long.

use serde::{Deserialize, Serialize};

use crate::rules::Instance;

/// The version of everything that is stored: snapshot and entries. A version that writes what this
/// one cannot read raises it.
pub const SCHEMA: u32 = 1;

/// The highest number that an entry can have: beyond it, JSON's readers disagree about numbers.
const HIGHEST_SEQ: u64 = 1 << 53;

/// The first line. A later version may say more in it, so unknown fields are not refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// See [`SCHEMA`].
    pub schema: u32,
    /// The number of the last entry that the snapshot contains; 0 before the first.
    pub seq: u64,
}

/// What a text under the snapshot's key turned out to be.
pub enum Read {
    /// A snapshot, as of entry number `seq`.
    Snapshot { seq: u64, instance: Instance },
    /// Written by a later version of Baton.
    Newer { schema: u32 },
    /// Something else.
    Unreadable,
}

/// Writes an instance as of entry number `seq`.
pub fn write(seq: u64, instance: &Instance) -> Result<String, serde_json::Error> {
    let header = Header {
        schema: SCHEMA,
        seq,
    };
    let header = serde_json::to_string(&header)?;
    let instance = serde_json::to_string(instance)?;
    Ok(format!("{header}\n{instance}"))
}

/// Reads a header line.
pub fn read_header(line: &str) -> Option<Header> {
    serde_json::from_str(line).ok()
}

/// Reads a snapshot.
pub fn read(text: &str) -> Read {
    let (head, body) = text.split_once('\n').unwrap_or((text, ""));
    match read_header(head) {
        Some(Header { schema, .. }) if schema > SCHEMA => Read::Newer { schema },
        Some(Header { seq, .. }) if seq >= HIGHEST_SEQ => Read::Unreadable,
        Some(Header { seq, .. }) => match serde_json::from_str(body) {
            Ok(instance) => Read::Snapshot { seq, instance },
            Err(_) => Read::Unreadable,
        },
        None => Read::Unreadable,
    }
}
