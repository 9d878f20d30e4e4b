//! Continuity in words.

use baton_core::rules::UserId;
use baton_core::views::continuity::Continuity;
use leptos_i18n::td_string;

use super::{Audience, any_of, format};

/// How safe the connection is, in a few words.
#[must_use]
pub fn continuity(to: impl Audience, continuity: &Continuity) -> String {
    let locale = to.locale();
    match continuity {
        Continuity::Nobody { .. } => td_string!(locale, continuity.nobody).to_owned(),
        Continuity::Alone { .. } => td_string!(locale, continuity.alone).to_owned(),
        Continuity::Covered { connected } => {
            let count = format::number(locale, connected.len());
            td_string!(locale, continuity.covered, count = count)
        }
    }
}

/// Where nobody could step in at once, who could and how, or why nobody can.
#[must_use]
pub fn continuity_detail(to: impl Audience, continuity: &Continuity) -> Option<String> {
    match continuity {
        Continuity::Nobody { ready } => {
            let names = any_of(to, ready);
            Some(td_string!(to.locale(), continuity.ready, names = names))
        }
        Continuity::Alone { ready, blocked, .. } => Some(stand_ins(to, ready, blocked)),
        Continuity::Covered { .. } => None,
    }
}

fn stand_ins(to: impl Audience, ready: &[UserId], blocked: &[UserId]) -> String {
    let locale = to.locale();
    if !ready.is_empty() {
        return td_string!(locale, continuity.ready, names = any_of(to, ready));
    }
    if !blocked.is_empty() {
        return td_string!(locale, continuity.blocked, names = any_of(to, blocked));
    }
    td_string!(locale, continuity.no_other_admin).to_owned()
}
