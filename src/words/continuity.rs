//! Continuity in words.

use leptos_i18n::td_string;

use super::{any_of, format};
use crate::app::App;
use crate::app::continuity::Continuity;
use crate::rules::UserId;

/// How safe the connection is, in a few words; and where nobody could step in at once, who could and
/// how, or why nobody can.
#[must_use]
pub fn continuity(app: App, continuity: &Continuity) -> (String, Option<String>) {
    let locale = app.locale();
    match continuity {
        Continuity::Nobody { ready } => (
            td_string!(locale, continuity.nobody).to_owned(),
            Some(td_string!(
                locale,
                continuity.ready,
                names = any_of(app, ready)
            )),
        ),
        Continuity::Alone { ready, blocked, .. } => (
            td_string!(locale, continuity.alone).to_owned(),
            Some(stand_ins(app, ready, blocked)),
        ),
        Continuity::Covered { connected } => {
            let count = format::number(locale, connected.len());
            (td_string!(locale, continuity.covered, count = count), None)
        }
    }
}

fn stand_ins(app: App, ready: &[UserId], blocked: &[UserId]) -> String {
    let locale = app.locale();
    if !ready.is_empty() {
        return td_string!(locale, continuity.ready, names = any_of(app, ready));
    }
    if !blocked.is_empty() {
        return td_string!(locale, continuity.blocked, names = any_of(app, blocked));
    }
    td_string!(locale, continuity.no_other_admin).to_owned()
}
