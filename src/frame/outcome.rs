//! What came of the last command: one status for what was done, one alert for what was refused. Both
//! are always in the page, because screen readers announce changes in what is there already.

use baton_core::views::outcome::{Done, Outcome};
use leptos::prelude::*;

use crate::app::{App, use_app};
use crate::browser::chunk::in_chunk;
use crate::browser::focus;
use crate::parts::fetched::fetched;
use crate::parts::offered::remedy;
use crate::ui::{button, when, whether};
use crate::words::{self, Audience, label, words};

/// The box for what was done, and the one for what was refused or has failed.
#[component]
pub fn OutcomeRegions() -> impl IntoView {
    let app = use_app();
    let is_done = whether(move || {
        let is_told = |outcome: &Outcome| matches!(outcome, Outcome::Done(_) | Outcome::Copied);
        app.waiting().is_some() || app.outcome_is(is_told)
    });
    let is_refused = whether(move || {
        app.outcome_is(|outcome| match outcome {
            Outcome::Failed(_) | Outcome::NotCopied | Outcome::NotFetched => true,
            Outcome::Done(_) | Outcome::Copied => false,
        })
    });
    view! {
        <div class="outcome">
            <div class="outcome__box" role="status">{when(is_done, || fetched(told))}</div>
            <div class="outcome__box outcome__box--alert" role="alert">
                {when(is_refused, || fetched(refused))}
            </div>
        </div>
    }
}

in_chunk! { talk:
    fn told() -> AnyView {
        let app = use_app();
        (move || status(app)).into_any()
    }

    fn refused() -> AnyView {
        let app = use_app();
        (move || alert(app)).into_any()
    }
}

fn status(app: App) -> Option<AnyView> {
    if let Some(waiting) = app.waiting() {
        let text = words::waiting(app.locale(), waiting);
        return Some(view! { <p data-waiting="">{text}</p> }.into_any());
    }
    match app.outcome()? {
        Outcome::Done(done) => Some(done_with(app, done)),
        Outcome::Copied => {
            Some(view! { <p>{words!(app, handover.copied)}</p> <Dismiss /> }.into_any())
        }
        Outcome::Failed(_) | Outcome::NotCopied | Outcome::NotFetched => None,
    }
}

fn done_with(app: App, done: Done) -> AnyView {
    let text = words::done(app, &done);
    // Whoever is not signed in is refused, and nothing would be left to undo.
    let undo = done.undo.filter(|_| app.signed_in().is_some());
    let undo = undo.map(|undo| {
        button(
            "button button--quiet",
            label!(app, action.undo),
            move || app.undo(undo.clone()),
        )
    });
    view! {
        <p>{text}</p>
        {undo}
        <Dismiss />
    }
    .into_any()
}

fn alert(app: App) -> Option<AnyView> {
    let outcome = app.outcome()?;
    let text = match &outcome {
        Outcome::Failed(error) => words::failure(app, error),
        Outcome::NotCopied => words!(app, handover.not_copied)().to_owned(),
        Outcome::NotFetched => words!(app, failed.not_fetched)().to_owned(),
        Outcome::Done(_) | Outcome::Copied => return None,
    };
    let link = outcome.remedy(app.actor()).map(|address| {
        let text = remedy(app, &address.route);
        view! { <a href=address.href()>{text}</a> }
    });
    let view = view! {
        <p>{text}</p>
        {link}
        <Dismiss />
    };
    Some(view.into_any())
}

#[component]
fn Dismiss() -> impl IntoView {
    let app = use_app();
    let dismiss = move || {
        let held = focus::held();
        app.clear_outcome();
        held.keep();
    };
    button("button button--quiet", label!(app, action.dismiss), dismiss)
}
