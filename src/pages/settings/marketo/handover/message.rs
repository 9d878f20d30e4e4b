//! A message for the person whose step it is: plain text with the address of the step.

use baton_core::rules::Step;
use baton_core::views::address::{Handover, Page};
use leptos::html;
use leptos::prelude::*;
use leptos_i18n::td_string;

use super::shown::Shown;
use crate::app::{App, use_app};
use crate::words::{self, Audience, words};

/// The message, to read and to copy.
#[component]
pub fn Message(shown: Shown, step: Step) -> impl IntoView {
    let app = use_app();
    let field = NodeRef::<html::Textarea>::new();
    let by = step.by;
    let text = Memo::new(move |_| text(app, shown, step));
    // Selecting works everywhere; the clipboard may not be there for this page.
    let copy = move |_| {
        if let Some(field) = field.get_untracked() {
            field.select();
        }
        app.copy(text.get_untracked());
    };
    let title = move || {
        let name = words::name(app, by);
        td_string!(app.locale(), handover.message_for, name = name)
    };
    view! {
        <details class="message">
            <summary>{title}</summary>
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
            <button type="button" class="button" on:click=copy>
                {words!(app, handover.copy)}
            </button>
        </details>
    }
}

fn text(app: App, shown: Shown, step: Step) -> String {
    let page = Page::Handover(Handover {
        from: Some(shown.parties.from),
        to: Some(shown.parties.to),
        since: Some(shown.since),
    });
    let name = words::name(app, step.by);
    let what = words::step(app, step);
    let why = words::step_reason(app.locale(), step.deed);
    let address = app.link_to(&page.into());
    let hello = td_string!(app.locale(), handover.hello, name = name);
    let yours = td_string!(app.locale(), handover.yours);
    format!("{hello}\n\n{yours}\n{what} {why}\n\n{address}\n")
}
