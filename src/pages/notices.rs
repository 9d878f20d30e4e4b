//! What everyone should know before anything else: that this is the sample, that nothing is kept, or
//! that something could not be read.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::start::StartOwn;
use crate::app::rehearsal::Rehearsal;
use crate::app::save_file::save_file;
use crate::app::{App, use_app};
use crate::rules::Instance;
use crate::store::SetAside;
use crate::words::{self, words};

/// The notices under the header, where there are any.
#[component]
pub fn Notices() -> impl IntoView {
    let app = use_app();
    // In practice, every situation is prepared, and nobody starts anything of their own.
    let is_practice = use_context::<Rehearsal>().is_some_and(Rehearsal::is_on);
    let is_sample = Memo::new(move |_| !is_practice && app.read(Instance::is_sample));
    let is_any = move || {
        let is_kept = words::kept(app.locale(), app.kept).is_none();
        !is_kept || app.set_aside.with_value(Option::is_some) || is_sample.get()
    };
    view! {
        // A region without anything in it would be a landmark that leads nowhere.
        <section
            class="notices"
            role=move || if is_any() { "region" } else { "presentation" }
            aria-label=move || is_any().then(|| words!(app, storage.notices)())
        >
            {move || {
                words::kept(app.locale(), app.kept)
                    .map(|text| view! { <p class="notice notice--warning">{text}</p> })
            }}
            {app.set_aside.get_value().map(|set_aside| view! { <Aside set_aside /> })}
            <Show when=move || is_sample.get()>
                <div class="notice">
                    <p>{words!(app, sample.notice)}</p>
                    <StartOwn />
                </div>
            </Show>
        </section>
    }
}

#[component]
fn Aside(set_aside: SetAside) -> impl IntoView {
    let app = use_app();
    let keys = set_aside.keys.clone();
    let download = move |_| {
        // A browser that refuses a download says so itself; what is set aside stays where it is.
        let _ = save_file("baton-set-aside.json", &contents(app, &keys));
    };
    view! {
        <div class="notice notice--warning">
            <p>{move || words::set_aside(app.locale(), &set_aside)}</p>
            <button type="button" class="button button--small" on:click=download>
                {words!(app, action.download)}
            </button>
        </div>
    }
}

/// Every text that was set aside, under the key where it is kept, as JSON.
fn contents(app: App, keys: &[String]) -> String {
    let texts = keys.iter().filter_map(|key| Some((key, app.raw(key)?)));
    let texts: BTreeMap<&String, String> = texts.collect();
    serde_json::to_string_pretty(&texts).unwrap_or_default()
}
