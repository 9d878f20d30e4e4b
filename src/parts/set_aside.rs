//! What was set aside, to download.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::use_app;
use crate::browser::save_file::save_file;
use crate::ui::button;
use crate::words::label;

/// The button that hands over what was set aside.
#[component]
pub fn DownloadAside() -> impl IntoView {
    let app = use_app();
    let download = move || {
        spawn_local(async move {
            if let Some(text) = app.set_aside().await {
                // A browser that refuses a download says so itself; what is set aside stays where it is.
                let _ = save_file("baton-set-aside.json", &text);
            }
        });
    };
    button(
        "button button--small",
        label!(app, action.download),
        download,
    )
}
