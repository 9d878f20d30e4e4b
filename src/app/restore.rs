//! A backup in the place of everyone, and taking that back.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::focus;
use super::outcome::{Done, Undo};
use super::state::App;
use crate::rules::{Instance, UserId};

impl App {
    /// Puts a backup in the place of everyone, if nothing has happened since the entry of this number:
    /// what was confirmed is what was shown. It can be taken back until something else happens.
    pub fn restore(self, backup: Arc<Instance>, seen: u64) {
        let held = focus::held();
        spawn_local(async move {
            let by = self.actor.get_untracked().unwrap_or(UserId(0));
            let before = self.instance.with_untracked(|now| Arc::new(now.clone()));
            let outcome = self.store_exclusively(move |journal, instance, at| {
                journal.prepare_replacement(instance, by, (&backup, seen), at)
            });
            let outcome = outcome.await;
            let is_done = outcome.is_ok();
            self.say(outcome);
            if is_done {
                let seq = untrack(|| self.seq());
                self.offer_to_take_back(Undo::Restore { before, seq });
            }
            held.keep();
        });
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
