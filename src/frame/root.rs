//! The frame of every page, and which page is in it.

use baton_core::views::address::{Page, Route};
use leptos::prelude::*;

use super::ahead::fetch_ahead;
use super::header::Header;
use super::notices::Notices;
use super::outcome::OutcomeRegions;
use crate::app::tab_space::TabSpace;
use crate::app::{App, use_app};
use crate::browser::chunk::in_chunk;
use crate::browser::focus;
use crate::pages::{NotFound, Overview, Practice, PracticeBar, Settings, SignIn};
use crate::parts::fetched::fetched;
use crate::ui::{follow, live, whether};
use crate::words::{Audience, said, words};

/// The whole app: what stands around every page, and the page of the address.
#[component]
pub fn Root(
    /// The state, from [`boot`](crate::app::boot).
    app: App,
) -> impl IntoView {
    provide_context(app);
    fetch_ahead(app);
    follow(move || document().set_title(&title(app)));
    // Whoever is removed by another tab finds the page to sign in on in place of the one they were on.
    let mut was_here = false;
    follow(move || {
        let is_here = app.signed_in().is_some();
        if was_here && !is_here {
            focus::go_to_heading();
        }
        was_here = is_here;
    });
    let skip = move |event: leptos::ev::MouseEvent| {
        // The address stays that of the page.
        event.prevent_default();
        focus::focus("main h1");
    };
    let is_practice = use_context::<TabSpace>().is_some_and(TabSpace::is_on);
    view! {
        <a class="skip" href="#content" on:click=skip>{words!(app, skip_to_content)}</a>
        <Header />
        {is_practice.then(|| fetched(practice_bar))}
        <Notices />
        <Screen />
        <OutcomeRegions />
    }
}

/// The page of the address; for somebody who is not in the instance, the page to sign in on.
#[component]
fn Screen() -> impl IntoView {
    let app = use_app();
    let is_here = whether(move || app.signed_in().is_some());
    live(move || {
        app.follow_era();
        match (app.route(), is_here.get()) {
            (Route::NotFound(_), _) => fetched(not_found),
            (Route::Practice, _) => fetched(practice),
            (Route::SignIn, _) | (_, false) => fetched(sign_in),
            (Route::Overview, true) => view! { <Overview /> }.into_any(),
            (Route::Settings(page), true) => fetched(move || settings(page)),
        }
    })
}

in_chunk! { rest:
    fn not_found() -> AnyView { view! { <NotFound /> }.into_any() }

    fn practice() -> AnyView { view! { <Practice /> }.into_any() }

    fn practice_bar() -> AnyView { view! { <PracticeBar /> }.into_any() }

    fn sign_in() -> AnyView { view! { <SignIn /> }.into_any() }
}

in_chunk! { settings:
    fn settings(page: Page) -> AnyView { view! { <Settings page /> }.into_any() }
}

fn title(app: App) -> String {
    let locale = app.locale();
    let route = match app.route() {
        // Somebody who is not in the instance is on the page to sign in on, whatever the address.
        Route::Overview | Route::Settings(_) if app.signed_in().is_none() => Route::SignIn,
        route => route,
    };
    let page = match route {
        Route::Overview => said!(locale, nav.overview),
        Route::SignIn => said!(locale, nav.sign_in),
        Route::Practice => said!(locale, practice.heading),
        Route::Settings(Page::Profile) => said!(locale, nav.my_profile),
        Route::Settings(Page::SetUp) => said!(locale, nav.marketo),
        Route::Settings(Page::UserAccess) => said!(locale, nav.user_access),
        Route::Settings(Page::Handover(_)) => said!(locale, nav.handover),
        Route::Settings(Page::UserManagement) => said!(locale, nav.user_management),
        Route::Settings(Page::Activity) => said!(locale, activity.heading),
        Route::Settings(Page::Data) => said!(locale, data.heading),
        Route::NotFound(_) => said!(locale, not_found.heading),
    };
    format!("{page} · {}", said!(locale, header.label))
}
