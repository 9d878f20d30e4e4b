//! Starting an instance of one's own in place of the sample.

use leptos::prelude::*;

use crate::app::{focus, use_app};
use crate::rules::{Action, Email, Name};
use crate::ui::{Dialog, DialogButtons, Field};
use crate::words::{self, label, words};

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
    let (name, email) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    // Nothing is called wrong before somebody has tried to go on.
    let tried = RwSignal::new(false);
    let name_error = move || {
        let error = Name::parse(&name.get()).err().filter(|_| tried.get())?;
        Some(words::name_error(app.locale(), error))
    };
    let email_error = move || {
        let error = Email::parse(&email.get()).err().filter(|_| tried.get())?;
        Some(words::email_error(app.locale(), error))
    };
    let start = move |()| {
        tried.set(true);
        let name = Name::parse(&name.get_untracked());
        let email = Email::parse(&email.get_untracked());
        match (name, email) {
            (Ok(name), Ok(email)) => {
                app.dispatch(Action::Start { name, email });
                true
            }
            _ => {
                focus::go_to("dialog [aria-invalid=true]");
                false
            }
        }
    };
    view! {
        <form novalidate on:submit=move |event| event.prevent_default()>
            <p>{words!(app, sample.intro)}</p>
            <Field
                id="first-name"
                label=label!(app, sample.name)
                autocomplete="name"
                text=name
                error=Signal::derive(name_error)
            />
            <Field
                id="first-email"
                label=label!(app, sample.email)
                inputmode="email"
                autocomplete="email"
                text=email
                error=Signal::derive(email_error)
            />
            <DialogButtons
                verb=label!(app, sample.confirm)
                cancel=label!(app, action.cancel)
                on_confirm=Callback::new(start)
            />
        </form>
    }
}
