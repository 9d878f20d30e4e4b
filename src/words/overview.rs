//! The Overview's sentences, and its advice.

use baton_core::rules::UserId;
use baton_core::views::continuity::Continuity;
use baton_core::views::next_step::NextStep;
use baton_core::views::overview::{Overview, Summary};

use super::{Audience, any_of, counted, format, names, said};

/// Who holds the connection and who relies on it, in one sentence.
#[must_use]
pub fn summary(to: impl Audience, summary: &Summary) -> String {
    let (locale, relying) = (to.locale(), summary.relying);
    let names = names(to, &summary.connected);
    match (summary.connected.len(), relying) {
        (0, _) => said!(locale, overview.nobody).to_owned(),
        (1, 0) => said!(locale, overview.alone, names),
        (_, 0) => said!(locale, overview.alone_many, names),
        (1, _) => counted!(locale, relying, overview.one, names),
        (_, _) => counted!(locale, relying, overview.many, names),
    }
}

/// What to do next.
#[must_use]
pub fn advice(to: impl Audience, overview: &Overview) -> String {
    let locale = to.locale();
    let connected = || names(to, &overview.summary.connected);
    match &overview.step {
        NextStep::AskAdmin(admins) => said!(locale, next.ask_admin, names = names(to, admins)),
        NextStep::ConnectYourself => said!(locale, next.connect_yourself).to_owned(),
        NextStep::StandIn => said!(locale, next.stand_in_you, names = connected()),
        NextStep::StandInReady(admins) => {
            let (connected, names) = (connected(), any_of(to, admins));
            said!(locale, next.stand_in_ready, connected, names)
        }
        NextStep::FreeStandIn(admins) => {
            let (connected, names) = (connected(), any_of(to, admins));
            said!(locale, next.free_stand_in, connected, names)
        }
        NextStep::MakeAdmin => said!(locale, next.make_admin, connected = connected()),
        NextStep::Safe => said!(locale, next.safe).to_owned(),
    }
}

/// How safe the connection is, in a few words.
#[must_use]
pub fn continuity(to: impl Audience, continuity: &Continuity) -> String {
    let locale = to.locale();
    match continuity {
        Continuity::Nobody { .. } => said!(locale, continuity.nobody).to_owned(),
        Continuity::Alone { .. } => said!(locale, continuity.alone).to_owned(),
        Continuity::Covered { connected } => {
            let count = format::number(locale, connected.len());
            said!(locale, continuity.covered, count)
        }
    }
}

/// Where nobody could step in at once, who could and how, or why nobody can.
#[must_use]
pub fn continuity_detail(to: impl Audience, continuity: &Continuity) -> Option<String> {
    match continuity {
        Continuity::Nobody { ready } => {
            let names = any_of(to, ready);
            Some(said!(to.locale(), continuity.ready, names))
        }
        Continuity::Alone { ready, blocked, .. } => Some(stand_ins(to, ready, blocked)),
        Continuity::Covered { .. } => None,
    }
}

fn stand_ins(to: impl Audience, ready: &[UserId], blocked: &[UserId]) -> String {
    let locale = to.locale();
    if !ready.is_empty() {
        return said!(locale, continuity.ready, names = any_of(to, ready));
    }
    if !blocked.is_empty() {
        return said!(locale, continuity.blocked, names = any_of(to, blocked));
    }
    said!(locale, continuity.no_other_admin).to_owned()
}
