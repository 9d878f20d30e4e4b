//! Whether what happens is kept, and what was found damaged.

use crate::journal::Found;

/// Whether what happens in a page outlives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// It is stored in this browser.
    InThisBrowser,
    /// The browser offers no storage, or refuses it.
    NoStorage,
    /// There is no room.
    NoRoom,
    /// What is stored was written by a later version of Baton, and is left alone.
    Newer,
    /// The browser's storage does not answer.
    NoAnswer,
    /// The part of Baton that keeps it did not arrive, so nothing can happen here yet.
    NotFetched,
}

/// What was not as it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Damage {
    /// The entries that are damaged or gone, if any are.
    pub entries: Option<Found>,
    /// Whether the state that was kept for a quick start was damaged, or another instance's.
    pub state: bool,
}

impl Damage {
    /// The damage, if there is any.
    #[must_use]
    pub fn of(entries: Option<Found>, state: bool) -> Option<Self> {
        (entries.is_some() || state).then_some(Self { entries, state })
    }
}
