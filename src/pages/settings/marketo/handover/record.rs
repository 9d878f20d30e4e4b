//! The record of a handover: on paper, and as a file that agrees with the journal entry by entry.

use baton_core::files::HandoverRecord;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::shown::Shown;
use crate::app::{App, use_app};
use crate::browser::save_file::save_file;
use crate::ui::button;
use crate::words::label;

/// The two ways to keep the record.
#[component]
pub fn Record(shown: Shown) -> impl IntoView {
    let app = use_app();
    // A browser that refuses either says so itself.
    let print = move || drop(window().print());
    let download = move || {
        spawn_local(async move {
            // The page may be gone by then.
            let past = app.past_at_hand().await;
            if past.is_some() && shown.before.try_get_value().is_some() {
                let _ = save_file("baton-handover.json", &json(app, shown));
            }
        });
    };
    view! {
        <div class="actions no-print">
            {button("button", label!(app, handover.print), print)}
            {button("button", label!(app, handover.download), download)}
        </div>
    }
}

/// The record as a file.
fn json(app: App, shown: Shown) -> String {
    untrack(|| {
        let named = |id| (id, shown.name(app, id));
        let before = shown.before.get_value();
        let lost = before.as_ref().map(|before| {
            let lost = app.read(|now| shown.parties.dropped(before, now));
            lost.into_iter().map(named).collect()
        });
        let (number, entries) = (app.number(), app.entries_after(shown.since));
        app.read(|now| {
            HandoverRecord {
                from: named(shown.parties.from),
                to: named(shown.parties.to),
                before: before.as_ref().map(|before| (shown.since, before)),
                after: (number, now),
                lost_access: lost,
                entries,
            }
            .json()
        })
    })
}
