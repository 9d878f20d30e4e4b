//! What came of the last command: one status for what was done, one alert for what was refused. Both
//! are always in the page, because screen readers announce changes in what is there already.

use leptos::prelude::*;

use crate::app::offer;
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

fn status(app: App) -> Option<impl IntoView> {
    let done = app.done()?;
    let text = words::done(app, &done);
    let undo = done.undo.map(|action| {
        let undo = move |_| app.dispatch(action.clone());
        view! {
            <button type="button" class="button button--quiet" on:click=undo>
                {words!(app, action.undo)}
            </button>
        }
    });
    Some(view! {
        <p>{text}</p>
        {undo}
        <Dismiss />
    })
}

fn alert(app: App) -> Option<impl IntoView> {
    let failure = app.failure()?;
    let text = words::failure(app, &failure);
    let link = match &failure {
        Failure::Refused(refusal) => offer::remedy(refusal),
        Failure::NotStored(_) => None,
    };
    let link = link.map(|route| {
        view! { <a href=route.href()>{super::offered::remedy(app, &route)}</a> }
    });
    Some(view! {
        <p>{text}</p>
        {link}
        <Dismiss />
    })
}

#[component]
fn Dismiss() -> impl IntoView {
    let app = use_app();
    let dismiss = move |_| {
        app.clear_outcome();
        crate::app::focus::keep();
    };
    view! {
        <button type="button" class="button button--quiet" on:click=dismiss>
            {words!(app, action.dismiss)}
        </button>
    }
}
