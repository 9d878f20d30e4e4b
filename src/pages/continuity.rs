//! Continuity at a glance: whether the connection would survive the leaving of the one who holds it.

use leptos::prelude::*;
use leptos_i18n::td_string;

use crate::app::continuity::Continuity;
use crate::app::route::Route;
use crate::app::{App, use_app};
use crate::words::format;

/// The state in a few words, with a shape of its own, leading to the Overview, which says more.
#[component]
pub fn ContinuityMark() -> impl IntoView {
    let app = use_app();
    let continuity = Memo::new(move |_| app.read(Continuity::of));
    view! {
        <a
            class="continuity"
            href=Route::Overview.href()
            data-continuity=move || code(&continuity.get())
        >
            <span class="continuity__text">{move || text(app, &continuity.get())}</span>
        </a>
    }
}

fn text(app: App, continuity: &Continuity) -> String {
    let locale = app.locale();
    match continuity {
        Continuity::Nobody { .. } => td_string!(locale, continuity.nobody).to_owned(),
        Continuity::Alone { .. } => td_string!(locale, continuity.alone).to_owned(),
        Continuity::Covered { connected } => {
            let count = format::number(locale, connected.len());
            td_string!(locale, continuity.covered, count = count)
        }
    }
}

fn code(continuity: &Continuity) -> &'static str {
    match continuity {
        Continuity::Nobody { .. } => "nobody",
        Continuity::Alone { .. } => "alone",
        Continuity::Covered { .. } => "covered",
    }
}
