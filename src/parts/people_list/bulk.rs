//! Whom somebody has selected, and what can be done with all of them at once.

use baton_core::views::people_list::Selection;
use leptos::prelude::*;

use super::people::PeopleList;
use crate::app::use_app;
use crate::browser::focus;
use crate::ui::button;
use crate::words::format::number;
use crate::words::{Audience, counted, label, said, words};

/// A selection of people in a table, and what can be done with it.
#[derive(Clone)]
pub struct Bulk {
    /// Whom somebody has selected. It is not in the address, and turning pages and searching keep it.
    pub selected: RwSignal<Selection>,
    /// The buttons for what can be done with them.
    pub actions: ViewFn,
}

/// The id of how many are selected: as long as nobody is, the reason why nothing can be done with them.
pub const SELECTED: &str = "selected";

/// The selection in numbers, how to extend and to drop it, and what can be done with it. The bar is
/// always there, so that selecting somebody does not move the rows.
#[component]
pub fn BulkBar(people: PeopleList, bulk: Bulk) -> impl IntoView {
    let app = use_app();
    let Bulk { selected, actions } = bulk;
    // How many are selected, and how many match, where those are more than the page has.
    let counts = Memo::new(move |_| {
        let count = |selected: &Selection| app.read(|instance| selected.count_in(instance));
        (selected.with(count), more(people, selected))
    });
    let count = move || counts.get().0;
    let more = move || counts.get().1;
    let matching = Signal::derive(move || {
        let count = number(app.locale(), more().unwrap_or_default());
        said!(app.locale(), select.matching, count)
    });
    let clear = move || {
        selected.update(Selection::clear);
        focus::go_to("#select-page");
    };
    let select_more = move || {
        people.listing.with_untracked(|listing| {
            selected.update(|selected| selected.set(&listing.matches, true));
        });
        focus::go_to("#select-page");
    };
    view! {
        <div class="bulk">
            <span class="bulk__count" id=SELECTED aria-live="polite">
                {move || counted!(app.locale(), count(), select.count)}
            </span>
            <Show when=move || more().is_some()>
                {button("button button--small", matching, select_more)}
            </Show>
            <Show when={move || count() > 0}>
                {button("button button--small", label!(app, select.clear), clear)}
            </Show>
            {actions.run()}
        </div>
    }
}

/// How many people match, when the whole page is selected, but not all of them.
fn more(people: PeopleList, selected: RwSignal<Selection>) -> Option<usize> {
    selected.with(|selected| {
        people.listing.with(|listing| {
            let is_page_only = listing.on_page().len() < listing.matches.len()
                && selected.contains_all(listing.on_page())
                && !selected.contains_all(&listing.matches);
            is_page_only.then_some(listing.matches.len())
        })
    })
}

/// The checkbox in the head of the table, which takes in the whole page or lets it go.
#[component]
pub fn SelectPage(
    people: PeopleList,
    /// Whom somebody has selected.
    selected: RwSignal<Selection>,
) -> impl IntoView {
    let app = use_app();
    let is_all = Memo::new(move |_| {
        selected.with(|selected| people.on_page.with(|page| selected.contains_all(page)))
    });
    let is_some = move || {
        let is_in = |page: &Vec<_>| selected.with(|all| page.iter().any(|id| all.contains(*id)));
        !is_all.get() && people.on_page.with(is_in)
    };
    let choose = move |event| {
        let is_in = event_target_checked(&event);
        people
            .on_page
            .with_untracked(|page| selected.update(|all| all.set(page, is_in)));
    };
    view! {
        <th role="columnheader" scope="col" class="people__pick">
            <input
                type="checkbox"
                class="checkbox"
                id="select-page"
                prop:checked=move || is_all.get()
                prop:indeterminate=is_some
                on:change=choose
            />
            <label class="people__pick-label" for="select-page">{words!(app, select.page)}</label>
        </th>
    }
}
