//! Changing somebody's name and email address.

use baton_core::rules::{Action, User, UserId};
use leptos::prelude::*;

use crate::app::use_app;
use crate::browser::chunk::in_chunk;
use crate::parts::contact::{ContactFields, ContactForm};
use crate::parts::fetched::asked;
use crate::ui::Dialog;
use crate::words::{about, label, said, words};

/// The button and its dialog.
#[component]
pub fn EditButton(
    /// The person.
    id: UserId,
) -> impl IntoView {
    let app = use_app();
    let asking = RwSignal::new(false);
    view! {
        <button
            type="button"
            class="button button--small"
            aria-label=about(app, id, |locale, name| said!(locale, edit.name_of, name))
            on:click=move |_| asking.set(true)
        >
            {words!(app, edit.button)}
        </button>
        {asked(asking, move || editing(id, asking))}
    }
}

in_chunk! { talk:
    fn editing(id: UserId, asking: RwSignal<bool>) -> AnyView {
        let app = use_app();
        let seen = untrack(|| app.read(|instance| instance.user(id).cloned()));
        let title = about(app, id, |locale, name| said!(locale, edit.title, name));
        view! {
            <Dialog open=asking title>{seen.clone().map(|seen| view! { <Form seen /> })}</Dialog>
        }
        .into_any()
    }
}

/// The form. What it saves is refused when another tab has changed the same meanwhile, because it was
/// filled in by somebody who had not seen that.
#[component]
fn Form(seen: User) -> impl IntoView {
    let app = use_app();
    let (user, from) = (seen.id, seen.contact());
    let form = ContactForm::new(app, Some(seen.contact()), move |to| Action::Edit {
        user,
        from: from.clone(),
        to,
    });
    view! {
        <ContactFields
            form
            ids=["edit-name", "edit-email"]
            labels=[label!(app, invite.name), label!(app, invite.email)]
            verb=label!(app, edit.verb)
        />
    }
}
