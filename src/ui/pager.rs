//! The pages of a long list.

use leptos::prelude::*;

/// The words of a [`Pager`].
#[derive(Clone, Copy)]
pub struct PagerWords {
    /// The name of the navigation.
    pub label: Signal<String>,
    /// The button to the page before.
    pub previous: Signal<String>,
    /// The button to the page after.
    pub next: Signal<String>,
    /// Which page of how many.
    pub place: Signal<String>,
}

/// A navigation to the page before and the page after. A button that leads nowhere stays in place, so
/// that the keyboard does not lose it.
#[component]
pub fn Pager(
    /// Its words.
    words: PagerWords,
    /// The page that is shown, from 1.
    #[prop(into)]
    page: Signal<usize>,
    /// How many pages there are.
    #[prop(into)]
    pages: Signal<usize>,
    /// Is told the page to turn to.
    on_turn: Callback<usize>,
    /// What else belongs there.
    children: Children,
) -> impl IntoView {
    let turn = move |to: usize| {
        if (1..=pages.get_untracked()).contains(&to) {
            on_turn.run(to);
        }
    };
    let is_first = move || (page.get() <= 1).then_some("true");
    let is_last = move || (page.get() >= pages.get()).then_some("true");
    view! {
        <nav class="pager" aria-label=words.label>
            <button
                type="button"
                class="button button--small"
                aria-disabled=is_first
                on:click=move |_| turn(page.get_untracked() - 1)
            >
                {words.previous}
            </button>
            <span class="pager__place" aria-live="polite">{words.place}</span>
            <button
                type="button"
                class="button button--small"
                aria-disabled=is_last
                on:click=move |_| turn(page.get_untracked() + 1)
            >
                {words.next}
            </button>
            {children()}
        </nav>
    }
}
