//! The frame of the settings pages: their navigation, and who may see which (R1).

mod activity;
mod data;
mod marketo;
mod profile;
mod users;

use baton_core::rules::{Refusal, open_admin_settings};
use baton_core::views::address::{Handover as Chosen, Page, Route};
use leptos::prelude::*;

use self::activity::Activity;
use self::data::Data;
use self::marketo::{Handover, SetUp, UserAccess};
use self::profile::Profile;
use self::users::UserManagement;
use crate::app::{App, use_app};
use crate::browser::chunk::in_chunk;
use crate::parts::fetched::fetched;
use crate::parts::offered::Reason;
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
        (Some(refusal), _) => {
            let refusal = refusal.clone();
            fetched(move || admins_only(refusal.clone()))
        }
        (None, Page::Profile) => fetched(profile),
        (None, Page::SetUp) => fetched(set_up),
        (None, Page::UserAccess) => fetched(user_access),
        (None, Page::Handover(chosen)) => fetched(move || handover(chosen)),
        (None, Page::UserManagement) => fetched(users),
        (None, Page::Activity) => fetched(activity),
        (None, Page::Data) => fetched(data),
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

in_chunk! { settings:
    fn set_up() -> AnyView { view! { <SetUp /> }.into_any() }

    fn user_access() -> AnyView { view! { <UserAccess /> }.into_any() }
}

in_chunk! { rest:
    fn admins_only(refusal: Refusal) -> AnyView { view! { <AdminsOnly refusal /> }.into_any() }

    fn profile() -> AnyView { view! { <Profile /> }.into_any() }

    fn handover(chosen: Chosen) -> AnyView { view! { <Handover chosen /> }.into_any() }

    fn users() -> AnyView { view! { <UserManagement /> }.into_any() }

    fn activity() -> AnyView { view! { <Activity /> }.into_any() }

    fn data() -> AnyView { view! { <Data /> }.into_any() }
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
