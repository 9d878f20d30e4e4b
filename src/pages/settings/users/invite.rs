//! Inviting: one person, or many at once.

use baton_core::files::{ImportPlan, pasted, plan_import};
use baton_core::rules::{Action, Contact, Role};
use leptos::prelude::*;

use crate::app::use_app;
use crate::browser::chunk::in_chunk;
use crate::parts::contact::{ContactFields, ContactForm};
use crate::parts::fetched::asked;
use crate::parts::refused_rows::{AddButtons, RefusedRows};
use crate::ui::Dialog;
use crate::words::{self, Audience, counted, label, words};

/// The button and its dialog.
#[component]
pub fn InviteButton() -> impl IntoView {
    let app = use_app();
    let asking = RwSignal::new(false);
    view! {
        <button
            type="button"
            class="button button--primary"
            id="invite"
            on:click=move |_| asking.set(true)
        >
            {words!(app, invite.button)}
        </button>
        {asked(asking, move || invitation(asking))}
    }
}

in_chunk! { talk:
    fn invitation(asking: RwSignal<bool>) -> AnyView {
        let app = use_app();
        view! {
            <Dialog open=asking title=label!(app, invite.title)>
                <Invitation />
            </Dialog>
        }
        .into_any()
    }
}

#[component]
fn Invitation() -> impl IntoView {
    let app = use_app();
    let many = RwSignal::new(false);
    let choice = move |value: bool, text: Signal<String>| {
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name="how-many"
                    prop:checked=move || many.get() == value
                    on:change=move |_| many.set(value)
                />
                {text}
            </label>
        }
    };
    view! {
        <fieldset class="fieldset">
            <legend class="field__label">{words!(app, invite.how_many)}</legend>
            {choice(false, label!(app, invite.one))}
            {choice(true, label!(app, invite.many))}
        </fieldset>
        {move || if many.get() { view! { <Many /> }.into_any() } else { view! { <One /> }.into_any() }}
    }
}

/// Name, email and role.
#[component]
fn One() -> impl IntoView {
    let app = use_app();
    let role = RwSignal::new(Role::User);
    let form = ContactForm::new(app, None, move |Contact { name, email }| {
        let role = role.get();
        Action::Invite { name, email, role }
    });
    view! {
        <ContactFields
            form
            ids=["invite-name", "invite-email"]
            labels=[label!(app, invite.name), label!(app, invite.email)]
            verb=label!(app, invite.verb)
        >
            <RoleChoice role />
            <p class="muted">{words!(app, invite.no_access)}</p>
        </ContactFields>
    }
}

/// The addresses, what became of each, and the verb with the number of people.
#[component]
fn Many() -> impl IntoView {
    let app = use_app();
    let text = RwSignal::new(String::new());
    let role = RwSignal::new(Role::User);
    let plan = Memo::new(move |_| {
        let people = pasted::read(&text.get(), role.get());
        app.read(|instance| plan_import(instance, &people))
    });
    let ready = move || plan.with(|plan| plan.add.len());
    let said = move || {
        let is_empty = plan.with(|plan| *plan == ImportPlan::default());
        (!is_empty).then(|| counted!(app.locale(), ready(), invite.ready))
    };
    view! {
        <form novalidate on:submit=move |event| event.prevent_default()>
            <div class="field field--wide">
                <label class="field__label" for="invite-addresses">
                    {words!(app, invite.addresses)}
                </label>
                <textarea
                    class="input"
                    id="invite-addresses"
                    rows="6"
                    autocomplete="off"
                    spellcheck="false"
                    aria-describedby="invite-hint"
                    bind:value=text
                ></textarea>
                <p class="muted" id="invite-hint">{words!(app, invite.addresses_hint)}</p>
            </div>
            <RoleChoice role />
            <div aria-live="polite">
                <p>{said}</p>
                <RefusedRows plan />
            </div>
            <AddButtons
                plan
                verb=Signal::derive(move || counted!(app.locale(), ready(), invite.verb_all))
            />
        </form>
    }
}

/// The role that whoever is invited gets.
#[component]
fn RoleChoice(role: RwSignal<Role>) -> impl IntoView {
    let app = use_app();
    let option = move |one: Role| {
        let text = move || words::role(app.locale(), one);
        view! { <option value=one.as_str() selected=move || role.get() == one>{text}</option> }
    };
    let choose = move |event| {
        if let Ok(chosen) = event_target_value(&event).parse::<Role>() {
            role.set(chosen);
        }
    };
    view! {
        <div class="field">
            <label class="field__label" for="invite-role">{words!(app, invite.role)}</label>
            <select class="input" id="invite-role" on:change=choose>
                {option(Role::User)}
                {option(Role::Admin)}
            </select>
        </div>
    }
}
