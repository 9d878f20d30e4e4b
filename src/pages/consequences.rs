//! What a command would do now: who loses access, who gets it, and who keeps the connection going.

use leptos::prelude::*;
use leptos_i18n::td_string;

use super::cut_off::REASON;
use super::listed::Lines;
use super::picture::PictureOf;
use crate::app::{App, use_app};
use crate::rules::{Action, Impact, Refusal, preview};
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
    let loser = Callback::new(move |at| {
        let id = impact.with(|impact| impact.as_ref().ok()?.lost.get(at).copied());
        id.map(|id| words::name(app, id)).unwrap_or_default()
    });
    let text = move || match impact.get() {
        Ok(impact) => said(app, &impact, loser),
        Err(refusal) => view! { <p id=REASON>{words::refusal(app, &refusal)}</p> }.into_any(),
    };
    view! {
        {text}
        <PictureOf impact=Signal::derive(move || impact.get().ok()) />
    }
}

fn said(app: App, impact: &Impact, line: Callback<usize, String>) -> AnyView {
    let locale = app.locale();
    let (lost, gained) = (impact.lost.len(), impact.gained.len());
    let heading = match (lost, impact.with_access.saturating_sub(gained)) {
        (0, 0) if gained == 0 => td_string!(locale, impact.nobody_relies).to_owned(),
        (0, 0) => td_string!(locale, impact.nobody_loses).to_owned(),
        (0, kept) => {
            let nobody = td_string!(locale, impact.nobody_loses);
            format!("{nobody} {}", counted!(locale, kept, impact.kept))
        }
        (lost, _) => counted!(locale, lost, impact.loses),
    };
    let keepers = words::names(app, &impact.connected);
    view! {
        <p>{heading}</p>
        {(gained > 0).then(|| view! { <p>{counted!(locale, gained, bulk.gains)}</p> })}
        {(lost > 0).then(|| view! { <Lines many=lost line /> })}
        <p>{words::keepers(locale, impact.connected.len(), keepers)}</p>
    }
    .into_any()
}
