//! Turning the pages of a long list.

use baton_core::views::paging::{PageNumber, Paging};
use leptos::prelude::*;

use crate::app::use_app;
use crate::ui::{Pager, PagerWords};
use crate::words::{Audience, format, label, td_string};

/// The navigation between the pages; nothing where there is only one.
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
    let place = Signal::derive(move || {
        let (locale, paging) = (app.locale(), paging.get());
        let (page, pages) = (
            format::number(locale, paging.page.0),
            format::number(locale, paging.pages),
        );
        td_string!(locale, pages.place, page, pages)
    });
    let children = StoredValue::new(children);
    view! {
        <Show when=move || is_there.get()>
            <Pager
                words=PagerWords {
                    label: label!(app, pages.label),
                    previous: label!(app, pages.previous),
                    next: label!(app, pages.next),
                    place,
                }
                page=Signal::derive(move || paging.get().page.0)
                pages=Signal::derive(move || paging.get().pages)
                on_turn=Callback::new(move |to| on_turn.run(PageNumber(to)))
            >
                {children.with_value(|children| children.as_ref().map(|children| children()))}
            </Pager>
        </Show>
    }
}
