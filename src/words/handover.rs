//! The steps of a handover, and why there is none.

use baton_core::rules::{Action, Command, NoPlan, Role};
use baton_core::views::address::{Page, Route};
use leptos_i18n::td_string;

use super::name;
use crate::app::App;
use crate::i18n::Locale;

/// Who does what; nothing for what is no step of any handover.
#[must_use]
pub fn step(app: App, step: &Command) -> String {
    let locale = app.locale();
    let by = name(app, step.by);
    match &step.action {
        Action::Connect => td_string!(locale, step.connect, by = by),
        Action::Disconnect => td_string!(locale, step.disconnect, by = by),
        Action::GiveAccess { user } => {
            td_string!(locale, step.give_access, by = by, name = name(app, *user))
        }
        Action::RemoveAccess { user } => {
            td_string!(locale, step.remove_access, by = by, name = name(app, *user))
        }
        Action::SetRole { user, role } => match role {
            Role::Admin => td_string!(locale, step.make_admin, by = by, name = name(app, *user)),
            Role::User => td_string!(locale, step.make_user, by = by, name = name(app, *user)),
        },
        Action::Remove { user } => {
            td_string!(locale, step.remove, by = by, name = name(app, *user))
        }
        Action::Invite { name, .. } | Action::Start { name, .. } => {
            td_string!(locale, step.invite, by = by, name = name.as_str())
        }
        Action::GiveAccessToAll { .. }
        | Action::RemoveAccessFromAll { .. }
        | Action::InviteAll { .. }
        | Action::TakeBackInvitation { .. }
        | Action::Edit { .. } => String::new(),
    }
}

/// Why the step comes when it does; nothing for steps that no handover has.
#[must_use]
pub fn step_reason(app: App, step: &Command) -> &'static str {
    let locale = app.locale();
    match &step.action {
        Action::Connect => td_string!(locale, step.why_connect),
        Action::Disconnect => td_string!(locale, step.why_disconnect),
        Action::RemoveAccess { .. } => td_string!(locale, step.why_remove_access),
        Action::SetRole { .. } => td_string!(locale, step.why_make_admin),
        Action::GiveAccess { .. }
        | Action::Remove { .. }
        | Action::Invite { .. }
        | Action::Start { .. }
        | Action::GiveAccessToAll { .. }
        | Action::RemoveAccessFromAll { .. }
        | Action::InviteAll { .. }
        | Action::TakeBackInvitation { .. }
        | Action::Edit { .. } => "",
    }
}

/// How far somebody is from taking over, by the first step that it takes.
#[must_use]
pub fn eligible(locale: Locale, steps: &[Command]) -> &'static str {
    match steps.first().map(|step| &step.action) {
        Some(Action::Connect) => td_string!(locale, handover.ready),
        Some(Action::RemoveAccess { .. }) => td_string!(locale, handover.access_first),
        Some(Action::SetRole { .. }) => td_string!(locale, handover.admin_first),
        // The one who hands over disconnects: nothing else is left to do.
        Some(_) | None => td_string!(locale, handover.connected_already),
    }
}

/// Where a step is done, as one walks there from the gear menu.
#[must_use]
pub fn place(app: App, route: &Route) -> String {
    let locale = app.locale();
    let settings = td_string!(locale, nav.settings);
    let marketo = td_string!(locale, nav.marketo);
    match route {
        Route::Settings(Page::SetUp) => format!("{settings} › {marketo}"),
        Route::Settings(Page::UserAccess) => {
            format!(
                "{settings} › {marketo} › {}",
                td_string!(locale, nav.user_access)
            )
        }
        Route::Settings(Page::Handover(_)) => {
            format!(
                "{settings} › {marketo} › {}",
                td_string!(locale, nav.handover)
            )
        }
        Route::Settings(Page::UserManagement) => {
            format!("{settings} › {}", td_string!(locale, nav.user_management))
        }
        Route::Settings(Page::Activity) => {
            format!("{settings} › {}", td_string!(locale, activity.heading))
        }
        Route::Settings(Page::Data) => {
            format!("{settings} › {}", td_string!(locale, data.heading))
        }
        Route::Settings(Page::Profile) => {
            format!("{settings} › {}", td_string!(locale, nav.my_profile))
        }
        Route::Overview | Route::SignIn | Route::Practice | Route::NotFound(_) => {
            td_string!(locale, nav.overview).to_owned()
        }
    }
}

/// Why there is no plan.
#[must_use]
pub fn no_plan(app: App, reason: NoPlan) -> &'static str {
    let locale = app.locale();
    match reason {
        NoPlan::SamePerson => td_string!(locale, handover.same_person),
        NoPlan::Unknown(_) => td_string!(locale, handover.unknown),
        NoPlan::NothingToHandOver => td_string!(locale, handover.nothing),
    }
}
