//! What happened, as a table.

use js_sys::Date;
use leptos::prelude::*;

use super::{Happened, ON_PAGE, Shown, is_broken, page};
use crate::app::{App, use_app};
use crate::words::{self, format, words};

/// The entries of the page that is shown.
#[component]
pub fn Table(shown: Shown) -> impl IntoView {
    let app = use_app();
    let on_page = Memo::new(move |_| {
        shown.found.with(|found| {
            let page = page(app, found.len().div_ceil(ON_PAGE));
            let from = (page * ON_PAGE).min(found.len());
            let to = (from + ON_PAGE).min(found.len());
            found.get(from..to).map(<[_]>::to_vec).unwrap_or_default()
        })
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
    let broken = is_broken(happened)
        .then(|| view! { <p class="activity__broken">{words!(app, activity.broken)}</p> });
    view! {
        <tr role="row" data-seq=happened.seq.to_string()>
            <td role="cell" class="activity__when">
                <time datetime=iso>{format::moment(locale, at)}</time>
                " "
                <span class="muted">{format::ago(locale, at, Date::now() as u64)}</span>
            </td>
            <td role="cell">{who(app, shown, happened)}</td>
            <td role="cell">{what(app, shown, happened)} {broken}</td>
            <td role="cell" class="muted">{words::effect(locale, &happened.entry.did)}</td>
        </tr>
    }
    .into_any()
}

/// How the person who did it is called.
pub fn who(app: App, shown: Shown, happened: &Happened) -> String {
    let names = shown.names.read();
    app.read(|instance| names.of(instance, happened.seq, happened.entry.by))
}

/// What they did.
pub fn what(app: App, shown: Shown, happened: &Happened) -> String {
    words::happened(app, &shown.names.read(), happened.seq, &happened.entry.did)
}
