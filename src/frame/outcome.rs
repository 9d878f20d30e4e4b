//! What came of the last command: one status for what was done, one alert for what was refused. Both
//! are always in the page, because screen readers announce changes in what is there already.

use baton_core::journal::{AppendError, CommitError};
use baton_core::views::address::{Page, Route};
use baton_core::views::offer;
use leptos::prelude::*;

use crate::app::{App, Failure, use_app};
use crate::words::{self, words};

/// The two live regions.
#[component]
pub fn Outcome() -> impl IntoView {
    let app = use_app();
    view! {
        <div class="outcome">
            <div class="outcome__box" role="status">{move || status(app)}</div>
            <div class="outcome__box outcome__box--alert" role="alert">{move || alert(app)}</div>
        </div>
    }
}

fn status(app: App) -> Option<AnyView> {
    if let Some(waiting) = app.waiting() {
        let text = words::waiting(app.locale(), waiting);
        return Some(view! { <p data-waiting="">{text}</p> }.into_any());
    }
    if app.copied() == Some(true) {
        return Some(view! { <p>{words!(app, handover.copied)}</p> <Dismiss /> }.into_any());
    }
    let done = app.done()?;
    let text = words::done(app, &done);
    // Whoever is not signed in is refused, and nothing would be left to undo.
    let undo = done.undo.filter(|_| app.signed_in().is_some());
    let undo = undo.map(|undo| {
        let undo = move |_| app.undo(undo.clone());
        view! {
            <button type="button" class="button button--quiet" on:click=undo>
                {words!(app, action.undo)}
            </button>
        }
    });
    let view = view! {
        <p>{text}</p>
        {undo}
        <Dismiss />
    };
    Some(view.into_any())
}

fn alert(app: App) -> Option<AnyView> {
    if app.copied() == Some(false) {
        return Some(view! { <p>{words!(app, handover.not_copied)}</p> <Dismiss /> }.into_any());
    }
    let failure = app.failure()?;
    let text = words::failure(app, &failure);
    let link = match &failure {
        Failure::Refused(refusal) => offer::remedy(refusal, app.actor()),
        Failure::NotDone(CommitError::NotStored(AppendError::Full)) => {
            Some(Route::from(Page::Data).into())
        }
        Failure::NotDone(_) => None,
    };
    let link = link.map(|address| {
        let text = crate::parts::offered::remedy(app, &address.route);
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
    let dismiss = move |_| {
        let held = crate::browser::focus::held();
        app.clear_outcome();
        held.keep();
    };
    view! {
        <button type="button" class="button button--quiet" on:click=dismiss>
            {words!(app, action.dismiss)}
        </button>
    }
}
