//! Inviting: one person, or many at once.

mod many;
mod one;
mod role_choice;

use leptos::prelude::*;

use self::many::Many;
use self::one::One;
use crate::app::use_app;
use crate::ui::Dialog;
use crate::words::{label, words};

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
