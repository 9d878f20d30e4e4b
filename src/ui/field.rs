//! A labelled text field with what is wrong with it.

use leptos::prelude::*;

/// A text field. While `error` says something, the field is marked as invalid and described by it.
#[component]
pub fn Field(
    /// The field's id; the ids of its label and of its error are made of it.
    id: &'static str,
    /// Its visible label, which is its name.
    #[prop(into)]
    label: Signal<String>,
    /// Which keyboard a touch screen offers, as in the `inputmode` of an input. What is typed is left
    /// as it is: the input types for addresses and numbers change it.
    #[prop(default = "text")]
    inputmode: &'static str,
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
            <label class="field__label" id=format!("{id}-label") for=id>{label}</label>
            <input
                class="input"
                id=id
                type="text"
                inputmode=inputmode
                autocomplete=autocomplete
                aria-invalid=move || error.get().map(|_| "true")
                aria-describedby=move || error.get().map(|_| described_by.clone())
                bind:value=text
            />
            <p class="field__error" id=error_id>{error}</p>
        </div>
    }
}
