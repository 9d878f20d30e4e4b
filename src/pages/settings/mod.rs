//! The frame of the settings pages: their navigation, and who may see which (R1).

mod activity;
mod data;
mod marketo;
mod profile;
mod users;

use baton_core::rules::{Refusal, open_admin_settings};
use baton_core::views::address::{Page, Route};
use leptos::prelude::*;

use self::activity::Activity;
use self::data::Data;
use self::marketo::{Handover, SetUp, UserAccess};
use self::profile::Profile;
use self::users::UserManagement;
use crate::app::{App, use_app};
use crate::parts::offered::Reason;
use crate::ui::apart;
use crate::words::{label, words};

/// A settings page in its frame.
#[component]
pub fn Settings(
    /// The page that stands in the frame, if the person may see it.
    page: Page,
) -> impl IntoView {
    let app = use_app();
    let closed = Memo::new(move |_| closed(app).filter(|_| page.is_for_admins()));
    let content = move || match (closed.get(), page) {
        (Some(refusal), _) => apart(move || view! { <AdminsOnly refusal /> }.into_any()),
        (None, Page::Profile) => apart(move || view! { <Profile /> }.into_any()),
        (None, Page::SetUp) => apart(move || view! { <SetUp /> }.into_any()),
        (None, Page::UserAccess) => apart(move || view! { <UserAccess /> }.into_any()),
        (None, Page::Handover(chosen)) => apart(move || view! { <Handover chosen /> }.into_any()),
        (None, Page::UserManagement) => apart(move || view! { <UserManagement /> }.into_any()),
        (None, Page::Activity) => apart(move || view! { <Activity /> }.into_any()),
        (None, Page::Data) => apart(move || view! { <Data /> }.into_any()),
    };
    view! {
        <div class="settings">
            <SettingsNav page />
            <main class="page" id="content" aria-busy=move || app.is_busy().to_string()>
                <h1 tabindex="-1">{move || heading(app, page)}</h1>
                {content}
            </main>
        </div>
    }
}

fn heading(app: App, page: Page) -> &'static str {
    match page {
        Page::Profile => words!(app, profile.heading)(),
        Page::SetUp | Page::UserAccess | Page::Handover(_) => words!(app, marketo.heading)(),
        Page::UserManagement => words!(app, users.heading)(),
        Page::Activity => words!(app, activity.heading)(),
        Page::Data => words!(app, data.heading)(),
    }
}

fn closed(app: App) -> Option<Refusal> {
    app.read(|instance| open_admin_settings(instance, app.actor()).err())
}

#[component]
fn SettingsNav(page: Page) -> impl IntoView {
    let app = use_app();
    let is_open = Memo::new(move |_| closed(app).is_none());
    // Set Up stands for all of Marketo here; its tabs have a navigation of their own.
    let section = match page {
        Page::UserAccess | Page::Handover(_) => Page::SetUp,
        page => page,
    };
    let link = move |to: Page, text: Signal<String>| {
        let current = (to == section).then_some(if to == page { "page" } else { "true" });
        view! { <li><a href=Route::from(to).href() aria-current=current>{text}</a></li> }
    };
    view! {
        <nav class="settings__nav" aria-label=words!(app, nav.settings)>
            <ul>
                {link(Page::Profile, label!(app, nav.my_profile))}
                <Show when=move || is_open.get()>
                    <li class="settings__label" aria-hidden="true">{words!(app, nav.admin_settings)}</li>
                    {link(Page::SetUp, label!(app, nav.marketo))}
                    {link(Page::UserManagement, label!(app, nav.user_management))}
                    {link(Page::Activity, label!(app, activity.heading))}
                    {link(Page::Data, label!(app, data.heading))}
                </Show>
            </ul>
        </nav>
    }
}

/// What a plain user finds at the address of an Admin Settings page (R1): that it is for admins, and who they
/// are.
#[component]
fn AdminsOnly(refusal: Refusal) -> impl IntoView {
    let app = use_app();
    view! {
        <div class="card card--note">
            <p>{words!(app, admins_only.text)}</p>
            <Reason id="admins-only" refusal=Signal::stored(Some(refusal)) />
        </div>
    }
}
