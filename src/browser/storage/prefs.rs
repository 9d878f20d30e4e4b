//! What this browser and this tab remember of the person in front of it. None of it belongs to the
//! instance, and all of it may be missing.

use baton_core::rules::UserId;
use baton_core::views::actor::Actor;
use leptos::prelude::window;

use super::local::{Browser, Unavailable};
use super::space::Space;
use crate::texts::Locale;

/// Settings and the signed-in person, each under a key of its own.
pub struct Prefs {
    local: Result<Browser, Unavailable>,
    tab: Result<Browser, Unavailable>,
    /// Language and theme, which are the same in practice as outside.
    shared: Result<Browser, Unavailable>,
}

const LANGUAGE: &str = "language";
const THEME: &str = "theme";
const SIGNED_IN: &str = "signed-in";

impl Prefs {
    /// The preferences in a space. Language and theme are the same in practice as outside.
    #[must_use]
    pub fn new(space: Space) -> Self {
        let shared = if space.is_practice() {
            Space::HOME
        } else {
            space
        };
        Self {
            local: Browser::local(space),
            tab: Browser::session(space),
            shared: Browser::local(shared),
        }
    }

    /// Who acts in this tab; in a new tab, whoever signed in last in this browser.
    #[must_use]
    pub fn actor(&self) -> Actor {
        let text = read(&self.tab, SIGNED_IN).or_else(|| read(&self.local, SIGNED_IN));
        let id = text.and_then(|text| text.parse().ok()).map(UserId);
        match id {
            None => Actor::Nobody,
            Some(UserId::NOBODY) => Actor::Gone,
            Some(user) => Actor::Person(user),
        }
    }

    /// Remembers who acts in this tab. Somebody who is gone is written as the id that nobody has.
    pub fn set_actor(&self, actor: Actor) {
        let text = actor.id().0.to_string();
        write(&self.tab, SIGNED_IN, Some(&text));
        write(&self.local, SIGNED_IN, Some(&text));
    }

    /// The chosen language, else the first of the browser's that Baton speaks, else English. The script in
    /// `index.html` finds the same.
    #[must_use]
    pub fn language(&self) -> Locale {
        let chosen = read(&self.shared, LANGUAGE).into_iter();
        let preferred = window().navigator().languages().into_iter();
        let preferred = preferred.filter_map(|tag| tag.as_string());
        chosen
            .chain(preferred)
            .find_map(|tag| tag.split('-').next()?.parse().ok())
            .unwrap_or_default()
    }

    /// Remembers the chosen language.
    pub fn set_language(&self, language: Locale) {
        write(&self.shared, LANGUAGE, Some(language.as_str()));
    }

    /// The chosen theme's name; `None` follows the system.
    #[must_use]
    pub fn theme(&self) -> Option<String> {
        read(&self.shared, THEME)
    }

    /// Remembers the chosen theme.
    pub fn set_theme(&self, name: Option<&str>) {
        write(&self.shared, THEME, name);
    }
}

fn read(area: &Result<Browser, Unavailable>, key: &str) -> Option<String> {
    area.as_ref().ok()?.read(key)
}

/// A preference that cannot be kept holds for this page all the same, so a failure is not reported.
fn write(area: &Result<Browser, Unavailable>, key: &str, text: Option<&str>) {
    let Ok(area) = area else { return };
    match text {
        Some(text) => {
            let _ = area.write(key, text);
        }
        None => area.remove(key),
    }
}
