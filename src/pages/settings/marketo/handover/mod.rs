//! The guided handover: who takes over, then the fewest steps from the state as it is.

mod choose;
mod finished;
mod message;
mod proof;
mod record;
mod steps;

use baton_core::rules::{Command, Instance, NoPlan, UserId, plan, with_help_of};
use baton_core::views::address::{Handover as Chosen, Page};
use leptos::prelude::*;
use leptos_i18n::td_string;

use self::choose::Choose;
use self::finished::Finished;
use self::proof::Proof;
use self::steps::Steps;
use super::tabs::Tabs;
use crate::app::{App, use_app};
use crate::words;

/// The two people of a handover, and since when it is under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Parties {
    from: UserId,
    to: UserId,
    since: u64,
    /// The instance as it was then, where the journal reaches back so far. It is read once.
    before: StoredValue<Option<Instance>>,
}

impl Parties {
    /// Whether a person is neither of the two: then their link is not meant to change.
    fn is_other(&self, user: UserId) -> bool {
        user != self.from && user != self.to
    }
}

/// The tab.
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
        match untrack(|| parties(app, chosen)) {
            Some(parties) => view! { <Guide parties /> }.into_any(),
            None => view! { <Choose from=chosen.from /> }.into_any(),
        }
    };
    view! {
        <Tabs page=Page::Handover(chosen) />
        {content}
    }
}

/// Both people, if both are chosen.
fn parties(app: App, chosen: Chosen) -> Option<Parties> {
    let (from, to) = (chosen.from?, chosen.to?);
    let since = chosen.since.unwrap_or_else(|| untrack(|| app.seq()));
    Some(Parties {
        from,
        to,
        since,
        before: StoredValue::new(app.instance_at(since)),
    })
}

/// How far a handover is.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Progress {
    /// These steps are left.
    UnderWay(Vec<Command>),
    /// The one is connected, and the other is not (or is not in the instance any more).
    Finished,
    /// It cannot be done (any more).
    Impossible(NoPlan),
}

fn progress(instance: &Instance, parties: Parties, actor: UserId) -> Progress {
    let is_connected = |id| instance.user(id).is_some_and(|user| user.is_connected());
    match plan(instance, parties.from, parties.to) {
        Ok(steps) if steps.is_empty() => Progress::Finished,
        Ok(steps) => Progress::UnderWay(with_help_of(actor, instance, steps)),
        // Removing the one who has handed over is what the handover was for.
        Err(NoPlan::Unknown(gone)) if gone == parties.from && is_connected(parties.to) => {
            Progress::Finished
        }
        Err(reason) => Progress::Impossible(reason),
    }
}

#[component]
fn Guide(parties: Parties) -> impl IntoView {
    let app = use_app();
    let progress =
        Memo::new(move |_| app.read(|instance| progress(instance, parties, app.actor())));
    let heading = move || {
        let from = name(app, parties, parties.from);
        let to = name(app, parties, parties.to);
        td_string!(app.locale(), handover.from_to, from = from, to = to)
    };
    let content = move || match progress.get() {
        Progress::UnderWay(steps) => view! { <Steps parties steps /> }.into_any(),
        Progress::Finished => view! { <Finished parties /> }.into_any(),
        Progress::Impossible(reason) => {
            view! { <p class="card card--note">{words::no_plan(app, reason)}</p> }.into_any()
        }
    };
    view! {
        <h2 tabindex="-1" data-focus-fallback="">{heading}</h2>
        <Proof parties />
        {content}
        <p>
            <a href=baton_core::views::address::Route::from(Page::Handover(Chosen::default())).href()>
                {words::words!(app, handover.choose_again)}
            </a>
        </p>
    }
}

/// How a person is called, also when they were removed since.
fn name(app: App, parties: Parties, user: UserId) -> String {
    let then = parties.before.with_value(|before| {
        let user = before.as_ref()?.user(user)?;
        Some(user.name.as_str().to_owned())
    });
    match (app.name_of(user), then) {
        (None, Some(then)) => then,
        _ => words::name(app, user),
    }
}
