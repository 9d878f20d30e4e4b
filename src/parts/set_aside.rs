//! What was set aside, to download.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::use_app;
use crate::browser::save_file::save_file;
use crate::words::words;

/// The button that hands over what was set aside.
#[component]
pub fn DownloadAside() -> impl IntoView {
    let app = use_app();
    let download = move |_| {
        spawn_local(async move {
            if let Some(text) = app.set_aside().await {
                // A browser that refuses a download says so itself; what is set aside stays where it is.
                let _ = save_file("baton-set-aside.json", &text);
            }
        });
    };
    view! {
        <button type="button" class="button button--small" on:click=download>
            {words!(app, action.download)}
        </button>
    }
}
