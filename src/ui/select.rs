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

impl Choice {
    /// Each of these, and before them all of them, whose code is empty.
    pub fn or_all<T: Copy + PartialEq>(
        each: impl IntoIterator<Item = T>,
        code: impl Fn(T) -> &'static str,
        chosen: Option<T>,
        text: impl Fn(Option<T>) -> String,
    ) -> Vec<Self> {
        let choice = |one: Option<T>| Self {
            code: one.map_or("", &code),
            text: text(one),
            is_chosen: one == chosen,
        };
        let each = each.into_iter().map(Some);
        std::iter::once(None).chain(each).map(choice).collect()
    }
}

/// A select field with its label; a change is told at once, without a button to confirm it.
#[component]
pub fn Select(
    /// The field's id, by which its label names it.
    id: &'static str,
    /// Its visible label, which is its name.
    #[prop(into)]
    label: Signal<String>,
    /// What there is to choose from. How it reads and what is chosen may change, and nothing else.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// Is told the code of what is chosen.
    on_choose: Callback<String>,
) -> impl IntoView {
    // The options stay: making one anew costs more than asking whether it reads the same.
    let choices = Memo::new(move |_| choices.get());
    let option = move |at: usize, code: &'static str| {
        let text = move || choices.with(|all| all.get(at).map(|one| one.text.clone()));
        let is_chosen = move || choices.with(|all| all.get(at).is_some_and(|one| one.is_chosen));
        view! { <option value=code prop:selected=is_chosen>{text}</option> }
    };
    let codes: Vec<_> = choices.with_untracked(|all| all.iter().map(|one| one.code).collect());
    let options = codes.into_iter().enumerate();
    view! {
        <div class="select">
            <label class="select__label" for=id>{label}</label>
            <select
                class="input select__input"
                id=id
                on:change=move |event| on_choose.run(event_target_value(&event))
            >
                {options.map(|(at, code)| option(at, code)).collect_view()}
            </select>
        </div>
    }
}
