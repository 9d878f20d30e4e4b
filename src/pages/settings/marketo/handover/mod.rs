//! The guided handover: who takes over, then the fewest steps from the state as it is.

mod choose;
mod finished;
mod message;
mod proof;
mod record;
mod steps;

use baton_core::rules::{Instance, UserId};
use baton_core::views::address::{Handover as Chosen, Page, Route};
use baton_core::views::handover::{Parties, Progress};
use leptos::prelude::*;
use leptos_i18n::td_string;

use self::choose::Choose;
use self::finished::Finished;
use self::proof::Proof;
use self::steps::Steps;
use super::tabs::Tabs;
use crate::app::{App, use_app};
use crate::words::{self, Audience};

/// The handover that a page shows: its two people, and since when it is under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Shown {
    parties: Parties,
    since: u64,
    /// The instance as it was then, where the journal reaches back so far. It is read once.
    before: StoredValue<Option<Instance>>,
}

impl Shown {
    /// How one of the two is called, also when they were removed since.
    fn name(self, app: App, user: UserId) -> String {
        let told = self
            .before
            .with_value(|before| app.read(|now| Parties::name(before.as_ref(), now, user)));
        told.unwrap_or_else(|| words::name(app, user))
    }
}

#[component]
pub fn Handover(
    /// What the address says.
    chosen: Chosen,
) -> impl IntoView {
    let app = use_app();
    let is_both = chosen.from.is_some() && chosen.to.is_some();
    let content = move || {
        // Until it can be told since when it is under way, and what was before, there is nothing to show.
        let is_told = chosen
            .since
            .is_some_and(|since| untrack(|| app.seq()) == since);
        if is_both && !is_told && !app.has_past() {
            return view! { <p aria-busy="true"></p> }.into_any();
        }
        match untrack(|| shown(app, chosen)) {
            Some(shown) => view! { <Guide shown /> }.into_any(),
            None => view! { <Choose from=chosen.from /> }.into_any(),
        }
    };
    view! {
        <Tabs page=Page::Handover(chosen) />
        {content}
    }
}

/// Both people, if both are chosen.
fn shown(app: App, chosen: Chosen) -> Option<Shown> {
    let (from, to) = (chosen.from?, chosen.to?);
    let since = chosen.since.unwrap_or_else(|| untrack(|| app.seq()));
    Some(Shown {
        parties: Parties { from, to },
        since,
        before: StoredValue::new(app.instance_at(since)),
    })
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
