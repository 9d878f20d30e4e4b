//! People as a table: exported whole, and imported row by row.

use std::sync::Arc;

use baton_core::files::people_csv::{self, NotPeople, Reader, Stretch};
use baton_core::files::{PeopleFile, Row, plan_import};
use leptos::prelude::*;

use super::file_card::FileCard;
use super::reading::{Reading, Turn};
use crate::app::{App, use_app};
use crate::browser::read_file::breathe;
use crate::browser::save_file::save_file;
use crate::parts::listed::{Lines, line_of};
use crate::parts::refused_rows::{AddButtons, RefusedRows};
use crate::words::{self, Audience, counted, format, label, said, words};

/// How many rows are read between two paints.
const ROWS_AT_ONCE: usize = 1000;

/// Exporting and importing them.
#[component]
pub fn PeopleCard() -> impl IntoView {
    let app = use_app();
    let reading = Reading::new();
    let read = RwSignal::new(None::<Arc<PeopleFile>>);
    let keep = move |people| read.set(Some(Arc::new(people)));
    let on_file = Callback::new(move |file| {
        reading.read(
            app,
            file,
            people_csv::MAX_BYTES,
            read_people,
            words::not_people,
            keep,
        );
    });
    view! {
        <FileCard
            id="people"
            title=label!(app, data.people)
            about=label!(app, data.people_about)
            export=label!(app, data.export_people)
            on_export=export
            import=label!(app, data.import_people)
            accept=".csv,text/csv"
            on_file
            reading
            question=|locale, file| said!(locale, data.add_title, file)
        >
            {read.get_untracked().map(|people| view! { <Confirm people /> })}
        </FileCard>
    }
}

/// Offers everyone as a download. A browser that refuses it says so itself.
fn export(app: App) {
    let text = untrack(|| {
        app.read(|instance| {
            people_csv::write(instance, instance.users().iter().map(|user| user.id))
        })
    });
    drop(save_file("baton-people.csv", &text));
}

/// Reads the rows a few at a time, so that the page stays usable. Nothing when it is no longer wanted.
async fn read_people(turn: Turn, bytes: Vec<u8>) -> Result<Option<PeopleFile>, NotPeople> {
    let mut reader = Reader::open(&bytes)?;
    loop {
        if !turn.goes_on(reader.progress()) {
            return Ok(None);
        }
        match reader.step(ROWS_AT_ONCE)? {
            Stretch::More(more) => reader = *more,
            Stretch::Done(people) => {
                breathe().await;
                return Ok(turn.goes_on((1, 1)).then_some(people));
            }
        }
        breathe().await;
    }
}

/// Who would be added, who is refused and why, and the two buttons.
#[component]
fn Confirm(people: Arc<PeopleFile>) -> impl IntoView {
    let app = use_app();
    let ignores_marketo = people.ignores_marketo;
    let plan = Memo::new(move |_| app.read(|instance| plan_import(instance, &people)));
    let line = line_of(plan, move |plan, at| Some(added(app, plan.add.get(at)?)));
    let about_marketo =
        ignores_marketo.then(|| view! { <p class="muted">{words!(app, data.ignores_marketo)}</p> });
    view! {
        {move || {
            let many = plan.with(|plan| plan.add.len());
            view! {
                <p>{counted!(app.locale(), many, data.will_add)}</p>
                <Lines many line />
            }
        }}
        <RefusedRows plan />
        {about_marketo}
        <AddButtons plan verb=label!(app, data.add) />
    }
}

/// “3: Anna <anna@example.com>, Admin”.
fn added(app: App, row: &Row) -> String {
    let locale = app.locale();
    let person = &row.person;
    let (name, email) = (person.name.as_str(), person.email.as_str());
    let text = format!("{name} <{email}>, {}", words::role(locale, person.role));
    let line = format::number(locale, row.line);
    said!(locale, invite.line, line, text)
}
