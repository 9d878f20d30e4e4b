//! Long lists in a dialog: a page at a time.

use baton_core::views::paging::{PageNumber, Paging};
use leptos::prelude::*;

use super::pages::Pages;

/// How many lines are shown at once.
const ON_PAGE: usize = 100;

/// The lines of what is worked out anew when something changes. A line that is gone by then is empty.
pub fn line_of<T: Send + Sync + 'static>(
    of: Memo<T>,
    line: impl Fn(&T, usize) -> Option<String> + Send + Sync + 'static,
) -> Callback<usize, String> {
    Callback::new(move |at| of.with(|of| line(of, at)).unwrap_or_default())
}

/// A text and the lines that belong to it; nothing where there are none.
#[component]
pub fn Listed(
    /// The sentence that leads in to the lines.
    heading: String,
    /// How many lines there are.
    many: usize,
    /// The line at a position, from 0. Lines of which nobody turns to the page are never made.
    line: Callback<usize, String>,
) -> impl IntoView {
    (many > 0).then(|| {
        view! {
            <p>{heading}</p>
            <Lines many line />
        }
    })
}

/// The lines themselves, and the pages of them where they are more than one page holds.
#[component]
pub fn Lines(
    /// How many there are.
    many: usize,
    /// The line at a position, from 0.
    line: Callback<usize, String>,
) -> impl IntoView {
    let page = RwSignal::new(PageNumber::default());
    let paging = Memo::new(move |_| Paging::of(many, ON_PAGE, page.get()));
    let shown = move || {
        let lines = paging.get().range();
        lines
            .map(|at| view! { <li>{line.run(at)}</li> })
            .collect_view()
    };
    view! {
        // A long list scrolls, and what scrolls must be reachable by keyboard.
        <ul class="dialog__people" tabindex="0">{shown}</ul>
        <Pages paging on_turn=Callback::new(move |to| page.set(to)) />
    }
}
