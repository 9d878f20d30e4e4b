//! What became of what is stored.

use leptos_i18n::td_string;

use crate::app::Kept;
use crate::i18n::Locale;
use crate::store::{Reason, SetAside, Unkept, WriteError};

/// Why nothing is kept, if nothing is.
#[must_use]
pub fn kept(locale: Locale, kept: Kept) -> Option<&'static str> {
    match kept {
        Kept::InThisBrowser => None,
        Kept::NoStorage(_) => Some(td_string!(locale, storage.unavailable)),
        Kept::LeftAlone(Unkept::NotWritten(WriteError::Full)) => {
            Some(td_string!(locale, storage.full))
        }
        Kept::LeftAlone(Unkept::NotWritten(WriteError::Blocked)) => {
            Some(td_string!(locale, storage.blocked))
        }
        Kept::LeftAlone(Unkept::Newer { .. }) => Some(td_string!(locale, storage.newer)),
    }
}

/// What could not be read and was set aside.
#[must_use]
pub fn set_aside(locale: Locale, set_aside: &SetAside) -> String {
    match set_aside.reason {
        Reason::Snapshot => td_string!(locale, storage.aside_snapshot).to_owned(),
        Reason::Entry { seq } => td_string!(locale, storage.aside_entry, seq = seq),
    }
}
