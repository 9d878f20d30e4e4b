//! What is wrong with what somebody typed.

use baton_core::rules::{Email, EmailError, Name, NameError};
use leptos_i18n::td_string;

use crate::i18n::Locale;

/// The sentence under a field for a name.
#[must_use]
pub fn name_error(locale: Locale, error: NameError) -> String {
    match error {
        NameError::Empty => td_string!(locale, field.name_empty).to_owned(),
        NameError::TooLong => td_string!(locale, field.name_too_long, max = Name::MAX),
        NameError::ControlCharacter => td_string!(locale, field.name_control).to_owned(),
    }
}

/// The sentence under a field for an email address.
#[must_use]
pub fn email_error(locale: Locale, error: EmailError) -> String {
    match error {
        EmailError::Empty => td_string!(locale, field.email_empty).to_owned(),
        EmailError::NotOneAt => td_string!(locale, field.email_at).to_owned(),
        EmailError::Incomplete => td_string!(locale, field.email_incomplete).to_owned(),
        EmailError::Blank => td_string!(locale, field.email_blank).to_owned(),
        EmailError::TooLong => td_string!(locale, field.email_too_long, max = Email::MAX),
    }
}
