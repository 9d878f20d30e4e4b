//! Looking through a whole log for damage, some lines at a time: a page needs only its end to go on, and
//! does this when it has time.

use super::damaged::Damaged;
use super::entry::{self, HIGHEST};
use super::history::{Linked, linked};
use super::identity::Identity;
use super::log::Line;
use crate::rules::Event;

/// What was found so far.
pub struct Inspection {
    identity: Identity,
    before: Option<Line>,
    /// The lines that are no entries, or do not follow from the one before.
    damaged: Damaged,
    /// The first and the last of those that somebody has noted as damaged or gone, each time.
    noted: Vec<(u64, u64)>,
    /// The characters of all entries so far.
    characters: usize,
}

impl Inspection {
    /// Of the log of an instance.
    #[must_use]
    pub fn new(identity: Identity) -> Self {
        Self {
            identity,
            before: None,
            damaged: Damaged::default(),
            noted: Vec::new(),
            characters: 0,
        }
    }

    /// Looks at the next lines, in order.
    pub fn look(&mut self, lines: Vec<Line>) {
        for line in lines.into_iter().filter(|line| line.number < HIGHEST) {
            let text = line.text.whole().unwrap_or_default();
            self.characters += text.len();
            // Whether anything is missing between the last line and this one.
            let is_after_gap = self.before.is_some() && self.next() < line.number;
            if is_after_gap {
                self.damaged.add(self.next(), line.number - 1);
            }
            match entry::read(&self.identity, line.number, text) {
                None => self.damaged.add(line.number, line.number),
                Some(read) => {
                    if let Event::Mended { first, last, .. } = &read.entry.did {
                        self.noted.push((*first, *last));
                        self.damaged.leave_out(*first, *last);
                    }
                    let before = self.before.as_ref();
                    let is_broken = linked(&read, line.number, before) == Linked::Broken;
                    if is_broken && !is_after_gap && !self.is_damaged(before) {
                        self.damaged.add(line.number, line.number);
                    }
                }
            }
            self.before = Some(line);
        }
    }

    fn is_damaged(&self, line: Option<&Line>) -> bool {
        let read = |line: &Line| entry::read(&self.identity, line.number, line.text.whole()?);
        line.and_then(read).is_none()
    }

    /// The number that comes after the last line.
    #[must_use]
    pub fn next(&self) -> u64 {
        self.before.as_ref().map_or(0, |line| line.number + 1)
    }

    /// The first and the last of the entries that somebody has noted as damaged or gone, each time.
    #[must_use]
    pub fn noted(&self) -> &[(u64, u64)] {
        &self.noted
    }

    /// The characters of all entries.
    #[must_use]
    pub fn characters(&self) -> usize {
        self.characters
    }

    /// The first and the last entry that is damaged or gone and that nobody has noted yet.
    #[must_use]
    pub fn damage(&self) -> Option<(u64, u64)> {
        self.damaged.ends()
    }
}
