//! The record of a handover: on paper, and as a file that agrees with the journal entry by entry.

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Serialize;

use super::Parties;
use super::proof::dropped;
use crate::app::save_file::save_file;
use crate::app::{App, use_app};
use crate::journal::Entry;
use crate::rules::{Instance, User, UserId};
use crate::words::words;

/// The two ways to keep the record.
#[component]
pub fn Record(parties: Parties) -> impl IntoView {
    let app = use_app();
    // A browser that refuses either says so itself.
    let print = move |_| drop(window().print());
    let download = move |_| {
        spawn_local(async move {
            // The page may be gone by then.
            let past = app.past_at_hand().await;
            if past.is_some() && parties.before.try_get_value().is_some() {
                let _ = save_file("baton-handover.json", &json(app, parties));
            }
        });
    };
    view! {
        <div class="actions no-print">
            <button type="button" class="button" on:click=print>
                {words!(app, handover.print)}
            </button>
            <button type="button" class="button" on:click=download>
                {words!(app, handover.download)}
            </button>
        </div>
    }
}

#[derive(Serialize)]
struct File {
    baton: u32,
    handover: Names,
    /// Missing when the journal does not reach back so far any more.
    before: Option<State>,
    after: State,
    /// Who had access before and has none now, but for the two.
    lost_access: Option<Vec<Person>>,
    entries: Vec<Numbered>,
}

#[derive(Serialize)]
struct Names {
    from: Person,
    to: Person,
}

#[derive(Serialize)]
struct Person {
    id: UserId,
    name: String,
}

#[derive(Serialize)]
struct State {
    /// The number of the journal's entry after which it was so.
    entry: u64,
    connected: Vec<Person>,
    with_access: usize,
}

#[derive(Serialize)]
struct Numbered {
    number: u64,
    #[serde(flatten)]
    entry: Entry,
}

impl State {
    fn of(instance: &Instance, entry: u64) -> Self {
        let person = |user: &User| Person {
            id: user.id,
            name: user.name.as_str().to_owned(),
        };
        Self {
            entry,
            connected: instance.connected().map(person).collect(),
            with_access: instance.with_access().count(),
        }
    }
}

/// The record as a file.
fn json(app: App, parties: Parties) -> String {
    untrack(|| {
        let person = |id| Person {
            id,
            name: super::name(app, parties, id),
        };
        let before = parties.before.get_value();
        let lost = before.as_ref().map(|before| {
            let lost = app.read(|now| dropped(before, now, parties));
            lost.into_iter().map(person).collect()
        });
        let entries = app.entries_after(parties.since).into_iter();
        let file = File {
            baton: 1,
            handover: Names {
                from: person(parties.from),
                to: person(parties.to),
            },
            before: before.map(|before| State::of(&before, parties.since)),
            after: app.read(|now| State::of(now, app.seq())),
            lost_access: lost,
            entries: entries
                .map(|(number, entry)| Numbered { number, entry })
                .collect(),
        };
        serde_json::to_string_pretty(&file).unwrap_or_default()
    })
}
