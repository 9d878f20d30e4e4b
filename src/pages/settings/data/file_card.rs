//! What leaves and enters as one kind of file.

use leptos::prelude::*;
use web_sys::File;

use super::reading::{Reading, ReadingState};
use crate::app::{App, use_app};
use crate::texts::Locale;
use crate::ui::{Dialog, DropZone, FileButton, button};
use crate::words::{Audience, words};

/// A card with the two buttons; a file can be dropped on it, too.
#[component]
pub fn FileCard(
    /// The id of its heading.
    id: &'static str,
    /// Its heading.
    title: Signal<String>,
    /// What the file is and does.
    about: Signal<String>,
    /// The text of the button that exports.
    export: Signal<String>,
    /// What that does.
    on_export: fn(App),
    /// The text of the button that imports.
    import: Signal<String>,
    /// Which files are offered first.
    accept: &'static str,
    /// What is done with a file.
    on_file: Callback<File>,
    /// How far reading it is.
    reading: Reading,
    /// The heading of the dialog that asks about a file of this name, once it has been read.
    question: fn(Locale, String) -> String,
    /// What that dialog says.
    children: ChildrenFn,
) -> impl IntoView {
    let app = use_app();
    let question = Signal::derive(move || question(app.locale(), reading.file.get()));
    let children = StoredValue::new(children);
    view! {
        <section class="card" aria-labelledby=id>
            <DropZone on_file>
                <h2 id=id>{title}</h2>
                <p>{about}</p>
                <div class="actions">
                    {button("button", export, move || on_export(app))}
                    <FileButton text=import accept on_file />
                    <span class="muted">{words!(app, data.drop)}</span>
                </div>
                <ReadingState reading />
            </DropZone>
        </section>
        <Dialog open=reading.asking title=question>{children.read_value()()}</Dialog>
    }
}
