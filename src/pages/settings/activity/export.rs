//! What is shown, on all pages, as a file.

use baton_core::files::{activity_csv, activity_json};
use baton_core::journal::Entry;
use baton_core::views::activity::Happened;
use js_sys::Date;
use leptos::prelude::*;

use super::shown::Shown;
use crate::app::{App, use_app};
use crate::browser::save_file::save_file;
use crate::words::{self, Audience, words};

/// The buttons for a table and for the journal as JSON, both of what the filters let through.
#[component]
pub fn Export(shown: Shown) -> impl IntoView {
    let app = use_app();
    // A browser that refuses a download says so itself.
    let as_csv = move |_| drop(save_file("baton-activity.csv", &csv(app, shown)));
    let as_json = move |_| drop(save_file("baton-activity.json", &json(shown)));
    view! {
        <div class="actions no-print">
            <button type="button" class="button" on:click=as_csv>
                {words!(app, activity.export_csv)}
            </button>
            <button type="button" class="button" on:click=as_json>
                {words!(app, activity.export_json)}
            </button>
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
