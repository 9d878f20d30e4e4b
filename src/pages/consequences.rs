//! What a command would do now: who loses access, who gets it, and who keeps the connection going.

use leptos::prelude::*;
use leptos_i18n::td_string;

use super::picture::PictureOf;
use crate::app::{App, use_app};
use crate::rules::{Action, Impact, Refusal, UserId, preview};
use crate::words::{self, counted};

/// The preview of a command by the person who is signed in. It follows what other tabs do.
pub fn preview_of(app: App, action: Action) -> Memo<Result<Impact, Refusal>> {
    Memo::new(move |_| {
        let command = action.clone().by(app.actor());
        app.read(|instance| preview(instance, &command))
    })
}

/// The preview in words.
#[component]
pub fn Consequences(
    /// From [`preview_of`].
    impact: Memo<Result<Impact, Refusal>>,
) -> impl IntoView {
    let app = use_app();
    let text = move || match impact.get() {
        Ok(impact) => said(app, &impact),
        Err(refusal) => view! { <p>{words::refusal(app, &refusal)}</p> }.into_any(),
    };
    view! {
        {text}
        <PictureOf impact=Signal::derive(move || impact.get().ok()) />
    }
}

fn said(app: App, impact: &Impact) -> AnyView {
    let locale = app.locale();
    let (lost, gained) = (impact.lost.len(), impact.gained.len());
    let heading = match (lost, impact.with_access) {
        (0, 0) => td_string!(locale, impact.nobody_relies).to_owned(),
        (0, kept) => {
            let nobody = td_string!(locale, impact.nobody_loses);
            format!("{nobody} {}", counted!(locale, kept, impact.kept))
        }
        (lost, _) => counted!(locale, lost, impact.loses),
    };
    view! {
        <p>{heading}</p>
        {(gained > 0).then(|| view! { <p>{counted!(locale, gained, bulk.gains)}</p> })}
        {(lost > 0).then(|| people(app, &impact.lost))}
        <p>{keepers(app, &impact.connected)}</p>
    }
    .into_any()
}

fn keepers(app: App, connected: &[UserId]) -> String {
    let locale = app.locale();
    let names = words::names(app, connected);
    match connected.len() {
        0 => td_string!(locale, impact.nobody_left).to_owned(),
        1 => td_string!(locale, impact.kept_by.one, names = names),
        _ => td_string!(locale, impact.kept_by.other, names = names),
    }
}

fn people(app: App, people: &[UserId]) -> impl IntoView {
    let names = people
        .iter()
        .map(|id| view! { <li>{words::name(app, *id)}</li> });
    // A long list scrolls, and what scrolls must be reachable by keyboard.
    view! { <ul class="dialog__people" tabindex="0">{names.collect_view()}</ul> }
}
