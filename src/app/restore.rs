//! A backup in the place of everyone, and taking that back.

use std::sync::Arc;

use baton_core::journal::Journal;
use baton_core::rules::Instance;
use leptos::prelude::*;

use super::dispatch::Needs;
use super::outcome::{Done, Undo};
use super::state::App;

impl App {
    /// Puts a backup in the place of everyone, if nothing has happened since the entry of this number:
    /// what was confirmed is what was shown. It can be taken back until something else happens.
    pub fn restore(self, backup: Arc<Instance>, seen: u64) {
        let before = self.instance.with_untracked(|now| Arc::new(now.clone()));
        let prepare = move |journal: &Journal, instance: &Instance, by, at| {
            journal.prepare_replacement(instance, by, (&backup, seen), at)
        };
        // Its entry is the next one: whatever comes after it is not taken back with it.
        let seq = seen + 1;
        let then = move || self.offer_to_take_back(Undo::Restore { before, seq });
        // Its entry says how those were called of whom the history tells.
        self.carry_out(Box::new(prepare), Box::new(then), Needs::Past);
    }

    /// Takes something back.
    pub fn undo(self, undo: Undo) {
        match undo {
            Undo::Command(action) => self.dispatch(action),
            Undo::Restore { before, seq } => self.restore(before, seq),
        }
    }

    fn offer_to_take_back(self, undo: Undo) {
        self.done.update(|done| {
            *done = done.take().map(|done| Done {
                undo: Some(undo),
                ..done
            });
        });
    }
}
