//! Changing somebody's name and email address.

use leptos::prelude::*;
use leptos_i18n::td_string;

use crate::app::{App, focus, use_app};
use crate::rules::{Action, Email, Name, User, UserId};
use crate::ui::{Dialog, DialogButtons, Field};
use crate::words::{self, label, words};

/// The button and its dialog.
#[component]
pub fn EditButton(
    /// The person.
    id: UserId,
) -> impl IntoView {
    let app = use_app();
    let asking = RwSignal::new(false);
    let name_of = move || {
        let name = words::name(app, id);
        td_string!(app.locale(), edit.name_of, name = name)
    };
    let title = move || {
        let name = words::name(app, id);
        td_string!(app.locale(), edit.title, name = name)
    };
    view! {
        <button
            type="button"
            class="button button--small"
            aria-label=name_of
            on:click=move |_| asking.set(true)
        >
            {words!(app, edit.button)}
        </button>
        <Dialog open=asking title=Signal::derive(title)>
            {untrack(|| app.read(|instance| instance.user(id).cloned()))
                .map(|seen| view! { <Form seen /> })}
        </Dialog>
    }
}

/// The form. What it saves is refused when another tab has changed the same meanwhile, because it was
/// filled in by somebody who had not seen that.
#[component]
fn Form(seen: User) -> impl IntoView {
    let app = use_app();
    let name = RwSignal::new(seen.name.as_str().to_owned());
    let email = RwSignal::new(seen.email.as_str().to_owned());
    let name_error = move || {
        let error = Name::parse(&name.get()).err()?;
        Some(words::name_error(app.locale(), error))
    };
    let email_error = move || {
        let error = Email::parse(&email.get()).err()?;
        Some(words::email_error(app.locale(), error))
    };
    let save = move |()| {
        let typed = (
            Name::parse(&name.get_untracked()),
            Email::parse(&email.get_untracked()),
        );
        let (Ok(name), Ok(email)) = typed else {
            focus::go_to("dialog [aria-invalid=true]");
            return false;
        };
        save(app, &seen, name, email);
        true
    };
    view! {
        <form novalidate on:submit=move |event| event.prevent_default()>
            <Field
                id="edit-name"
                label=label!(app, invite.name)
                autocomplete="off"
                text=name
                error=Signal::derive(name_error)
            />
            <Field
                id="edit-email"
                label=label!(app, invite.email)
                inputmode="email"
                autocomplete="off"
                text=email
                error=Signal::derive(email_error)
            />
            <DialogButtons
                verb=label!(app, edit.verb)
                cancel=label!(app, action.cancel)
                on_confirm=Callback::new(save)
            />
        </form>
    }
}

/// Saves what has been changed, and nothing else.
fn save(app: App, seen: &User, name: Name, email: Email) {
    let user = seen.id;
    if name != seen.name {
        app.dispatch(Action::Rename {
            user,
            from: seen.name.clone(),
            to: name,
        });
    }
    if email != seen.email {
        app.dispatch(Action::ChangeEmail {
            user,
            from: seen.email.clone(),
            to: email,
        });
    }
}
