//! Activity: every accepted command, the newest first.

mod filters;
mod shown;
mod table;

use baton_core::files::{activity_csv, activity_json};
use baton_core::journal::Entry;
use baton_core::views::activity::Happened;
use js_sys::Date;
use leptos::prelude::*;

use self::filters::Filters;
use self::shown::Shown;
use self::table::Table;
use crate::app::{App, use_app};
use crate::browser::save_file::save_file;
use crate::parts::pages::Pages;
use crate::ui::button;
use crate::words::{self, Audience, counted, label, words};

#[component]
pub fn Activity() -> impl IntoView {
    let app = use_app();
    let shown = Shown::new(app);
    let Shown { all, found, paging } = shown;
    let warning = move || {
        let broken = all.with(|all| all.broken);
        (broken > 0).then(|| {
            let text = counted!(app.locale(), broken, activity.broken_count);
            view! { <p class="notice notice--warning">{text}</p> }
        })
    };
    let turn = Callback::new(move |page| app.filter_by(|filter| filter.page = page));
    view! {
        {warning}
        <Filters />
        <p aria-live="polite" class="muted">
            {move || counted!(app.locale(), found.with(Vec::len), activity.count)}
        </p>
        <Table shown />
        <Pages paging on_turn=turn />
        <Export shown />
        <p class="muted">{words!(app, activity.about_chain)}</p>
    }
}

/// The buttons for a table and for the journal as JSON, both of what the filters let through.
#[component]
fn Export(shown: Shown) -> impl IntoView {
    let app = use_app();
    // A browser that refuses a download says so itself.
    let as_csv = move || drop(save_file("baton-activity.csv", &csv(app, shown)));
    let as_json = move || drop(save_file("baton-activity.json", &json(shown)));
    view! {
        <div class="actions no-print">
            {button("button", label!(app, activity.export_csv), as_csv)}
            {button("button", label!(app, activity.export_json), as_json)}
        </div>
    }
}

fn csv(app: App, shown: Shown) -> String {
    let line = |happened: &Happened| activity_csv::Line {
        number: happened.number,
        when: String::from(Date::new(&(happened.entry.at as f64).into()).to_iso_string()),
        who: shown.who(app, happened),
        what: shown.what(app, happened),
        effect: words::effect(app.locale(), &happened.entry.did),
    };
    untrack(|| {
        let found = shown.found.read();
        activity_csv::write(found.iter().map(line))
    })
}

fn json(shown: Shown) -> String {
    let entries = shown.found.get_untracked().into_iter();
    let entries: Vec<(u64, Entry)> = entries.map(|one| (one.number, one.entry)).collect();
    activity_json(&entries)
}
