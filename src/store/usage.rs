//! What the storage is used for.

use super::aside::ASIDE;
use super::journal::Journal;
use super::opening::{SNAPSHOT, number};

/// How much of the browser's storage is used, and for what. In UTF-16 units, keys included, which is
/// how browsers count; most give 5,242,880.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// What is needed: the snapshot and the entries after it.
    pub state: usize,
    /// The entries before the snapshot, which give way when there is no room.
    pub history: usize,
    /// What could not be read and was set aside. It stays until somebody removes it.
    pub aside: usize,
    /// Everything else that counts towards the same limit: preferences, practice, and other pages
    /// under the same address.
    pub other: usize,
}

impl Usage {
    /// All of it.
    #[must_use]
    pub fn total(&self) -> usize {
        self.state + self.history + self.aside + self.other
    }
}

impl Journal {
    /// What the storage is used for. It looks at the size of every text there is.
    #[must_use]
    pub fn usage(&self) -> Usage {
        let used = self.left_alone.as_ref().unwrap_or(&self.area).used();
        let mut usage = Usage {
            other: used.others,
            ..Usage::default()
        };
        for (key, units) in used.ours {
            let part = match number(&key) {
                Some(seq) if seq <= self.snapshot_seq => &mut usage.history,
                Some(_) => &mut usage.state,
                None if key == SNAPSHOT => &mut usage.state,
                None if key.starts_with(ASIDE) => &mut usage.aside,
                None => &mut usage.other,
            };
            *part += units;
        }
        usage
    }
}
