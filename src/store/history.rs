//! The journal as it can be looked back on.

use super::chain::{Linked, Print};
use super::entry::Entry;
use super::journal::Journal;
use super::opening::{key, numbers};

/// An entry that is still kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its number.
    pub seq: u64,
    /// What stands there; `None` when it cannot be read (any more).
    pub entry: Option<Entry>,
    /// Whether it still follows what is before it.
    pub linked: Linked,
}

impl Journal {
    /// The entries that are still kept, up to the last that this journal has seen, the newest first.
    /// Each is read when it is asked for, so the first page of a long history costs no more than that
    /// of a short one.
    pub fn history(&self) -> impl Iterator<Item = Kept> {
        let mut seqs = numbers(&*self.area);
        seqs.retain(|seq| *seq <= self.seq);
        let oldest = seqs.first().copied();
        // The text of an entry is needed for the one after it, which comes first.
        let mut text = None;
        seqs.into_iter().rev().map(move |seq| {
            let this = text.take().or_else(|| self.area.read(&key(seq)));
            text = seq.checked_sub(1).and_then(|seq| self.area.read(&key(seq)));
            let entry: Option<Entry> = this.and_then(|this| serde_json::from_str(&this).ok());
            let linked = match entry.as_ref().map(|entry| (entry.after, text.as_ref())) {
                None => Linked::Broken,
                Some((None, _)) => Linked::Unknown,
                Some((Some(print), Some(before))) if print == Print::of(before) => Linked::Holds,
                Some((Some(_), Some(_))) => Linked::Broken,
                // Only the oldest are ever given up, so nothing is missing between others.
                Some((Some(_), None)) if oldest < Some(seq) => Linked::Broken,
                Some((Some(_), None)) => Linked::Unknown,
            };
            Kept { seq, entry, linked }
        })
    }
}
