//! The Overview's sentence, and its advice.

use baton_core::rules::Instance;
use baton_core::views::next_step::NextStep;
use leptos_i18n::td_string;

use super::{any_of, counted, names};
use crate::app::App;

/// Who holds the connection and who relies on it, in one sentence.
#[must_use]
pub fn summary(app: App) -> String {
    let locale = app.locale();
    let connected = app.read(Instance::connected_ids);
    let relying = app.read(|instance| instance.with_access().count());
    let names = names(app, &connected);
    match (connected.len(), relying) {
        (0, _) => td_string!(locale, overview.nobody).to_owned(),
        (1, 0) => td_string!(locale, overview.alone, names = names),
        (_, 0) => td_string!(locale, overview.alone_many, names = names),
        (1, _) => counted!(locale, relying, overview.one, names = names),
        (_, _) => counted!(locale, relying, overview.many, names = names),
    }
}

/// What to do next.
#[must_use]
pub fn advice(app: App, step: &NextStep) -> String {
    let locale = app.locale();
    let connected = || names(app, &app.read(Instance::connected_ids));
    match step {
        NextStep::AskAdmin(admins) => {
            td_string!(locale, next.ask_admin, names = names(app, admins))
        }
        NextStep::ConnectYourself => td_string!(locale, next.connect_yourself).to_owned(),
        NextStep::StandIn => td_string!(locale, next.stand_in_you, names = connected()),
        NextStep::StandInReady(admins) => {
            let names = any_of(app, admins);
            td_string!(
                locale,
                next.stand_in_ready,
                connected = connected(),
                names = names
            )
        }
        NextStep::FreeStandIn(admins) => {
            let names = any_of(app, admins);
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
