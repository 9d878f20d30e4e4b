//! Inviting one person.

use leptos::prelude::*;

use super::RoleChoice;
use crate::app::{focus, use_app};
use crate::rules::{Action, Email, Name, Refusal, Role, decide};
use crate::ui::{DialogButtons, Field};
use crate::words::{self, label, words};

/// Name, email and role.
#[component]
pub fn One() -> impl IntoView {
    let app = use_app();
    let (name, email) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let role = RwSignal::new(Role::User);
    // Nothing is called wrong before somebody has tried to go on.
    let tried = RwSignal::new(false);
    let wish = move || {
        let (name, email) = (Name::parse(&name.get()), Email::parse(&email.get()));
        (name, email, role.get())
    };
    let name_error = move || {
        let error = wish().0.err().filter(|_| tried.get())?;
        Some(words::name_error(app.locale(), error))
    };
    // An address that is taken is said at the field, where it can be mended; the rules say that it is.
    let email_error = move || {
        if !tried.get() {
            return None;
        }
        match wish() {
            (_, Err(error), _) => Some(words::email_error(app.locale(), error)),
            (Ok(name), Ok(email), role) => {
                let command = Action::Invite { name, email, role }.by(app.actor());
                let refusal = app.read(|instance| decide(instance, &command)).err()?;
                matches!(refusal, Refusal::EmailTaken { .. }).then(|| words::refusal(app, &refusal))
            }
            (Err(_), Ok(_), _) => None,
        }
    };
    let invite = move |()| {
        tried.set(true);
        if let (Ok(name), Ok(email), role) = untrack(wish)
            && untrack(email_error).is_none()
        {
            app.dispatch(Action::Invite { name, email, role });
            return true;
        }
        focus::go_to("dialog [aria-invalid=true]");
        false
    };
    view! {
        <form novalidate on:submit=move |event| event.prevent_default()>
            <Field
                id="invite-name"
                label=label!(app, invite.name)
                autocomplete="off"
                text=name
                error=Signal::derive(name_error)
            />
            <Field
                id="invite-email"
                label=label!(app, invite.email)
                inputmode="email"
                autocomplete="off"
                text=email
                error=Signal::derive(email_error)
            />
            <RoleChoice role />
            <p class="muted">{words!(app, invite.no_access)}</p>
            <DialogButtons
                verb=label!(app, invite.verb)
                cancel=label!(app, action.cancel)
                on_confirm=Callback::new(invite)
            />
        </form>
    }
}
