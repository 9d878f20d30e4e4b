//! Starting an instance of one's own in place of the sample.

use baton_core::rules::{Action, Contact};
use leptos::prelude::*;

use crate::app::use_app;
use crate::parts::contact::{ContactFields, ContactForm};
use crate::ui::{Dialog, DialogButtons};
use crate::words::{label, words};

/// The button and its dialog: name and email of the first admin.
#[component]
pub fn StartOwn() -> impl IntoView {
    let app = use_app();
    let asking = RwSignal::new(false);
    view! {
        <button type="button" class="button button--small" on:click=move |_| asking.set(true)>
            {words!(app, sample.start)}
        </button>
        <Dialog open=asking title=label!(app, sample.title)>
            <Form />
        </Dialog>
    }
}

#[component]
fn Form() -> impl IntoView {
    let app = use_app();
    let form = ContactForm::new(app, |Contact { name, email }| Action::Start { name, email });
    view! {
        <form novalidate on:submit=move |event| event.prevent_default()>
            <p>{words!(app, sample.intro)}</p>
            <ContactFields
                form
                ids=["first-name", "first-email"]
                labels=[label!(app, sample.name), label!(app, sample.email)]
                autocomplete=["name", "email"]
            />
            <DialogButtons
                verb=label!(app, sample.confirm)
                cancel=label!(app, action.cancel)
                on_confirm=Callback::new(move |()| form.submit())
            />
        </form>
    }
}
