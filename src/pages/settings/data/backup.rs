//! The backup: everything, as one file.

use std::sync::Arc;

use baton_core::files::backup::{self, Backup, NotBackup};
use baton_core::journal::Entry;
use baton_core::rules::{Instance, User};
use baton_core::views::replacement::{Change, Replacement};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::td_string;
use web_sys::File;

use super::file_card::FileCard;
use super::reading::{Reading, Turn};
use crate::app::{App, use_app};
use crate::browser::read_file::breathe;
use crate::browser::save_file::save_file;
use crate::parts::cut_off::{CutOff, REASON, is_typed};
use crate::parts::listed::{Listed, line_of};
use crate::ui::{Dialog, DialogButtons};
use crate::words::{self, Audience, counted, format, label, words};

/// A backup that has been read, and waits to be confirmed.
#[derive(Clone)]
struct Read {
    file: String,
    instance: Arc<Instance>,
}

/// Exporting and importing it.
#[component]
pub fn BackupCard() -> impl IntoView {
    let app = use_app();
    let reading = Reading::new();
    let read = RwSignal::new(None::<Read>);
    let asking = RwSignal::new(false);
    let on_file = Callback::new(move |file: File| {
        spawn_local(async move {
            let parse = async |turn, bytes: Vec<u8>| read_backup(reading, turn, &bytes).await;
            let found = reading.read(app, &file, backup::MAX_BYTES, parse, words::not_backup);
            if let Some(backup) = found.await {
                let (file, instance) = (file.name(), Arc::new(backup.instance));
                read.set(Some(Read { file, instance }));
                asking.set(true);
            }
        });
    });
    let title = move || {
        let file = read.with(|read| read.as_ref().map(|read| read.file.clone()));
        td_string!(
            app.locale(),
            data.replace_title,
            file = file.unwrap_or_default()
        )
    };
    view! {
        <FileCard
            id="backup"
            title=label!(app, data.backup)
            about=label!(app, data.backup_about)
            export=label!(app, data.export_backup)
            on_export=Callback::new(move |()| export(app))
            import=label!(app, data.import_backup)
            accept=".json,application/json"
            on_file
            reading
        />
        <Dialog open=asking title=Signal::derive(title)>
            {read.get_untracked().map(|read| view! { <Confirm read open=asking /> })}
        </Dialog>
    }
}

/// Offers everything as a download, as it was at one moment, with the page painted between the steps of the
/// work. A browser that refuses it says so itself.
fn export(app: App) {
    spawn_local(async move {
        // The page may be gone by then, and with it whoever wanted the file.
        if app.past_at_hand().await.is_none() {
            return;
        }
        let (instance, history) = untrack(|| {
            let history = app.with_history(|history| {
                let readable = history.filter_map(|kept| Some((kept.number, kept.entry?)));
                readable.collect::<Vec<(u64, Entry)>>()
            });
            (app.read(Instance::clone), history)
        });
        breathe().await;
        let text = backup::write(&instance, &history);
        breathe().await;
        drop(save_file("baton-backup.json", &text));
    });
}

/// Reads the people a few at a time, so that the page stays usable. Nothing when it is no longer wanted.
async fn read_backup(
    reading: Reading,
    turn: Turn,
    bytes: &[u8],
) -> Result<Option<Backup>, NotBackup> {
    let pause = async |progress| {
        breathe().await;
        reading.goes_on(turn, progress)
    };
    let backup = backup::read_in_steps(bytes, pause).await?;
    breathe().await;
    Ok(backup.filter(|_| reading.goes_on(turn, (1, 1))))
}

/// What would change, and the two buttons.
#[component]
fn Confirm(read: Read, open: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let backup = Arc::clone(&read.instance);
    let change = Memo::new(move |_| (app.number(), app.read(|now| Replacement::of(now, &backup))));
    let typed = RwSignal::new(String::new());
    let cut_off = Memo::new(move |_| {
        change.with(|(_, change)| change.cuts_everyone_off().then_some(change.lost.len()))
    });
    let replace = move |()| {
        let seen = change.with_untracked(|(seen, _)| *seen);
        app.restore(Arc::clone(&read.instance), seen);
        true
    };
    view! {
        <Difference change />
        <p class="muted">{words!(app, data.history_stays)}</p>
        <p>
            <button type="button" class="button button--small" on:click=move |_| export(app)>
                {words!(app, data.download_first)}
            </button>
        </p>
        {move || cut_off.get().map(|people| view! { <CutOff people typed open /> })}
        <DialogButtons
            verb=label!(app, data.replace)
            cancel=label!(app, action.cancel)
            danger=true
            enabled=Signal::derive(move || is_typed(cut_off.get(), &typed.get()))
            reason_id=REASON
            on_confirm=Callback::new(replace)
        />
    }
}

/// What is different, in words.
#[component]
fn Difference(change: Memo<(u64, Replacement)>) -> impl IntoView {
    let app = use_app();
    let people = move |heading: String, who: fn(&Replacement) -> &[User]| {
        let many = change.with(|(_, change)| who(change).len());
        let line = line_of(change, move |(_, change), at| {
            who(change).get(at).map(person)
        });
        view! { <Listed heading many line /> }
    };
    let changes = line_of(change, move |(_, change), at| {
        let one = change.changed.get(at)?;
        Some(changed(app, one))
    });
    move || {
        let locale = app.locale();
        change.with(|(_, change)| {
            let (before, after) = change.people;
            let after = format::number(locale, after);
            let counts = counted!(locale, before, data.now_then, after = after.clone());
            let nothing = change.is_nothing().then(|| words!(app, data.same)());
            let connected = &change.connected;
            let names = words::list_of(locale, connected, |user| user.name.as_str().to_owned());
            let keepers = words::keepers(locale, connected.len(), names);
            let lose = counted!(locale, change.lost.len(), data.lose);
            let gain = counted!(locale, change.gained.len(), data.gain);
            let removed = counted!(locale, change.removed.len(), data.removed);
            let added = counted!(locale, change.added.len(), data.added);
            let many = change.changed.len();
            view! {
                <p>{counts} " " {nothing}</p>
                {people(lose, |change| &change.lost)}
                <p>{keepers}</p>
                {people(gain, |change| &change.gained)}
                {people(removed, |change| &change.removed)}
                {people(added, |change| &change.added)}
                <Listed heading=counted!(locale, many, data.changed) many line=changes />
            }
        })
    }
}

fn person(user: &User) -> String {
    format!("{} <{}>", user.name.as_str(), user.email.as_str())
}

/// “Anna: User → Admin, No access → Connected as admin”.
fn changed(app: App, change: &Change) -> String {
    let locale = app.locale();
    let (from, to) = (&change.from, &change.to);
    let name =
        (from.name != to.name).then(|| format!("{} → {}", from.name.as_str(), to.name.as_str()));
    let email = (from.email != to.email)
        .then(|| format!("{} → {}", from.email.as_str(), to.email.as_str()));
    let role = change.role().map(|(from, to)| {
        format!(
            "{} → {}",
            words::role(locale, from),
            words::role(locale, to)
        )
    });
    let link = change.link().map(|(from, to)| {
        format!(
            "{} → {}",
            words::link(locale, from),
            words::link(locale, to)
        )
    });
    let parts: Vec<String> = [name, email, role, link].into_iter().flatten().collect();
    format!("{}: {}", from.name.as_str(), parts.join(", "))
}
