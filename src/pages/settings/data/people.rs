//! People as a table: exported whole, and imported row by row.

use std::sync::Arc;

use baton_core::files::people_csv::{self, NotPeople, Reader, Stretch};
use baton_core::files::{PeopleFile, Row, plan_import};
use baton_core::rules::Action;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::td_string;
use web_sys::File;

use super::file_card::FileCard;
use super::reading::{Reading, Turn};
use crate::app::{App, use_app};
use crate::browser::read_file::breathe;
use crate::browser::save_file::save_file;
use crate::parts::listed::{Lines, line_of};
use crate::parts::refused_rows::{LEAVE_OUT, LeaveOut, RefusedRows, can_go_on};
use crate::ui::{Dialog, DialogButtons};
use crate::words::{self, Audience, counted, format, label, words};

/// How many rows are read between two paints.
const ROWS_AT_ONCE: usize = 1000;

/// A file that has been read, and waits to be confirmed.
#[derive(Clone)]
struct Read {
    file: String,
    people: Arc<PeopleFile>,
}

/// Exporting and importing them.
#[component]
pub fn PeopleCard() -> impl IntoView {
    let app = use_app();
    let reading = Reading::new();
    let read = RwSignal::new(None::<Read>);
    let asking = RwSignal::new(false);
    let on_file = Callback::new(move |file: File| {
        spawn_local(async move {
            let parse = async |turn, bytes: Vec<u8>| read_people(reading, turn, &bytes).await;
            let found = reading.read(app, &file, people_csv::MAX_BYTES, parse, words::not_people);
            if let Some(people) = found.await {
                let (file, people) = (file.name(), Arc::new(people));
                read.set(Some(Read { file, people }));
                asking.set(true);
            }
        });
    });
    let title = move || {
        let file = read.with(|read| read.as_ref().map(|read| read.file.clone()));
        td_string!(
            app.locale(),
            data.add_title,
            file = file.unwrap_or_default()
        )
    };
    view! {
        <FileCard
            id="people"
            title=label!(app, data.people)
            about=label!(app, data.people_about)
            export=label!(app, data.export_people)
            on_export=Callback::new(move |()| export(app))
            import=label!(app, data.import_people)
            accept=".csv,text/csv"
            on_file
            reading
        />
        <Dialog open=asking title=Signal::derive(title)>
            {read.get_untracked().map(|read| view! { <Confirm people=read.people /> })}
        </Dialog>
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
async fn read_people(
    reading: Reading,
    turn: Turn,
    bytes: &[u8],
) -> Result<Option<PeopleFile>, NotPeople> {
    let mut reader = Reader::open(bytes)?;
    loop {
        if !reading.goes_on(turn, reader.progress()) {
            return Ok(None);
        }
        match reader.step(ROWS_AT_ONCE)? {
            Stretch::More(more) => reader = *more,
            Stretch::Done(people) => {
                breathe().await;
                return Ok(reading.goes_on(turn, (1, 1)).then_some(people));
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
    let line = line_of(plan, move |plan, at| {
        let row = plan.add.get(at)?;
        Some(added(app, row))
    });
    let leave_out = RwSignal::new(0);
    let add = move |()| {
        let people = plan.with_untracked(|plan| {
            let rows = plan.add.iter();
            rows.map(|row| row.person.clone()).collect()
        });
        app.dispatch(Action::InviteAll { people });
        true
    };
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
        <LeaveOut plan leave_out />
        <DialogButtons
            verb=label!(app, data.add)
            cancel=label!(app, action.cancel)
            enabled=Signal::derive(move || plan.with(|plan| can_go_on(plan, leave_out.get())))
            reason_id=LEAVE_OUT
            on_confirm=Callback::new(add)
        />
    }
}

/// “3: Anna <anna@example.com>, Admin”.
fn added(app: App, row: &Row) -> String {
    let locale = app.locale();
    let person = &row.person;
    let (name, email) = (person.name.as_str(), person.email.as_str());
    let text = format!("{name} <{email}>, {}", words::role(locale, person.role));
    let line = format::number(locale, row.line);
    td_string!(locale, invite.line, line = line, text = text)
}
