//! Who acts in this tab, and how Baton looks to them.

use baton_core::rules::UserId;
use baton_core::views::actor::Actor;
use baton_core::views::outcome::Outcome;
use leptos::prelude::*;

use super::state::App;
use super::theme::Theme;

impl App {
    /// Makes a person act in this tab. What was done before is another's, but for what outlives them.
    pub fn sign_in(self, user: UserId) {
        self.session.act(Actor::Person(user));
        self.saying.outcome.update(|outcome| {
            *outcome = outcome.take().filter(Outcome::outlives_the_person);
        });
    }

    /// Whoever acts in the sample without having signed in goes on acting in what takes its place.
    pub(super) fn stay_signed_in(self, user: UserId) {
        self.session.prefs.with_value(|prefs| {
            if prefs.actor() == Actor::Nobody {
                prefs.set_actor(Actor::Person(user));
            }
        });
    }

    /// Whoever acts is not in the instance: the page says so until somebody signs in.
    pub(super) fn be_gone(self) {
        self.session.act(Actor::Gone);
    }

    /// The theme of the page.
    #[must_use]
    pub fn theme(self) -> Theme {
        self.session.theme.get()
    }

    /// Changes the theme, and remembers it.
    pub fn set_theme(self, theme: Theme) {
        let prefs = self.session.prefs;
        prefs.with_value(|prefs| prefs.set_theme(theme.name()));
        self.session.theme.set(theme);
    }
}
