//! Turning the pages of a long list.

use baton_core::views::paging::{PageNumber, Paging};
use leptos::prelude::*;

use crate::app::use_app;
use crate::words::{Audience, format, said, words};

/// The navigation between the pages; nothing where there is only one. A button that leads nowhere stays in
/// place, so that the keyboard does not lose it.
#[component]
pub fn Pages(
    /// Which page is shown, of how many.
    #[prop(into)]
    paging: Signal<Paging>,
    /// Is told the page to turn to.
    on_turn: Callback<PageNumber>,
    /// Whether it is there even for one page, because of what else stands in it.
    #[prop(into, default = Signal::stored(false))]
    always: Signal<bool>,
    /// What else belongs there.
    #[prop(optional)]
    children: Option<ChildrenFn>,
) -> impl IntoView {
    let app = use_app();
    let is_there = Memo::new(move |_| always.get() || paging.get().pages > 1);
    let place = move || {
        let number = |number| format::number(app.locale(), number);
        let (page, pages) = paging.with(|paging| (number(paging.page.0), number(paging.pages)));
        said!(app.locale(), pages.place, page, pages)
    };
    let is_first = move || (paging.get().page.0 <= 1).then_some("true");
    let is_last = move || (paging.get().page.0 >= paging.get().pages).then_some("true");
    let turn = move |to: usize| {
        if (1..=paging.get_untracked().pages).contains(&to) {
            on_turn.run(PageNumber(to));
        }
    };
    let children = StoredValue::new(children);
    view! {
        <Show when=move || is_there.get()>
            <nav class="pager" aria-label=words!(app, pages.label)>
                <button
                    type="button"
                    class="button button--small"
                    aria-disabled=is_first
                    on:click=move |_| turn(paging.get_untracked().page.0 - 1)
                >
                    {words!(app, pages.previous)}
                </button>
                <span class="pager__place" aria-live="polite">{place}</span>
                <button
                    type="button"
                    class="button button--small"
                    aria-disabled=is_last
                    on:click=move |_| turn(paging.get_untracked().page.0 + 1)
                >
                    {words!(app, pages.next)}
                </button>
                {children.with_value(|children| children.as_ref().map(|children| children()))}
            </nav>
        </Show>
    }
}
