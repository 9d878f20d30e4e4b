//! What matters at every moment: how many are connected, how many have access, and that nobody has
//! been dropped.

use baton_core::rules::UserId;
use leptos::prelude::*;
use leptos_i18n::td_string;

use super::shown::Shown;
use crate::app::{App, use_app};
use crate::words::{self, Audience, format, words};

/// The proof, which follows what other tabs do.
#[component]
pub fn Proof(shown: Shown) -> impl IntoView {
    let app = use_app();
    let dropped = Memo::new(move |_| {
        shown.before.with_value(|before| {
            let before = before.as_ref()?;
            Some(app.read(|now| shown.parties.dropped(before, now)))
        })
    });
    let connected = move || app.read(|instance| instance.connected().count());
    let relying = move || app.read(|instance| instance.with_access().count());
    view! {
        <dl class="figures">
            <div class="figures__item">
                <dt>{words!(app, overview.connected)}</dt>
                <dd>{move || format::number(app.locale(), connected())}</dd>
            </div>
            <div class="figures__item">
                <dt>{words!(app, overview.with_access)}</dt>
                <dd>{move || format::number(app.locale(), relying())}</dd>
            </div>
            <div class="figures__item figures__item--text">
                <dt>{words!(app, handover.dropped)}</dt>
                <dd>{move || said(app, dropped.get())}</dd>
            </div>
        </dl>
    }
}

fn said(app: App, dropped: Option<Vec<UserId>>) -> String {
    match dropped {
        None => td_string!(app.locale(), handover.dropped_unknown).to_owned(),
        Some(dropped) if dropped.is_empty() => {
            td_string!(app.locale(), handover.dropped_nobody).to_owned()
        }
        Some(dropped) => words::names(app, &dropped),
    }
}
