//! What became of what is stored.

use baton_core::journal::Found;
use baton_core::rules::Mended;
use baton_core::views::keeping::{Damage, Keeping};
use baton_core::views::outcome::Waiting;

use super::said;
use crate::texts::Locale;

/// Why nothing is kept, if nothing is.
#[must_use]
pub fn keeping(locale: Locale, keeping: Keeping) -> Option<&'static str> {
    match keeping {
        Keeping::InThisBrowser => None,
        Keeping::NoStorage => Some(said!(locale, storage.unavailable)),
        Keeping::NoRoom => Some(said!(locale, storage.full)),
        Keeping::Newer => Some(said!(locale, storage.newer)),
        Keeping::NoAnswer => Some(said!(locale, storage.no_answer)),
        Keeping::NotFetched => Some(said!(locale, storage.not_fetched)),
    }
}

/// What was damaged or gone, and what became of everyone.
#[must_use]
pub fn damage(locale: Locale, damage: &Damage) -> String {
    let Some(Found { first, last, state }) = damage.entries else {
        return said!(locale, storage.state).to_owned();
    };
    match state {
        Mended::Lost => said!(locale, storage.lost).to_owned(),
        Mended::Before => said!(locale, storage.before, first),
        Mended::Kept if first == last => said!(locale, storage.history_one, first),
        Mended::Kept => said!(locale, storage.history, first, last),
    }
}

/// What is being waited for.
#[must_use]
pub fn waiting(locale: Locale, waiting: Waiting) -> &'static str {
    match waiting {
        Waiting::Opening => said!(locale, storage.opening),
        Waiting::Storing => said!(locale, storage.storing),
    }
}
