//! Who acts in this tab, and how Baton looks to them.

use baton_core::views::actor::Actor;
use leptos::prelude::*;

use crate::app::theme::Theme;
use crate::browser::storage::prefs::Prefs;
use crate::i18n::Locale;

/// Who acts in this tab, and how Baton looks to them.
#[derive(Clone, Copy)]
pub struct Session {
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

    /// Makes this one act, and remembers it.
    pub fn act(self, actor: Actor) {
        self.prefs.with_value(|prefs| prefs.set_actor(actor));
        self.actor.set(actor);
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
