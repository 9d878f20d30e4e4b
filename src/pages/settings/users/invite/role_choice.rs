//! The role that whoever is invited gets.

use baton_core::rules::Role;
use leptos::prelude::*;

use crate::app::use_app;
use crate::words::{self, Audience, words};

/// The role that whoever is invited gets.
#[component]
pub fn RoleChoice(role: RwSignal<Role>) -> impl IntoView {
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
