//! The steps that are left, and the one to do now.

use baton_core::rules::{Deed, Step, UserId};
use baton_core::views::address::{Handover, Page};
use baton_core::views::handover::place;
use leptos::html;
use leptos::prelude::*;

use super::shown::Shown;
use crate::app::{App, use_app};
use crate::browser::focus;
use crate::pages::settings::marketo::set_up::Disconnect;
use crate::ui::button;
use crate::words::{self, Audience, about, label, said, words};

/// The steps in their order, of which only the first can be done.
#[component]
pub fn Steps(shown: Shown, steps: Vec<Step>) -> impl IntoView {
    let app = use_app();
    let items = steps.into_iter().enumerate().map(|(at, step)| {
        let is_now = at == 0;
        view! {
            <li class="steps__item" aria-current=is_now.then_some("step")>
                <Description shown step />
                {is_now.then(|| view! { <Now shown step /> })}
            </li>
        }
    });
    let what_stays_open = move || {
        let is_any = app.read(|now| shown.parties.leaves_a_connection(now));
        is_any.then(|| {
            let name = shown.name(app, shown.parties.from);
            view! { <p>{said!(app.locale(), handover.stays_connected, name)}</p> }
        })
    };
    view! {
        <ol class="steps" aria-label=words!(app, handover.steps)>{items.collect_view()}</ol>
        {what_stays_open}
    }
}

/// Who does what, where, and why in this order.
#[component]
fn Description(shown: Shown, step: Step) -> impl IntoView {
    let app = use_app();
    let place = place(step.deed);
    let href = place.href();
    view! {
        <p class="steps__what">{move || words::step(app, step)}</p>
        <p class="muted">{move || words::step_reason(app.locale(), shown.parties, step)}</p>
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
    let verb = match deed {
        Deed::MakeAdmin { .. } => label!(app, action.make_admin),
        Deed::RemoveAccess { .. } => label!(app, action.remove_access),
        Deed::Connect => label!(app, action.connect),
        Deed::Disconnect => return view! { <Disconnect /> }.into_any(),
    };
    button("button button--primary", verb, move || {
        app.dispatch(deed.action())
    })
}

/// Switches to the person whose step it is, on that step.
#[component]
pub fn ContinueAs(id: UserId) -> impl IntoView {
    let app = use_app();
    let text = about(app, id, |locale, name| {
        said!(locale, handover.continue_as, name)
    });
    button("button button--primary", text, move || {
        app.sign_in(id);
        focus::go_to("main [aria-current=step] button, main .checklist__actions button");
    })
}

/// The message, to read and to copy.
#[component]
fn Message(shown: Shown, step: Step) -> impl IntoView {
    let app = use_app();
    let field = NodeRef::<html::Textarea>::new();
    let text = Memo::new(move |_| text(app, shown, step));
    // Selecting works everywhere; the clipboard may not be there for this page.
    let copy = move || {
        if let Some(field) = field.get_untracked() {
            field.select();
        }
        app.copy(text.get_untracked());
    };
    view! {
        <details class="message">
            <summary>
                {about(app, step.by, |locale, name| said!(locale, handover.message_for, name))}
            </summary>
            <label class="field">
                <span class="field__label">{words!(app, handover.message)}</span>
                <textarea
                    class="input message__text"
                    rows="5"
                    readonly
                    node_ref=field
                    prop:value=text
                ></textarea>
            </label>
            {button("button", label!(app, handover.copy), copy)}
        </details>
    }
}

fn text(app: App, shown: Shown, step: Step) -> String {
    let page = Page::Handover(Handover {
        from: Some(shown.parties.from),
        to: Some(shown.parties.to),
        since: Some(shown.since),
        is_gone: shown.parties.is_gone,
    });
    let name = words::name(app, step.by);
    let what = words::step(app, step);
    let why = words::step_reason(app.locale(), shown.parties, step);
    let address = app.link_to(&page.into());
    let hello = said!(app.locale(), handover.hello, name);
    let yours = said!(app.locale(), handover.yours);
    format!("{hello}\n\n{yours}\n{what} {why}\n\n{address}\n")
}
