//! Which people, and in which order.

use baton_core::rules::{Link, Role};
use baton_core::views::people_list::{SortBy, View};
use leptos::prelude::*;

use super::people::PeopleList;
use crate::app::{App, use_app};
use crate::ui::{Choice, Select};
use crate::words::format::number;
use crate::words::{self, Audience, label, said, words};

/// The filters by role and by link, and the order.
#[component]
pub fn Filters(
    people: PeopleList,
    /// What its own order is called.
    #[prop(into)]
    own_order: Signal<String>,
) -> impl IntoView {
    let app = use_app();
    let select = move |id, label, choices, choose: fn(&mut View, &str)| {
        let on_choose = Callback::new(move |code: String| people.look(|view| choose(view, &code)));
        view! { <Select id label choices on_choose /> }
    };
    let roles = Signal::derive(move || roles(app, people));
    let links = Signal::derive(move || links(app, people));
    let orders = Signal::derive(move || orders(app, people, own_order));
    view! {
        <div class="filters">
            {select("role-filter", label!(app, filter.role), roles, |view, code| {
                view.role = code.parse().ok();
            })}
            {select("link-filter", label!(app, filter.link), links, |view, code| {
                view.link = code.parse().ok();
            })}
            {select("sort", label!(app, sort.by), orders, |view, code| {
                view.sort = code.parse().unwrap_or_default();
            })}
            <button
                type="button"
                class="button filters__reverse"
                aria-pressed=move || people.viewing.with(|view| view.descending).to_string()
                on:click=move |_| people.look(|view| view.descending = !view.descending)
            >
                {words!(app, sort.reverse)}
            </button>
        </div>
    }
}

fn roles(app: App, people: PeopleList) -> Vec<Choice> {
    let chosen = people.viewing.with(|view| view.role);
    let name = |role| words::role(app.locale(), role);
    let count = |role| people.listing.with(|listing| listing.with_role(role));
    Choice::or_all(Role::ALL, Role::as_str, chosen, |role| {
        counted(app, role.map(name), count(role))
    })
}

fn links(app: App, people: PeopleList) -> Vec<Choice> {
    let chosen = people.viewing.with(|view| view.link);
    let name = |link| words::link(app.locale(), link);
    let count = |link| people.listing.with(|listing| listing.with_link(link));
    Choice::or_all(Link::ALL, Link::as_str, chosen, |link| {
        counted(app, link.map(name), count(link))
    })
}

/// “Admin (3)”; without a name, everyone.
fn counted(app: App, name: Option<&str>, count: usize) -> String {
    let locale = app.locale();
    let name = name.unwrap_or(said!(locale, filter.all));
    let count = number(locale, count);
    said!(locale, filter.option, name, count)
}

fn orders(app: App, people: PeopleList, own_order: Signal<String>) -> Vec<Choice> {
    let locale = app.locale();
    let chosen = people.viewing.with(|view| view.sort);
    let option = |column: SortBy| Choice {
        code: column.as_str(),
        text: match column {
            SortBy::Joined => own_order.get(),
            SortBy::Name => said!(locale, sort.name).to_owned(),
            SortBy::Email => said!(locale, sort.email).to_owned(),
            SortBy::Role => said!(locale, sort.role).to_owned(),
            SortBy::Link => said!(locale, sort.link).to_owned(),
        },
        is_chosen: chosen == column,
    };
    SortBy::ALL.into_iter().map(option).collect()
}
