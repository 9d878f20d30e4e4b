//! Continuity at a glance: whether the connection would survive the leaving of the one who holds it.

use baton_core::views::address::Route;
use baton_core::views::continuity::Continuity;
use leptos::prelude::*;

use crate::app::use_app;
use crate::ui::{live, text};
use crate::words;

/// The state in a few words, with a shape of its own, leading to the Overview, which says more.
#[component]
pub fn ContinuityMark() -> impl IntoView {
    view! {
        <a class="continuity" href=Route::Overview.href()>
            <ContinuityText />
        </a>
    }
}

/// The same as a line of its own.
#[component]
pub fn ContinuityLine() -> impl IntoView {
    view! {
        <p class="continuity continuity--line">
            <ContinuityText />
        </p>
    }
}

#[component]
fn ContinuityText() -> impl IntoView {
    let app = use_app();
    let continuity = Memo::new(move |_| app.read(Continuity::of));
    // The browser's first list of names takes longer than any row, so the page comes first.
    let detail = live(move || {
        let detail = app
            .is_painted()
            .then(|| words::continuity_detail(app, &continuity.get()));
        match detail.flatten() {
            Some(detail) => {
                view! { <span class="continuity__detail">" · " {detail}</span> }.into_any()
            }
            None => ().into_any(),
        }
    });
    let shape = text(move || continuity.with(code).to_owned());
    view! {
        <span class="continuity__shape" data-continuity=shape></span>
        <span class="continuity__text">
            {text(move || continuity.with(|continuity| words::continuity(app, continuity)))}
            {detail}
        </span>
    }
}

fn code(continuity: &Continuity) -> &'static str {
    match continuity {
        Continuity::Nobody { .. } => "nobody",
        Continuity::Alone { .. } => "alone",
        Continuity::Covered { .. } => "covered",
    }
}
