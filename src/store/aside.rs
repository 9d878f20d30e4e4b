//! What cannot be read is set aside under a key of its own, and never overwritten.

use crate::sorting;

use super::area::{Area, WriteError};

/// Something that was found in the storage, could not be read, and was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// Why it could not be read.
    pub reason: Reason,
    /// The keys under which it is kept now, in order of name.
    pub keys: Vec<String>,
}

/// Why stored data was set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The snapshot is missing or is not one, so the entries after it mean nothing either.
    Snapshot,
    /// This entry is not one, or does not follow from what is before it; the entries after it were set
    /// aside with it.
    Entry {
        /// The entry's number.
        seq: u64,
    },
}

/// What the keys of everything that was set aside begin with.
pub const ASIDE: &str = "aside/";

/// Moves the texts under these keys away, all under one new number. Returns the keys under which they
/// are now, and why the rest is still where it was, if some is: there was no room for the copies.
pub fn set_aside(area: &dyn Area, keys: &[String]) -> (Vec<String>, Option<WriteError>) {
    let taken = area.keys(ASIDE);
    let is_free = |number: &u32| {
        let prefix = format!("{ASIDE}{number}/");
        !taken.iter().any(|key| key.starts_with(&prefix))
    };
    let number = (1..).find(is_free).unwrap_or_default();
    let mut moved = Vec::with_capacity(keys.len());
    let mut failed = None;
    for key in keys {
        let Some(text) = area.read(key) else { continue };
        let to = format!("{ASIDE}{number}/{key}");
        if let Err(error) = area.write(&to, &text) {
            failed = Some(error);
            break;
        }
        area.remove(key);
        moved.push(to);
    }
    sorting::by(&mut moved, String::cmp);
    (moved, failed)
}
