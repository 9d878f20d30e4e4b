//! Making room: history gives way before state does.

use super::area::{Area, WriteError};
use super::journal::Journal;
use super::opening::{SNAPSHOT, key, number, numbers};
use super::snapshot;
use crate::rules::Instance;
use crate::sorting;

/// How much of the storage the history may take, in UTF-16 units with its keys: a quarter of the
/// 5,242,880 that browsers give, or some ten thousand entries.
pub const HISTORY_SHARE: usize = 5_242_880 / 4;

/// How many entries the first attempt gives up, and how many times as many each next one.
const FIRST_BATCH: usize = 16;
const GROWTH: usize = 4;

/// Tries to write; while there is no room for it, gives up the oldest entries up to a number, in
/// growing batches, and tries again.
///
/// # Errors
/// What the last attempt met. The entries are back where they were, as far as nobody else took their
/// room meanwhile.
pub fn giving_up_history(
    area: &dyn Area,
    up_to: u64,
    mut write: impl FnMut() -> Result<(), WriteError>,
) -> Result<(), WriteError> {
    let mut outcome = write();
    if outcome != Err(WriteError::Full) {
        return outcome;
    }
    let mut seqs = numbers(area);
    seqs.retain(|seq| *seq <= up_to);
    let mut seqs = seqs.into_iter().peekable();
    let mut given_up = Vec::new();
    let mut batch = FIRST_BATCH;
    while outcome == Err(WriteError::Full) && seqs.peek().is_some() {
        for seq in seqs.by_ref().take(batch) {
            given_up.extend(area.read(&key(seq)).map(|text| (seq, text)));
            area.remove(&key(seq));
        }
        batch = batch.saturating_mul(GROWTH);
        outcome = write();
    }
    if outcome.is_err() {
        put_back(area, given_up);
    }
    outcome
}

/// The newest first, so that what is left has no gap even if the room is gone.
fn put_back(area: &dyn Area, given_up: Vec<(u64, String)>) {
    for (seq, text) in given_up.into_iter().rev() {
        if area.write(&key(seq), &text).is_err() {
            return;
        }
    }
}

/// Removes the oldest entries up to a number, until all of them together take no more than a share.
pub fn trim_history(area: &dyn Area, up_to: u64, share: usize) {
    let mut sizes: Vec<(u64, usize)> = area.used().ours.into_iter().filter_map(event).collect();
    sizes.retain(|(seq, _)| *seq <= up_to);
    sorting::by(&mut sizes, Ord::cmp);
    let mut total: usize = sizes.iter().map(|(_, units)| units).sum();
    for (seq, units) in sizes {
        if total <= share {
            return;
        }
        area.remove(&key(seq));
        total -= units;
    }
}

fn event((key, units): (String, usize)) -> Option<(u64, usize)> {
    Some((number(&key)?, units))
}

impl Journal {
    /// Writes the entry after the last, which is not applied yet. Where there is no room for it, the
    /// history gives way; where that is not enough, the snapshot moves forward, so that the entries
    /// that it needed become history and give way too. The last entry always stays: by it the tabs
    /// recognise this history.
    pub(super) fn write_next(&mut self, instance: &Instance, text: &str) -> Result<(), WriteError> {
        let next = key(self.seq + 1);
        let before_last = self.seq.saturating_sub(1);
        let area = &*self.area;
        let write = || area.write(&next, text);
        let outcome = giving_up_history(area, self.snapshot_seq.min(before_last), write);
        if outcome != Err(WriteError::Full) || before_last <= self.snapshot_seq {
            return outcome;
        }
        let snapshot = written(self.seq, instance)?;
        self.write_with_snapshot(&snapshot, text)?;
        self.snapshot_seq = self.seq;
        Ok(())
    }

    /// Writes a snapshot, and then the entry after the last. History gives way to the first, and
    /// everything before the last entry to the second, because the new snapshot contains it.
    ///
    /// Where either is not written, the old snapshot is put back, unless entries that it needs found
    /// no room any more.
    pub(super) fn write_with_snapshot(&self, new: &str, entry: &str) -> Result<(), WriteError> {
        let area = &*self.area;
        let next = key(self.seq + 1);
        let before_last = self.seq.saturating_sub(1);
        let old = area.read(SNAPSHOT).unwrap_or_default();
        giving_up_history(area, self.snapshot_seq.min(before_last), || {
            area.write(SNAPSHOT, new)?;
            let outcome = giving_up_history(area, before_last, || area.write(&next, entry));
            let needs = self.snapshot_seq + 1;
            if outcome.is_err() && (needs > self.seq || area.has(&key(needs))) {
                // Where this fails, the new one stands; whoever asked for it finds that out.
                let _ = area.write(SNAPSHOT, &old);
            }
            outcome
        })
    }

    /// Moves the snapshot forward to the present, so that the next page opens quicker. The entries
    /// before it stay as history, but for the oldest of those beyond [`HISTORY_SHARE`]. Call it with
    /// nobody else writing.
    ///
    /// # Errors
    /// When it is not stored, even in the place of the history; the old snapshot and all entries are
    /// still there.
    pub fn move_snapshot(&mut self, instance: &Instance) -> Result<(), WriteError> {
        let text = written(self.seq, instance)?;
        let before_last = self.seq.saturating_sub(1);
        let history = self.snapshot_seq.min(before_last);
        giving_up_history(&*self.area, history, || self.area.write(SNAPSHOT, &text))?;
        self.snapshot_seq = self.seq;
        trim_history(&*self.area, before_last, HISTORY_SHARE);
        Ok(())
    }
}

/// The text of a snapshot. Writing texts and numbers as JSON does not fail.
pub(super) fn written(seq: u64, instance: &Instance) -> Result<String, WriteError> {
    snapshot::write(seq, instance).map_err(|_| WriteError::Blocked)
}
