//! Changing somebody's name and email address.

use leptos::prelude::*;
use leptos_i18n::td_string;

use crate::app::{App, focus, use_app};
use crate::rules::{Action, Email, Name, Refusal, User, UserId, decide};
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
    let before = seen.clone();
    // An address that is taken is said at the field, where it can be mended; the rules say that it is.
    let email_error = move || match Email::parse(&email.get()) {
        Err(error) => Some(words::email_error(app.locale(), error)),
        Ok(email) => {
            let refusal = refused(app, &change_email(&before, email)?)?;
            matches!(refusal, Refusal::EmailTaken { .. }).then(|| words::refusal(app, &refusal))
        }
    };
    let email_error = Signal::derive(email_error);
    let save = move |()| {
        let typed = (
            Name::parse(&name.get_untracked()),
            Email::parse(&email.get_untracked()),
        );
        if let (Ok(name), Ok(email)) = typed
            && email_error.get_untracked().is_none()
        {
            save(app, &seen, name, email);
            return true;
        }
        focus::go_to("dialog [aria-invalid=true]");
        false
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
                error=email_error
            />
            <DialogButtons
                verb=label!(app, edit.verb)
                cancel=label!(app, action.cancel)
                on_confirm=Callback::new(save)
            />
        </form>
    }
}

/// Saves what has been changed, and nothing else. When one change is refused, its refusal is said and
/// the other is not made either.
fn save(app: App, seen: &User, name: Name, email: Email) {
    let changes = [rename(seen, name), change_email(seen, email)];
    let changes = || changes.iter().flatten();
    let refused = changes().find(|change| untrack(|| refused(app, change)).is_some());
    match refused {
        Some(change) => app.dispatch(change.clone()),
        None => changes().for_each(|change| app.dispatch(change.clone())),
    }
}

fn rename(seen: &User, to: Name) -> Option<Action> {
    (to != seen.name).then(|| Action::Rename {
        user: seen.id,
        from: seen.name.clone(),
        to,
    })
}

fn change_email(seen: &User, to: Email) -> Option<Action> {
    (to != seen.email).then(|| Action::ChangeEmail {
        user: seen.id,
        from: seen.email.clone(),
        to,
    })
}

/// What the rules would say against it now.
fn refused(app: App, action: &Action) -> Option<Refusal> {
    let command = action.clone().by(app.actor());
    app.read(|instance| decide(instance, &command)).err()
}
