//! The tabs of the Marketo page. They have addresses, so they are links that look like tabs.

use std::mem::discriminant;

use baton_core::views::address::{Handover, Page, Route};
use leptos::prelude::*;

use crate::app::use_app;
use crate::words::{label, words};

/// The navigation between the tabs.
#[component]
pub fn Tabs(
    /// The page that is shown, whose tab is marked as the current one.
    page: Page,
) -> impl IntoView {
    let app = use_app();
    let link = move |to: Page, text: Signal<String>| {
        let is_current = discriminant(&to) == discriminant(&page);
        let current = is_current.then_some("page");
        view! { <li><a href=Route::from(to).href() aria-current=current>{text}</a></li> }
    };
    view! {
        <nav class="tabs" aria-label=words!(app, nav.marketo)>
            <ul>
                {link(Page::SetUp, label!(app, nav.set_up))}
                {link(Page::UserAccess, label!(app, nav.user_access))}
                {link(Page::Handover(Handover::default()), label!(app, nav.handover))}
            </ul>
        </nav>
    }
}
