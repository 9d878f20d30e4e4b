//! The Overview's sentence, and its advice.

use baton_core::views::next_step::NextStep;
use baton_core::views::overview::{Overview, Summary};
use leptos_i18n::td_string;

use super::{Audience, any_of, counted, names};

/// Who holds the connection and who relies on it, in one sentence.
#[must_use]
pub fn summary(to: impl Audience, summary: &Summary) -> String {
    let (locale, relying) = (to.locale(), summary.relying);
    let names = names(to, &summary.connected);
    match (summary.connected.len(), relying) {
        (0, _) => td_string!(locale, overview.nobody).to_owned(),
        (1, 0) => td_string!(locale, overview.alone, names = names),
        (_, 0) => td_string!(locale, overview.alone_many, names = names),
        (1, _) => counted!(locale, relying, overview.one, names = names),
        (_, _) => counted!(locale, relying, overview.many, names = names),
    }
}

/// What to do next.
#[must_use]
pub fn advice(to: impl Audience, overview: &Overview) -> String {
    let locale = to.locale();
    let connected = || names(to, &overview.summary.connected);
    match &overview.step {
        NextStep::AskAdmin(admins) => {
            td_string!(locale, next.ask_admin, names = names(to, admins))
        }
        NextStep::ConnectYourself => td_string!(locale, next.connect_yourself).to_owned(),
        NextStep::StandIn => td_string!(locale, next.stand_in_you, names = connected()),
        NextStep::StandInReady(admins) => {
            let names = any_of(to, admins);
            td_string!(
                locale,
                next.stand_in_ready,
                connected = connected(),
                names = names
            )
        }
        NextStep::FreeStandIn(admins) => {
            let names = any_of(to, admins);
            td_string!(
                locale,
                next.free_stand_in,
                connected = connected(),
                names = names
            )
        }
        NextStep::MakeAdmin => td_string!(locale, next.make_admin, connected = connected()),
        NextStep::Safe => td_string!(locale, next.safe).to_owned(),
    }
}
