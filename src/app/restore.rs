//! A backup in the place of everyone, and taking that back.

use std::sync::Arc;

use baton_core::rules::Instance;
use baton_core::views::outcome::{Outcome, Undo};
use leptos::prelude::*;

use super::state::App;
use super::wish::Wish;

impl App {
    /// Puts a backup in the place of everyone, if nothing has happened since the entry of this number:
    /// what was confirmed is what was shown. It can be taken back until something else happens.
    pub fn restore(self, backup: Arc<Instance>, seen: u64) {
        let before = self.instance.with_untracked(|now| Arc::new(now.clone()));
        // Its entry is the next one: whatever comes after it is not taken back with it.
        let number = seen + 1;
        let then = move || self.offer_to_take_back(Undo::Restore { before, number });
        self.carry_out(Wish::Replacement(backup, seen), then);
    }

    /// Takes something back.
    pub fn undo(self, undo: Undo) {
        match undo {
            Undo::Command(action) => self.dispatch(action),
            Undo::Restore { before, number } => self.restore(before, number),
        }
    }

    fn offer_to_take_back(self, undo: Undo) {
        self.saying.outcome.update(|outcome| {
            if let Some(Outcome::Done(done)) = outcome {
                done.undo = Some(undo);
            }
        });
    }
}
