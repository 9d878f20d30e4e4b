//! What leaves and enters as one kind of file.

use leptos::prelude::*;
use web_sys::File;

use super::reading::{Reading, ReadingState};
use crate::app::use_app;
use crate::ui::{DropZone, FileButton};
use crate::words::words;

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
    on_export: Callback<()>,
    /// The text of the button that imports.
    import: Signal<String>,
    /// Which files are offered first.
    accept: &'static str,
    /// What is done with a file.
    on_file: Callback<File>,
    /// How far reading it is.
    reading: Reading,
) -> impl IntoView {
    let app = use_app();
    view! {
        <section class="card" aria-labelledby=id>
            <DropZone on_file>
                <h2 id=id>{title}</h2>
                <p>{about}</p>
                <div class="actions">
                    <button type="button" class="button" on:click=move |_| on_export.run(())>
                        {export}
                    </button>
                    <FileButton text=import accept on_file />
                    <span class="muted">{words!(app, data.drop)}</span>
                </div>
                <ReadingState reading />
            </DropZone>
        </section>
    }
}
