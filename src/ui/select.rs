//! A labelled choice of one thing among a few.

use leptos::prelude::*;

/// One of the things to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What it is called by the program; unique among the choices.
    pub code: &'static str,
    /// How it reads.
    pub text: String,
    /// Whether it is the chosen one.
    pub is_chosen: bool,
}

/// A select field.
#[component]
pub fn Select(
    /// The field's id.
    id: &'static str,
    /// Its visible label, which is its name.
    #[prop(into)]
    label: Signal<String>,
    /// What there is to choose from.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// Is told the code of what is chosen.
    on_choose: Callback<String>,
) -> impl IntoView {
    let option = |choice: Choice| {
        view! { <option value=choice.code prop:selected=choice.is_chosen>{choice.text}</option> }
    };
    view! {
        <div class="select">
            <label class="select__label" for=id>{label}</label>
            <select
                class="input select__input"
                id=id
                on:change=move |event| on_choose.run(event_target_value(&event))
            >
                {move || choices.get().into_iter().map(option).collect_view()}
            </select>
        </div>
    }
}
