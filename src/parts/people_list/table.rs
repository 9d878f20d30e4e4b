//! People as a table: who they are, their role, their link, and what may be done.

use baton_core::rules::UserId;
use baton_core::views::people_list::{SortBy, View};
use leptos::prelude::*;

use super::bulk::{Bulk, BulkBar, SelectPage};
use super::facts::Facts;
use super::frame::Frame;
use super::people::PeopleList;
use crate::app::use_app;
use crate::words::{label, words};

/// A searchable table of people.
#[component]
pub fn PeopleTable(
    people: PeopleList,
    /// The table's name.
    #[prop(into)]
    name: Signal<String>,
    /// The selection, where several people can be dealt with at once.
    #[prop(optional)]
    bulk: Option<Bulk>,
    /// Its body, of rows as [`PeopleRows`](super::PeopleRows) makes them.
    children: Children,
) -> impl IntoView {
    let app = use_app();
    let selected = bulk.as_ref().map(|bulk| bulk.selected);
    let header = move |column: SortBy, class, text: Signal<String>| {
        let order = move || people.viewing.with(|view| order(view, column));
        let sort = move |_| people.viewing.change(|view| view.sort_by(column));
        view! {
            <th role="columnheader" scope="col" class=class aria-sort=order>
                <button type="button" class="sort" on:click=sort>{text}</button>
            </th>
        }
    };
    view! {
        <Frame people own_order=label!(app, sort.joined)>
            {bulk.map(|bulk| view! { <BulkBar people bulk /> })}
            // The roles are what these elements are; a style sheet that lays them out as blocks on
            // narrow screens would take them away.
            <table class="table people" role="table" aria-label=name>
                <thead role="rowgroup">
                    <tr role="row">
                        {selected.map(|selected| view! { <SelectPage people selected /> })}
                        {header(SortBy::Name, "people__person", label!(app, column.person))}
                        {header(SortBy::Role, "people__role", label!(app, column.role))}
                        {header(SortBy::Link, "people__link", label!(app, column.marketo))}
                        <th role="columnheader" scope="col">{words!(app, column.action)}</th>
                    </tr>
                </thead>
                {children()}
            </table>
        </Frame>
    }
}

/// How the table is sorted by a column, if it is.
fn order(view: &View, column: SortBy) -> Option<&'static str> {
    let order = if view.descending {
        "descending"
    } else {
        "ascending"
    };
    (view.sort == column).then_some(order)
}

/// The body of a table: a row for each person of the page, which stays the same as long as they are on it.
#[component]
pub fn PeopleRows(
    people: PeopleList,
    /// What stands in the last cell.
    actions: Callback<UserId, AnyView>,
) -> impl IntoView {
    view! {
        <tbody role="rowgroup">
            <For each=move || people.on_page.get() key=|id| *id let:id>
                <Row id actions />
            </For>
        </tbody>
    }
}

/// All that is read of the person is read in one place, so that there is little to make.
#[component]
fn Row(id: UserId, actions: Callback<UserId, AnyView>) -> impl IntoView {
    let app = use_app();
    let user = Memo::new(move |_| app.read(|instance| instance.user(id).cloned()));
    view! {
        <tr role="row">
            {move || user.with(|user| user.as_ref().map(|user| Facts::of(app, user).cells()))}
            <td role="cell" class="people__action">{actions.run(id)}</td>
        </tr>
    }
}
