//! The steps of a handover, and why there is none.

use baton_core::rules::{Deed, NoPlan, Step};
use baton_core::views::address::{Page, Route};
use baton_core::views::handover::{Eligible, Parties};

use super::{Audience, name, said};
use crate::texts::Locale;

/// Who does what.
#[must_use]
pub fn step(to: impl Audience, step: Step) -> String {
    let locale = to.locale();
    let by = name(to, step.by);
    match step.deed {
        Deed::Connect => said!(locale, step.connect, by),
        Deed::Disconnect => said!(locale, step.disconnect, by),
        Deed::RemoveAccess { user } => {
            said!(locale, step.remove_access, by, name = name(to, user))
        }
        Deed::MakeAdmin { user } => said!(locale, step.make_admin, by, name = name(to, user)),
    }
}

/// Why the step comes when it does.
#[must_use]
pub fn step_reason(locale: Locale, parties: Parties, step: Step) -> &'static str {
    match step.deed {
        Deed::Connect if parties.is_help(step) => said!(locale, step.why_helper_connects),
        Deed::MakeAdmin { .. } if parties.is_help(step) => said!(locale, step.why_helper_admin),
        Deed::Connect => said!(locale, step.why_connect),
        Deed::Disconnect => said!(locale, step.why_disconnect),
        Deed::RemoveAccess { .. } => said!(locale, step.why_remove_access),
        Deed::MakeAdmin { .. } => said!(locale, step.why_make_admin),
    }
}

/// How far somebody is from taking over.
#[must_use]
pub fn eligible(locale: Locale, eligible: Eligible) -> &'static str {
    match eligible {
        Eligible::Ready => said!(locale, handover.ready),
        Eligible::AccessFirst => said!(locale, handover.access_first),
        Eligible::AdminFirst => said!(locale, handover.admin_first),
        Eligible::Connected => said!(locale, handover.connected_already),
    }
}

/// Where a step is done, as one walks there from the gear menu.
#[must_use]
pub fn place(locale: Locale, route: &Route) -> String {
    let settings = said!(locale, nav.settings);
    let marketo = said!(locale, nav.marketo);
    let page = |name: &str| format!("{settings} › {name}");
    let tab = |name: &str| format!("{settings} › {marketo} › {name}");
    match route {
        Route::Settings(Page::SetUp) => page(marketo),
        Route::Settings(Page::UserAccess) => tab(said!(locale, nav.user_access)),
        Route::Settings(Page::Handover(_)) => tab(said!(locale, nav.handover)),
        Route::Settings(Page::UserManagement) => page(said!(locale, nav.user_management)),
        Route::Settings(Page::Activity) => page(said!(locale, activity.heading)),
        Route::Settings(Page::Data) => page(said!(locale, data.heading)),
        Route::Settings(Page::Profile) => page(said!(locale, nav.my_profile)),
        Route::Overview | Route::SignIn | Route::Practice | Route::NotFound(_) => {
            said!(locale, nav.overview).to_owned()
        }
    }
}

/// Why there is no plan.
#[must_use]
pub fn no_plan(locale: Locale, reason: NoPlan) -> &'static str {
    match reason {
        NoPlan::SamePerson => said!(locale, handover.same_person),
        NoPlan::Unknown(_) => said!(locale, handover.unknown),
        NoPlan::NothingToHandOver => said!(locale, handover.nothing),
        NoPlan::NobodyMakesAdmin => said!(locale, handover.nobody_makes_admin),
        NoPlan::NobodyRemovesAccess => said!(locale, handover.nobody_removes_access),
    }
}
