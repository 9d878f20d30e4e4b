//! What the page has to say: what came of the last command, what is waited for, and how the storage is.

use baton_core::views::keeping::{Damage, Keeping};
use baton_core::views::outcome::{Outcome, Waiting};
use leptos::prelude::*;

/// What the page has to say.
#[derive(Clone, Copy)]
pub struct Saying {
    /// What came of the last thing that was done here, until something else is or the page changes.
    pub outcome: RwSignal<Option<Outcome>>,
    /// What the page is still waiting for, once it has taken long.
    pub waiting: RwSignal<Option<Waiting>>,
    /// Whether what happens here is kept.
    pub keeping: RwSignal<Keeping>,
    /// What was found in the storage that was not as it should be.
    pub damage: RwSignal<Option<Damage>>,
}

impl Saying {
    /// Nothing yet.
    pub fn new() -> Self {
        Self {
            outcome: RwSignal::new(None),
            waiting: RwSignal::new(None),
            keeping: RwSignal::new(Keeping::InThisBrowser),
            damage: RwSignal::new(None),
        }
    }
}
