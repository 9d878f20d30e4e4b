//! The backup: everything, as one file.

use std::sync::Arc;

use baton_core::files::backup::{self, Backup, NotBackup};
use baton_core::rules::{Instance, User};
use baton_core::views::replacement::{Change, Replacement};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::file_card::FileCard;
use super::reading::{Reading, Turn};
use crate::app::{App, use_app};
use crate::browser::read_file::breathe;
use crate::browser::save_file::save_file;
use crate::parts::cut_off::{CutOff, REASON, is_typed};
use crate::parts::listed::{Listed, line_of};
use crate::ui::{DialogButtons, button};
use crate::words::{self, Audience, counted, format, label, said, words};

/// Exporting and importing it.
#[component]
pub fn BackupCard() -> impl IntoView {
    let app = use_app();
    let reading = Reading::new();
    let read = RwSignal::new(None::<Arc<Instance>>);
    let keep = move |backup: Backup| read.set(Some(Arc::new(backup.instance)));
    let on_file = Callback::new(move |file| {
        reading.read(
            app,
            file,
            backup::MAX_BYTES,
            read_backup,
            words::not_backup,
            keep,
        );
    });
    view! {
        <FileCard
            id="backup"
            title=label!(app, data.backup)
            about=label!(app, data.backup_about)
            export=label!(app, data.export_backup)
            on_export=export
            import=label!(app, data.import_backup)
            accept=".json,application/json"
            on_file
            reading
            question=|locale, file| said!(locale, data.replace_title, file)
        >
            {read.get_untracked().map(|backup| view! { <Confirm backup open=reading.asking /> })}
        </FileCard>
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
                readable.collect::<Vec<_>>()
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
async fn read_backup(turn: Turn, bytes: Vec<u8>) -> Result<Option<Backup>, NotBackup> {
    let pause = async |progress| {
        breathe().await;
        turn.goes_on(progress)
    };
    let backup = backup::read_in_steps(&bytes, pause).await?;
    breathe().await;
    Ok(backup.filter(|_| turn.goes_on((1, 1))))
}

/// What would change, and the two buttons.
#[component]
fn Confirm(backup: Arc<Instance>, open: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let read = Arc::clone(&backup);
    let change = Memo::new(move |_| (app.number(), app.read(|now| Replacement::of(now, &read))));
    let typed = RwSignal::new(String::new());
    let cut_off = Memo::new(move |_| {
        change.with(|(_, change)| change.cuts_everyone_off().then_some(change.lost.len()))
    });
    let replace = move |()| {
        let seen = change.with_untracked(|(seen, _)| *seen);
        app.restore(Arc::clone(&backup), seen);
        true
    };
    view! {
        <Difference change />
        <p class="muted">{words!(app, data.history_stays)}</p>
        <p>{button("button button--small", label!(app, data.download_first), move || export(app))}</p>
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
        Some(changed(app, change.changed.get(at)?))
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
    let arrow = |from: &str, to: &str| format!("{from} → {to}");
    let name = (from.name != to.name).then(|| arrow(from.name.as_str(), to.name.as_str()));
    let email = (from.email != to.email).then(|| arrow(from.email.as_str(), to.email.as_str()));
    let role = |role| words::role(locale, role);
    let role = change.role().map(|(from, to)| arrow(role(from), role(to)));
    let link = |link| words::link(locale, link);
    let link = change.link().map(|(from, to)| arrow(link(from), link(to)));
    let parts: Vec<String> = [name, email, role, link].into_iter().flatten().collect();
    format!("{}: {}", from.name.as_str(), parts.join(", "))
}
