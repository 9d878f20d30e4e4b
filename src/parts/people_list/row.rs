//! The rows of a table, one for each person.

use baton_core::rules::UserId;
use leptos::prelude::*;

use super::facts::Facts;
use super::people::PeopleList;
use crate::app::use_app;

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
