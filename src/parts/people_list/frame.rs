//! What stands around a list of people: above it the search and the filters, below it the pages.

use baton_core::views::people_list::PageSize;
use leptos::prelude::*;

use super::filters::Filters;
use super::people::PeopleList;
use crate::app::{App, use_app};
use crate::browser::focus;
use crate::parts::pages::Pages;
use crate::ui::{Choice, Select};
use crate::words::{Audience, label, said, words};

/// A list with its search, its filters and its pages.
#[component]
pub fn Frame(
    people: PeopleList,
    /// What its own order is called.
    #[prop(into)]
    own_order: Signal<String>,
    /// How it is shown.
    children: Children,
) -> impl IntoView {
    let app = use_app();
    let turn = move |to| {
        people.viewing.change(|view| view.page = to);
        focus::scroll_to("list");
    };
    // Chromium reports a change, too, when a field in which somebody has typed goes with its page. The view of
    // that has gone by then.
    let settle = Callback::new(move |()| people.viewing.settle());
    let settled = move |_| {
        let _ = settle.try_run(());
    };
    let is_long = Memo::new(move |_| people.found() > PageSize::Few.people());
    view! {
        <div class="search" role="search">
            <label class="search__label" for="search">{words!(app, search.label)}</label>
            <input
                class="input"
                id="search"
                type="search"
                autocomplete="off"
                spellcheck="false"
                prop:value=move || people.viewing.with(|view| view.search.clone())
                on:input=move |event| people.viewing.search_for(event_target_value(&event))
                on:change=settled
            />
            <p class="search__found" aria-live="polite">{move || people.count(app)}</p>
        </div>
        <Filters people own_order />
        <div class="list" id="list">
            {children()}
            <p class="empty">{move || nobody(app, people)}</p>
        </div>
        <Pages
            paging=Signal::derive(move || people.listing.with(|listing| listing.paging))
            always=is_long
            on_turn=Callback::new(turn)
        >
            <Size people />
        </Pages>
    }
}

/// What is said in place of people, where there are none.
fn nobody(app: App, people: PeopleList) -> Option<String> {
    if people.found() > 0 {
        return None;
    }
    let text = people.viewing.with(|view| view.search.trim().to_owned());
    Some(match text.as_str() {
        "" => said!(app.locale(), search.nobody_filtered).to_owned(),
        query => said!(app.locale(), search.nobody, query),
    })
}

/// How many people a page has.
#[component]
fn Size(people: PeopleList) -> impl IntoView {
    let app = use_app();
    view! {
        <Select
            id="page-size"
            label=label!(app, pages.size)
            choices=Signal::derive(move || sizes(people))
            on_choose=Callback::new(move |code: String| {
                people.look(|view| view.size = code.parse().unwrap_or_default());
            })
        />
    }
}

fn sizes(people: PeopleList) -> Vec<Choice> {
    let chosen = people.viewing.with(|view| view.size);
    let option = |size: PageSize| Choice {
        code: size.as_str(),
        text: size.as_str().to_owned(),
        is_chosen: chosen == size,
    };
    PageSize::ALL.into_iter().map(option).collect()
}
