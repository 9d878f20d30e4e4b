//! What the page has to say: what came of the last command, what is waited for, and how the storage is.

use baton_core::views::keeping::{Damage, Keeping};
use baton_core::views::outcome::{Outcome, Waiting};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::state::App;
use crate::browser::clipboard;

impl App {
    /// What came of the last thing that was done here, until something else is or the page changes.
    #[must_use]
    pub fn outcome(self) -> Option<Outcome> {
        self.saying.outcome.get()
    }

    /// Whether something came of it that is so: `what` says which outcomes are meant.
    pub fn outcome_is(self, what: fn(&Outcome) -> bool) -> bool {
        self.saying
            .outcome
            .with(|outcome| outcome.as_ref().is_some_and(what))
    }

    /// Says nothing about it any more.
    pub fn clear_outcome(self) {
        self.saying.outcome.set(None);
    }

    /// What the page is still waiting for, once it has taken long.
    #[must_use]
    pub fn waiting(self) -> Option<Waiting> {
        self.saying.waiting.get()
    }

    /// Whether what happens here is kept.
    #[must_use]
    pub fn keeping(self) -> Keeping {
        self.saying.keeping.get()
    }

    /// What was found in the storage that was not as it should be.
    #[must_use]
    pub fn damage(self) -> Option<Damage> {
        self.saying.damage.get()
    }

    /// Puts a text on the clipboard, and says whether that went well.
    pub fn copy(self, text: String) {
        self.clear_outcome();
        spawn_local(async move {
            let outcome = match clipboard::write(&text).await {
                Ok(()) => Outcome::Copied,
                Err(_) => Outcome::NotCopied,
            };
            // The page may be gone by then.
            let _ = self.saying.outcome.try_set(Some(outcome));
        });
    }
}
