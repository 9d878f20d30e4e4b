//! Long lists in a dialog: a page at a time.

use leptos::prelude::*;
use leptos_i18n::td_string;

use crate::app::use_app;
use crate::ui::{Pager, PagerWords};
use crate::words::{format, label};

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
    /// The text above them.
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

/// The lines.
#[component]
pub fn Lines(
    /// How many there are.
    many: usize,
    /// The line at a position, from 0.
    line: Callback<usize, String>,
) -> impl IntoView {
    let app = use_app();
    let pages = many.div_ceil(ON_PAGE);
    let page = RwSignal::new(1);
    let shown = move || {
        let first = (page.get() - 1) * ON_PAGE;
        let on_page = first..many.min(first + ON_PAGE);
        on_page
            .map(|at| view! { <li>{line.run(at)}</li> })
            .collect_view()
    };
    let place = Signal::derive(move || {
        let locale = app.locale();
        let (page, pages) = (
            format::number(locale, page.get()),
            format::number(locale, pages),
        );
        td_string!(locale, pages.place, page = page, pages = pages)
    });
    view! {
        // A long list scrolls, and what scrolls must be reachable by keyboard.
        <ul class="dialog__people" tabindex="0">{shown}</ul>
        {(pages > 1)
            .then(|| {
                view! {
                    <Pager
                        words=PagerWords {
                            label: label!(app, pages.label),
                            previous: label!(app, pages.previous),
                            next: label!(app, pages.next),
                            place,
                        }
                        page
                        pages=Signal::stored(pages)
                        on_turn=Callback::new(move |to| page.set(to))
                    >
                        ""
                    </Pager>
                }
            })}
    }
}
