//! The steps of a handover, and why there is none.

use baton_core::rules::{Deed, NoPlan, Step};
use baton_core::views::address::{Page, Route};
use baton_core::views::handover::Eligible;

use super::{Audience, name, td_string};
use crate::i18n::Locale;

/// Who does what.
#[must_use]
pub fn step(to: impl Audience, step: Step) -> String {
    let locale = to.locale();
    let by = name(to, step.by);
    match step.deed {
        Deed::Connect => td_string!(locale, step.connect, by),
        Deed::Disconnect => td_string!(locale, step.disconnect, by),
        Deed::RemoveAccess { user } => {
            td_string!(locale, step.remove_access, by, name = name(to, user))
        }
        Deed::MakeAdmin { user } => td_string!(locale, step.make_admin, by, name = name(to, user)),
    }
}

/// Why the step comes when it does.
#[must_use]
pub fn step_reason(locale: Locale, deed: Deed) -> &'static str {
    match deed {
        Deed::Connect => td_string!(locale, step.why_connect),
        Deed::Disconnect => td_string!(locale, step.why_disconnect),
        Deed::RemoveAccess { .. } => td_string!(locale, step.why_remove_access),
        Deed::MakeAdmin { .. } => td_string!(locale, step.why_make_admin),
    }
}

/// How far somebody is from taking over.
#[must_use]
pub fn eligible(locale: Locale, eligible: Eligible) -> &'static str {
    match eligible {
        Eligible::Ready => td_string!(locale, handover.ready),
        Eligible::AccessFirst => td_string!(locale, handover.access_first),
        Eligible::AdminFirst => td_string!(locale, handover.admin_first),
        Eligible::Connected => td_string!(locale, handover.connected_already),
    }
}

/// Where a step is done, as one walks there from the gear menu.
#[must_use]
pub fn place(locale: Locale, route: &Route) -> String {
    let settings = td_string!(locale, nav.settings);
    let marketo = td_string!(locale, nav.marketo);
    let page = |name: &str| format!("{settings} › {name}");
    let tab = |name: &str| format!("{settings} › {marketo} › {name}");
    match route {
        Route::Settings(Page::SetUp) => page(marketo),
        Route::Settings(Page::UserAccess) => tab(td_string!(locale, nav.user_access)),
        Route::Settings(Page::Handover(_)) => tab(td_string!(locale, nav.handover)),
        Route::Settings(Page::UserManagement) => page(td_string!(locale, nav.user_management)),
        Route::Settings(Page::Activity) => page(td_string!(locale, activity.heading)),
        Route::Settings(Page::Data) => page(td_string!(locale, data.heading)),
        Route::Settings(Page::Profile) => page(td_string!(locale, nav.my_profile)),
        Route::Overview | Route::SignIn | Route::Practice | Route::NotFound(_) => {
            td_string!(locale, nav.overview).to_owned()
        }
    }
}

/// Why there is no plan.
#[must_use]
pub fn no_plan(locale: Locale, reason: NoPlan) -> &'static str {
    match reason {
        NoPlan::SamePerson => td_string!(locale, handover.same_person),
        NoPlan::Unknown(_) => td_string!(locale, handover.unknown),
        NoPlan::NothingToHandOver => td_string!(locale, handover.nothing),
    }
}
