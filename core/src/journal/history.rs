//! The journal as it can be looked back on.

use super::entry::{Entry, Read, claimed_sum};
use super::following::Journal;
use super::log::Line;
use super::sum::Sum;
use crate::rules::{Event, Instance};

/// An entry of the past, as far as it is still kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    /// Its number.
    pub number: u64,
    /// What stands there; `None` when it is not as it was written, or is gone.
    pub entry: Option<Entry>,
    /// Whether it still follows what is before it.
    pub linked: Linked,
}

/// Whether an entry still follows the one that it was written after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Linked {
    /// What is before it is what it was written after.
    Holds,
    /// That cannot be told, because what is before it was given up for space.
    Unknown,
    /// What is before it is something else, or the entry itself is damaged.
    Broken,
}

impl Journal {
    /// Keeps everything that a log has, from its first line on, so that it can be looked back on. From then
    /// on it is kept up to date. Lines beyond the last entry of this journal are left to following.
    pub fn remember(&mut self, mut lines: Vec<Line>) {
        lines.retain(|line| line.number <= self.number);
        self.past = Some(lines);
    }

    /// History that was given up for space is not at hand any more.
    pub(super) fn forget(&mut self, up_to: u64) {
        if let Some(past) = &mut self.past {
            past.retain(|line| line.number > up_to);
        }
    }

    /// Whether the past is at hand.
    #[must_use]
    pub fn remembers(&self) -> bool {
        self.past.is_some()
    }

    /// The entries that are still kept, the newest first, as far as the past is at hand. What stands at the
    /// journal's beginning is not one: nobody did it. Each is read when it is asked for.
    pub fn history(&self) -> impl Iterator<Item = Past> {
        let past = self.past.as_deref().unwrap_or_default();
        let pairs = past.iter().enumerate().rev();
        pairs
            .map(|(at, line)| self.past_entry(line, at.checked_sub(1).and_then(|at| past.get(at))))
            .filter(|past| {
                let did = past.entry.as_ref().map(|entry| &entry.did);
                did != Some(&Event::Begun)
            })
    }

    fn past_entry(&self, line: &Line, before: Option<&Line>) -> Past {
        let read = self.read(line);
        let linked = match &read {
            None => Linked::Broken,
            Some(read) => linked(read, line.number, before),
        };
        Past {
            number: line.number,
            entry: read.map(|read| read.entry),
            linked,
        }
    }

    /// The entries after one, with their numbers, as far as the past is at hand.
    #[must_use]
    pub fn entries_after(&self, number: u64) -> Vec<(u64, Entry)> {
        let past = self.past.as_deref().unwrap_or_default();
        let lines = past.iter().filter(|line| line.number > number);
        let entries = lines.filter_map(|line| Some((line.number, self.read(line)?.entry)));
        entries.collect()
    }

    /// The instance as it was after an entry, as far as the past is at hand: from the last entry before it
    /// that has everyone beside it, if each after that follows the one before it.
    #[must_use]
    pub fn instance_at(&self, number: u64) -> Option<Instance> {
        let past = self.past.as_deref()?;
        let end = past.iter().position(|line| line.number == number)?;
        let lines = past.get(..=end)?;
        let has_state = |line: &Line| self.read(line).is_some_and(|read| read.state.is_some());
        let begin = lines.iter().rposition(has_state)?;
        let lines = lines.get(begin..)?;
        let mut instance = self.read(lines.first()?)?.state?;
        for pair in lines.windows(2) {
            let [before, line] = pair else { return None };
            let read = self.read(line)?;
            let follows = linked(&read, line.number, Some(before)) == Linked::Holds;
            instance.apply(&follows.then_some(read)?.entry.did);
        }
        Some(instance)
    }
}

/// Whether an entry under a number follows the line before it.
pub(super) fn linked(read: &Read, number: u64, before: Option<&Line>) -> Linked {
    // Whatever it follows is said to be damaged or gone, or there is nothing that it could follow.
    if matches!(read.entry.did, Event::Mended { .. }) || number == 0 {
        return Linked::Holds;
    }
    let Some(before) = before else {
        return Linked::Unknown;
    };
    let sum = before.text.whole().and_then(claimed_sum);
    if before.number + 1 == number && sum.unwrap_or(Sum::NONE) == read.after {
        Linked::Holds
    } else {
        Linked::Broken
    }
}
