//! The language of the page.

use leptos::prelude::*;

use super::state::App;
use crate::browser::chunk::{NotFetched, Work, when_here};
use crate::browser::language::{fetch, fetch_rest};
use crate::browser::storage::Space;
use crate::browser::storage::prefs::Prefs;
use crate::texts::{Locale, Part};

/// Fetches what a page in a space starts with in its language. Nothing is shown before.
pub fn fetch_language(space: Space) -> Work<()> {
    fetch(Prefs::new(space).language(), Part::First)
}

/// Fetches all texts of that language, as far as they come.
pub async fn fetch_all_texts(space: Space) {
    let _ = fetch(Prefs::new(space).language(), Part::Rest).await;
}

async fn all(locale: Locale) -> Result<(), NotFetched> {
    fetch(locale, Part::First).await?;
    fetch_rest().await
}

impl App {
    /// Changes the language once its texts are there, and remembers it. Where they do not come, the page stays as
    /// it is, and says so.
    pub fn set_locale(self, locale: Locale) {
        self.session.wanted.set_value(locale);
        when_here(async move {
            let all = all(locale).await;
            // Whoever has left, or has chosen again meanwhile, is not given what they no longer want.
            if self.session.wanted.try_get_value() == Some(locale) {
                match all {
                    Ok(()) => self.speak(locale),
                    Err(NotFetched) => self.say_not_fetched(),
                }
            }
            Ok(())
        });
    }

    fn speak(self, locale: Locale) {
        let prefs = self.session.prefs;
        prefs.with_value(|prefs| prefs.set_language(locale));
        self.session.locale.set(locale);
    }
}
