//! An address without a page.

use baton_core::views::address::Route;
use leptos::prelude::*;

use crate::app::use_app;
use crate::words::words;

/// Says that there is no such page, and where there is one.
#[component]
pub fn NotFound() -> impl IntoView {
    let app = use_app();
    view! {
        <main class="page" id="content" aria-busy=move || app.is_busy().to_string()>
            <h1 tabindex="-1">{words!(app, not_found.heading)}</h1>
            <p>{words!(app, not_found.text)}</p>
            <p><a href=Route::Overview.href()>{words!(app, not_found.back)}</a></p>
        </main>
    }
}
