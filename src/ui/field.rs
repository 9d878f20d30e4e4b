//! A labelled text field with what is wrong with it.

use leptos::prelude::*;

/// A text field. While `error` says something, the field is marked as invalid and described by it.
#[component]
pub fn Field(
    /// The field's id; the id of its error is made of it.
    id: &'static str,
    /// Its visible label, which is its name.
    #[prop(into)]
    label: Signal<String>,
    /// The kind of text, as in the `type` of an input.
    kind: &'static str,
    /// What browsers may fill in.
    autocomplete: &'static str,
    /// What is typed.
    text: RwSignal<String>,
    /// What is wrong with it.
    #[prop(into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let error_id = format!("{id}-error");
    let described_by = error_id.clone();
    view! {
        <div class="field">
            <label class="field__label" for=id>{label}</label>
            <input
                class="input"
                id=id
                type=kind
                autocomplete=autocomplete
                aria-invalid=move || error.get().map(|_| "true")
                aria-describedby=move || error.get().map(|_| described_by.clone())
                bind:value=text
            />
            <p class="field__error" id=error_id>{error}</p>
        </div>
    }
}
