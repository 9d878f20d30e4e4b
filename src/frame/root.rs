//! The frame of every page, and which page is in it.

use baton_core::views::address::{Page, Route};
use leptos::prelude::*;

use super::header::Header;
use super::notices::Notices;
use super::outcome::OutcomeRegions;
use crate::app::{App, use_app};
use crate::browser::focus;
use crate::pages::{NotFound, Overview, Practice, PracticeBar, Settings, SignIn};
use crate::ui::apart;
use crate::words::{Audience, td_string, words};

/// The whole app: what stands around every page, and the page of the address.
#[component]
pub fn Root(
    /// The state, from [`boot`](crate::app::boot).
    app: App,
) -> impl IntoView {
    provide_context(app);
    Effect::new(move |_| document().set_title(&title(app)));
    // Whoever is removed by another tab finds the page to sign in on in place of the one they were on.
    Effect::new(move |was_here: Option<bool>| {
        let is_here = app.signed_in().is_some();
        if was_here == Some(true) && !is_here {
            focus::go_to_heading();
        }
        is_here
    });
    let skip = move |event: leptos::ev::MouseEvent| {
        // The address stays that of the page.
        event.prevent_default();
        focus::focus("main h1");
    };
    view! {
        <a class="skip" href="#content" on:click=skip>{words!(app, skip_to_content)}</a>
        <Header />
        <PracticeBar />
        <Notices />
        <Screen />
        <OutcomeRegions />
    }
}

/// The page of the address; for somebody who is not in the instance, the page to sign in on.
#[component]
fn Screen() -> impl IntoView {
    let app = use_app();
    let is_here = Memo::new(move |_| app.signed_in().is_some());
    move || {
        app.follow_era();
        match (app.route(), is_here.get()) {
            (Route::NotFound(_), _) => apart(move || view! { <NotFound /> }.into_any()),
            (Route::Practice, _) => apart(move || view! { <Practice /> }.into_any()),
            (Route::SignIn, _) | (_, false) => apart(move || view! { <SignIn /> }.into_any()),
            (Route::Overview, true) => apart(move || view! { <Overview /> }.into_any()),
            (Route::Settings(page), true) => apart(move || view! { <Settings page /> }.into_any()),
        }
    }
}

fn title(app: App) -> String {
    let locale = app.locale();
    let route = match app.route() {
        // Somebody who is not in the instance is on the page to sign in on, whatever the address.
        Route::Overview | Route::Settings(_) if app.signed_in().is_none() => Route::SignIn,
        route => route,
    };
    let page = match route {
        Route::Overview => td_string!(locale, nav.overview),
        Route::SignIn => td_string!(locale, nav.sign_in),
        Route::Practice => td_string!(locale, practice.heading),
        Route::Settings(Page::Profile) => td_string!(locale, nav.my_profile),
        Route::Settings(Page::SetUp) => td_string!(locale, nav.marketo),
        Route::Settings(Page::UserAccess) => td_string!(locale, nav.user_access),
        Route::Settings(Page::Handover(_)) => td_string!(locale, nav.handover),
        Route::Settings(Page::UserManagement) => td_string!(locale, nav.user_management),
        Route::Settings(Page::Activity) => td_string!(locale, activity.heading),
        Route::Settings(Page::Data) => td_string!(locale, data.heading),
        Route::NotFound(_) => td_string!(locale, not_found.heading),
    };
    format!("{page} · {}", td_string!(locale, header.label))
}
