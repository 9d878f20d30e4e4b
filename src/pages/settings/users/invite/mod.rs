//! Inviting: one person, or many at once.

mod many;
mod one;

use baton_core::rules::Role;
use leptos::prelude::*;

use self::many::Many;
use self::one::One;
use crate::app::use_app;
use crate::ui::Dialog;
use crate::words::{self, Audience, label, words};

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
        <Dialog open=asking title=label!(app, invite.title)>
            <Invitation />
        </Dialog>
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
