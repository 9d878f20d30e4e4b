//! Who acts in this tab, and how Baton looks to them.

use baton_core::rules::UserId;
use baton_core::views::actor::Actor;
use baton_core::views::outcome::Outcome;
use leptos::prelude::*;

use super::state::App;
use super::theme::Theme;
use crate::browser::storage::prefs::Prefs;
use crate::i18n::Locale;

/// Who acts in this tab, and how Baton looks to them.
#[derive(Clone, Copy)]
pub(super) struct Session {
    /// Who acts.
    pub actor: RwSignal<Actor>,
    /// The language of the page.
    pub locale: RwSignal<Locale>,
    /// The theme of the page.
    pub theme: RwSignal<Theme>,
    /// What the browser remembers of all that.
    pub prefs: StoredValue<Prefs, LocalStorage>,
}

impl Session {
    /// As the browser remembers it, but for who acts.
    pub fn new(prefs: Prefs, actor: Actor) -> Self {
        Self {
            actor: RwSignal::new(actor),
            locale: RwSignal::new(language(&prefs)),
            theme: RwSignal::new(theme(&prefs)),
            prefs: StoredValue::new_local(prefs),
        }
    }

    fn act(self, actor: Actor) {
        self.prefs.with_value(|prefs| prefs.set_actor(actor));
        self.actor.set(actor);
    }
}

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

    /// Changes the language, and remembers it.
    pub fn set_locale(self, locale: Locale) {
        let tag = leptos_i18n::Locale::as_str(locale);
        let prefs = self.session.prefs;
        prefs.with_value(|prefs| prefs.set_language(tag));
        self.session.locale.set(locale);
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

/// The chosen language, else the first of the browser's that Baton speaks, else English.
fn language(prefs: &Prefs) -> Locale {
    let chosen = prefs.language().into_iter();
    let preferred = window().navigator().languages().into_iter();
    let preferred = preferred.filter_map(|tag| tag.as_string());
    chosen
        .chain(preferred)
        .find_map(|tag| tag.split('-').next()?.parse().ok())
        .unwrap_or_default()
}

fn theme(prefs: &Prefs) -> Theme {
    prefs
        .theme()
        .as_deref()
        .map_or(Theme::System, Theme::from_name)
}
