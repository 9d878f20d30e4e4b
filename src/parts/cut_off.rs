//! What is asked for before everyone loses access at once (R9): the number of people, typed. Beside it,
//! the way that cuts nobody off.

use baton_core::views::address::{Handover, Page, Route};
use leptos::prelude::*;

use crate::app::use_app;
use crate::ui::Field;
use crate::words::{Audience, counted, format, said, words};

/// The id of what says why the verb cannot be chosen (yet): the label of the field, or a refusal.
pub const REASON: &str = "cut-off-label";

/// Whether what is typed is the number of people who would lose access, where one is asked for.
#[must_use]
pub fn is_typed(people: Option<usize>, typed: &str) -> bool {
    people.is_none_or(|people| format::typed_number(typed) == Some(people))
}

/// The field for the number, and the link to the guided handover.
#[component]
pub fn CutOff(
    /// How many people would lose access.
    people: usize,
    /// What is typed.
    typed: RwSignal<String>,
    /// Whether the dialog is there that this stands in.
    open: RwSignal<bool>,
) -> impl IntoView {
    let app = use_app();
    let handover = Handover {
        from: Some(app.actor()),
        ..Handover::default()
    };
    let number = move || format::number(app.locale(), people);
    // A number of which the beginning is typed is not called wrong yet.
    let error = move || {
        let typed = typed.get();
        let is_begun = format::typed_number(&typed)
            .is_some_and(|typed| people.to_string().starts_with(&typed.to_string()));
        (!is_begun && !typed.trim().is_empty())
            .then(|| said!(app.locale(), cut_off.mismatch, count = number()))
    };
    view! {
        <p>
            <a
                class="button button--primary"
                href=Route::from(Page::Handover(handover)).href()
                on:click=move |_| open.set(false)
            >
                {words!(app, cut_off.hand_over_first)}
            </a>
        </p>
        <Field
            id="cut-off"
            label=Signal::derive(move || counted!(app.locale(), people, cut_off.type_number))
            inputmode="numeric"
            autocomplete="off"
            text=typed
            error=Signal::derive(error)
        />
    }
}
