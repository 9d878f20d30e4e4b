//! The guided handover: who takes over, then the fewest steps from the state as it is.

mod choose;
mod finished;
mod gone;
mod record;
mod shown;
mod steps;

use baton_core::rules::UserId;
use baton_core::views::address::{Handover as Chosen, Page, Route};
use baton_core::views::handover::Progress;
use leptos::prelude::*;

use self::choose::Choose;
use self::finished::Finished;
use self::gone::Gone;
use self::shown::Shown;
use self::steps::Steps;
use super::tabs::Tabs;
use crate::app::{App, use_app};
use crate::words::{self, Audience, format, said, words};

/// The tab.
#[component]
pub fn Handover(
    /// What the address says.
    chosen: Chosen,
) -> impl IntoView {
    let app = use_app();
    let content = move || {
        // Until it can be told since when it is under way, and what was before, there is nothing to show.
        let is_told = chosen
            .since
            .is_some_and(|since| untrack(|| app.number()) == since);
        if chosen.is_chosen() && !is_told && !app.has_past() {
            return view! { <p aria-busy="true"></p> }.into_any();
        }
        match untrack(|| Shown::of(app, chosen)) {
            Some(shown) => view! { <Guide chosen shown /> }.into_any(),
            None => view! { <Choose chosen /> }.into_any(),
        }
    };
    view! {
        <Tabs page=Page::Handover(chosen) />
        {content}
    }
}

#[component]
fn Guide(chosen: Chosen, shown: Shown) -> impl IntoView {
    let app = use_app();
    let parties = shown.parties;
    let progress =
        Memo::new(move |_| app.read(|instance| Progress::of(parties, instance, app.actor())));
    let heading = move || {
        let from = shown.name(app, parties.from);
        let to = shown.name(app, parties.to);
        said!(app.locale(), handover.from_to, from, to)
    };
    let content = move || match progress.get() {
        Progress::UnderWay(steps) => view! { <Steps shown steps /> }.into_any(),
        Progress::Finished => view! { <Finished shown /> }.into_any(),
        Progress::Impossible(reason) => {
            view! { <p class="card card--note">{words::no_plan(app.locale(), reason)}</p> }
                .into_any()
        }
    };
    view! {
        <h2 tabindex="-1" data-focus-fallback="">{heading}</h2>
        <Gone chosen name=Signal::derive(move || shown.name(app, parties.from)) />
        <Proof shown />
        {content}
        <p>
            <a href=Route::from(Page::Handover(Chosen::default())).href()>
                {words::words!(app, handover.choose_again)}
            </a>
        </p>
    }
}

/// The proof, which follows what other tabs do.
#[component]
fn Proof(shown: Shown) -> impl IntoView {
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
        None => said!(app.locale(), handover.dropped_unknown).to_owned(),
        Some(dropped) if dropped.is_empty() => {
            said!(app.locale(), handover.dropped_nobody).to_owned()
        }
        Some(dropped) => words::names(app, &dropped),
    }
}
