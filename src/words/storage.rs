//! What became of what is stored.

use baton_core::journal::Found;
use baton_core::rules::Mended;
use baton_core::views::keeping::{Damage, Keeping};
use baton_core::views::outcome::Waiting;

use super::td_string;
use crate::i18n::Locale;

/// Why nothing is kept, if nothing is.
#[must_use]
pub fn keeping(locale: Locale, keeping: Keeping) -> Option<&'static str> {
    match keeping {
        Keeping::InThisBrowser => None,
        Keeping::NoStorage => Some(td_string!(locale, storage.unavailable)),
        Keeping::NoRoom => Some(td_string!(locale, storage.full)),
        Keeping::Newer => Some(td_string!(locale, storage.newer)),
        Keeping::NoAnswer => Some(td_string!(locale, storage.no_answer)),
        Keeping::NotFetched => Some(td_string!(locale, storage.not_fetched)),
    }
}

/// What was damaged or gone, and what became of everyone.
#[must_use]
pub fn damage(locale: Locale, damage: &Damage) -> String {
    let Some(Found { first, last, state }) = damage.entries else {
        return td_string!(locale, storage.state).to_owned();
    };
    match state {
        Mended::Lost => td_string!(locale, storage.lost).to_owned(),
        Mended::Before => td_string!(locale, storage.before, first),
        Mended::Kept if first == last => td_string!(locale, storage.history_one, first),
        Mended::Kept => td_string!(locale, storage.history, first, last),
    }
}

/// What is being waited for.
#[must_use]
pub fn waiting(locale: Locale, waiting: Waiting) -> &'static str {
    match waiting {
        Waiting::Opening => td_string!(locale, storage.opening),
        Waiting::Storing => td_string!(locale, storage.storing),
    }
}
