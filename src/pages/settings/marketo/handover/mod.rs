//! The guided handover: who takes over, then the fewest steps from the state as it is.

mod choose;
mod finished;
mod message;
mod proof;
mod record;
mod shown;
mod steps;

use baton_core::views::address::{Handover as Chosen, Page, Route};
use baton_core::views::handover::Progress;
use leptos::prelude::*;
use leptos_i18n::td_string;

use self::choose::Choose;
use self::finished::Finished;
use self::proof::Proof;
use self::shown::Shown;
use self::steps::Steps;
use super::tabs::Tabs;
use crate::app::use_app;
use crate::words::{self, Audience};

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
            Some(shown) => view! { <Guide shown /> }.into_any(),
            None => view! { <Choose from=chosen.from /> }.into_any(),
        }
    };
    view! {
        <Tabs page=Page::Handover(chosen) />
        {content}
    }
}

#[component]
fn Guide(shown: Shown) -> impl IntoView {
    let app = use_app();
    let parties = shown.parties;
    let progress =
        Memo::new(move |_| app.read(|instance| Progress::of(parties, instance, app.actor())));
    let heading = move || {
        let from = shown.name(app, parties.from);
        let to = shown.name(app, parties.to);
        td_string!(app.locale(), handover.from_to, from = from, to = to)
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
        <Proof shown />
        {content}
        <p>
            <a href=Route::from(Page::Handover(Chosen::default())).href()>
                {words::words!(app, handover.choose_again)}
            </a>
        </p>
    }
}
