//! What happened, as a table.

use baton_core::views::activity::Happened;
use js_sys::Date;
use leptos::prelude::*;

use super::shown::Shown;
use crate::app::{App, use_app};
use crate::words::{self, Audience, format, words};

/// The entries of the page that is shown.
#[component]
pub fn Table(shown: Shown) -> impl IntoView {
    let app = use_app();
    let on_page = Memo::new(move |_| {
        let range = shown.paging.get().range();
        let on_page = |found: &Vec<Happened>| found.get(range).map(<[_]>::to_vec);
        shown.found.with(on_page).unwrap_or_default()
    });
    let nothing = move || {
        let is_empty = on_page.with(Vec::is_empty);
        is_empty.then(|| view! { <p class="empty">{words!(app, activity.nothing)}</p> })
    };
    view! {
        // The roles are what these elements are; a style sheet that lays them out as blocks on narrow
        // screens would take them away.
        <table class="table activity" role="table" aria-label=words!(app, activity.heading)>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{words!(app, activity.when)}</th>
                    <th role="columnheader" scope="col">{words!(app, activity.who)}</th>
                    <th role="columnheader" scope="col">{words!(app, activity.what)}</th>
                    <th role="columnheader" scope="col">{words!(app, activity.effect)}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">
                {move || on_page.get().iter().map(|one| row(app, shown, one)).collect_view()}
            </tbody>
        </table>
        {nothing}
    }
}

fn row(app: App, shown: Shown, happened: &Happened) -> AnyView {
    let locale = app.locale();
    let at = happened.entry.at;
    let iso = String::from(Date::new(&(at as f64).into()).to_iso_string());
    let broken = happened
        .is_broken
        .then(|| view! { <p class="activity__broken">{words!(app, activity.broken)}</p> });
    view! {
        <tr role="row" data-seq=happened.number.to_string()>
            <td role="cell" class="activity__when">
                <time datetime=iso>{format::moment(locale, at)}</time>
                " "
                <span class="muted">{format::ago(locale, at, Date::now() as u64)}</span>
            </td>
            <td role="cell">{shown.who(app, happened)}</td>
            <td role="cell">{shown.what(app, happened)} {broken}</td>
            <td role="cell" class="muted">{words::effect(locale, &happened.entry.did)}</td>
        </tr>
    }
    .into_any()
}
