//! A search field that answers as one types.

use leptos::prelude::*;

/// A labelled search field, and how much it finds.
#[component]
pub fn SearchBox(
    /// Its visible label, which is its name.
    #[prop(into)]
    label: Signal<String>,
    /// What is typed.
    #[prop(into)]
    text: Signal<String>,
    /// Is told what is typed, letter by letter.
    on_type: Callback<String>,
    /// Is told when somebody is done with typing.
    on_settle: Callback<()>,
    /// How much is found, said as it changes.
    #[prop(into)]
    found: Signal<String>,
) -> impl IntoView {
    // Chromium reports a change, too, when a field in which somebody has typed goes with its page. What
    // was to be told has gone by then.
    let settled = move |_| {
        let _ = on_settle.try_run(());
    };
    view! {
        <div class="search" role="search">
            <label class="search__label" for="search">{label}</label>
            <input
                class="input"
                id="search"
                type="search"
                autocomplete="off"
                spellcheck="false"
                prop:value=text
                on:input=move |event| on_type.run(event_target_value(&event))
                on:change=settled
            />
            <p class="search__found" aria-live="polite">{found}</p>
        </div>
    }
}
