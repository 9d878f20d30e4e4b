//! The steps that are left, and the one to do now.

use baton_core::rules::{Deed, Step, UserId};
use baton_core::views::handover::place;
use leptos::prelude::*;
use leptos_i18n::td_string;

use super::message::Message;
use super::shown::Shown;
use crate::app::{App, use_app};
use crate::browser::focus;
use crate::pages::settings::marketo::disconnect::Disconnect;
use crate::words::{self, Audience, words};

/// The steps in their order, of which only the first can be done.
#[component]
pub fn Steps(shown: Shown, steps: Vec<Step>) -> impl IntoView {
    let app = use_app();
    let items = steps.into_iter().enumerate().map(|(at, step)| {
        let is_now = at == 0;
        view! {
            <li class="steps__item" aria-current=is_now.then_some("step")>
                <Description step />
                {is_now.then(|| view! { <Now shown step /> })}
            </li>
        }
    });
    view! {
        <ol class="steps" aria-label=words!(app, handover.steps)>{items.collect_view()}</ol>
    }
}

/// Who does what, where, and why in this order.
#[component]
fn Description(step: Step) -> impl IntoView {
    let app = use_app();
    let place = place(step.deed);
    let href = place.href();
    view! {
        <p class="steps__what">{move || words::step(app, step)}</p>
        <p class="muted">{move || words::step_reason(app.locale(), step.deed)}</p>
        <p class="muted">
            {words!(app, handover.place)} " "
            <a href=href>{move || words::place(app.locale(), &place.route)}</a>
        </p>
    }
}

/// The step to do now: a button for whoever's it is.
#[component]
fn Now(shown: Shown, step: Step) -> impl IntoView {
    let app = use_app();
    let by = step.by;
    let button = move || {
        if app.actor() == by {
            own(app, step.deed)
        } else {
            view! { <ContinueAs id=by /> }.into_any()
        }
    };
    let somebody_elses = move || (app.actor() != by).then(|| view! { <Message shown step /> });
    view! {
        <div class="actions">{button}</div>
        {somebody_elses}
    }
}

fn own(app: App, deed: Deed) -> AnyView {
    if deed == Deed::Disconnect {
        return view! { <Disconnect /> }.into_any();
    }
    let text = verb(app, deed);
    let act = move |_| app.dispatch(deed.action());
    view! {
        <button type="button" class="button button--primary" on:click=act>{text}</button>
    }
    .into_any()
}

fn verb(app: App, deed: Deed) -> &'static str {
    let locale = app.locale();
    match deed {
        Deed::MakeAdmin { .. } => td_string!(locale, action.make_admin),
        Deed::RemoveAccess { .. } => td_string!(locale, action.remove_access),
        Deed::Connect => td_string!(locale, action.connect),
        Deed::Disconnect => td_string!(locale, action.disconnect),
    }
}

/// Switches to the person whose step it is, on that step.
#[component]
pub fn ContinueAs(id: UserId) -> impl IntoView {
    let app = use_app();
    let switch = move |_| {
        app.sign_in(id);
        focus::go_to("main [aria-current=step] button, main .checklist__actions button");
    };
    view! {
        <button type="button" class="button button--primary" on:click=switch>
            {move || {
                let name = words::name(app, id);
                td_string!(app.locale(), handover.continue_as, name = name)
            }}
        </button>
    }
}
