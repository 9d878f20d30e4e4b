//! Inviting one person.

use baton_core::rules::{Action, Contact, Role};
use leptos::prelude::*;

use super::role_choice::RoleChoice;
use crate::app::use_app;
use crate::parts::contact::{ContactFields, ContactForm};
use crate::ui::DialogButtons;
use crate::words::{label, words};

/// Name, email and role.
#[component]
pub fn One() -> impl IntoView {
    let app = use_app();
    let role = RwSignal::new(Role::User);
    let form = ContactForm::new(app, move |Contact { name, email }| {
        let role = role.get();
        Action::Invite { name, email, role }
    });
    view! {
        <form novalidate on:submit=move |event| event.prevent_default()>
            <ContactFields
                form
                ids=["invite-name", "invite-email"]
                labels=[label!(app, invite.name), label!(app, invite.email)]
            />
            <RoleChoice role />
            <p class="muted">{words!(app, invite.no_access)}</p>
            <DialogButtons
                verb=label!(app, invite.verb)
                cancel=label!(app, action.cancel)
                on_confirm=Callback::new(move |()| form.submit())
            />
        </form>
    }
}
