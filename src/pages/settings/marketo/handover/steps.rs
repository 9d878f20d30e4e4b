//! The steps that are left, and the one to do now.

use baton_core::rules::{Action, Command, Role, UserId};
use baton_core::views::address::{Address, Page, Route};
use baton_core::views::offer;
use leptos::prelude::*;
use leptos_i18n::td_string;

use super::Parties;
use super::message::Message;
use crate::app::{App, use_app};
use crate::browser::focus;
use crate::pages::settings::marketo::disconnect::Disconnect;
use crate::words::{self, words};

/// The plan.
#[component]
pub fn Steps(parties: Parties, steps: Vec<Command>) -> impl IntoView {
    let app = use_app();
    let items = steps.into_iter().enumerate().map(|(at, step)| {
        let is_now = at == 0;
        view! {
            <li class="steps__item" aria-current=is_now.then_some("step")>
                <Step step=step.clone() />
                {is_now.then(|| view! { <Now parties step /> })}
            </li>
        }
    });
    view! {
        <ol class="steps" aria-label=words!(app, handover.steps)>{items.collect_view()}</ol>
    }
}

/// Who does what, where, and why in this order.
#[component]
fn Step(step: Command) -> impl IntoView {
    let app = use_app();
    let place = place(&step);
    let href = place.href();
    let (what, why) = (step.clone(), step);
    view! {
        <p class="steps__what">{move || words::step(app, &what)}</p>
        <p class="muted">{move || words::step_reason(app, &why)}</p>
        <p class="muted">
            {words!(app, handover.place)} " "
            <a href=href>{move || words::place(app, &place.route)}</a>
        </p>
    }
}

/// The address of the control by which a step is done.
fn place(step: &Command) -> Address {
    match &step.action {
        Action::RemoveAccess { user } | Action::GiveAccess { user } => {
            Route::from(Page::UserAccess).at(offer::access_id(*user))
        }
        Action::Connect => Route::from(Page::SetUp).at(offer::CONNECT_ID),
        Action::Disconnect => Route::from(Page::SetUp).at(offer::DISCONNECT_ID),
        Action::SetRole { user, .. } => Route::from(Page::UserManagement).at(offer::role_id(*user)),
        Action::GiveAccessToAll { .. } | Action::RemoveAccessFromAll { .. } => {
            Route::from(Page::UserAccess).into()
        }
        Action::Remove { .. }
        | Action::Invite { .. }
        | Action::InviteAll { .. }
        | Action::TakeBackInvitation { .. }
        | Action::Edit { .. }
        | Action::Start { .. } => Route::from(Page::UserManagement).into(),
    }
}

/// The step to do now: a button for whoever's it is.
#[component]
fn Now(parties: Parties, step: Command) -> impl IntoView {
    let app = use_app();
    let by = step.by;
    let message = step.clone();
    let button = move || {
        if app.actor() == by {
            own(app, step.action.clone())
        } else {
            view! { <ContinueAs id=by /> }.into_any()
        }
    };
    let somebody_elses =
        move || (app.actor() != by).then(|| view! { <Message parties step=message.clone() /> });
    view! {
        <div class="actions">{button}</div>
        {somebody_elses}
    }
}

fn own(app: App, action: Action) -> AnyView {
    if action == Action::Disconnect {
        return view! { <Disconnect /> }.into_any();
    }
    let text = verb(app, &action);
    let act = move |_| app.dispatch(action.clone());
    view! {
        <button type="button" class="button button--primary" on:click=act>{text}</button>
    }
    .into_any()
}

fn verb(app: App, action: &Action) -> &'static str {
    let locale = app.locale();
    match action {
        Action::Connect => td_string!(locale, action.connect),
        Action::Disconnect => td_string!(locale, action.disconnect),
        Action::GiveAccess { .. } | Action::GiveAccessToAll { .. } => {
            td_string!(locale, action.give_access)
        }
        Action::RemoveAccess { .. } | Action::RemoveAccessFromAll { .. } => {
            td_string!(locale, action.remove_access)
        }
        Action::SetRole { role, .. } => match role {
            Role::Admin => td_string!(locale, action.make_admin),
            Role::User => td_string!(locale, action.make_user),
        },
        Action::Remove { .. } | Action::TakeBackInvitation { .. } => {
            td_string!(locale, action.remove)
        }
        Action::Invite { .. }
        | Action::InviteAll { .. }
        | Action::Edit { .. }
        | Action::Start { .. } => td_string!(locale, sample.confirm),
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
