//! The rows of a table, one for each person.

use baton_core::rules::{User, UserId};
use leptos::prelude::*;
use leptos_i18n::td_string;

use super::people::People;
use crate::app::{App, use_app};
use crate::words::{self, Audience};

/// The body of a table: a row for each person of the page, which stays the same as long as they are on it.
#[component]
pub fn Rows(
    /// The list.
    people: People,
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
            {move || user.with(|user| user.as_ref().map(|user| facts(app, user)))}
            <td role="cell" class="people__action">{actions.run(id)}</td>
        </tr>
    }
}

fn facts(app: App, user: &User) -> impl IntoView + use<> {
    let locale = app.locale();
    let you = (app.actor() == user.id)
        .then(|| view! { <span class="muted">" (" {td_string!(locale, you)} ")"</span> });
    let (role, link) = (words::role(locale, user.role()), user.link());
    let badge = move || view! { <span class="badge" data-link=link.as_str()>{words::link(locale, link)}</span> };
    view! {
        <th role="rowheader" scope="row" class="people__person">
            <span class="people__name">{user.name.as_str().to_owned()}</span>
            {you}
            <span class="people__email muted">{user.email.as_str().to_owned()}</span>
            <span class="people__facts">{role} {badge()}</span>
        </th>
        <td role="cell" class="people__role">{role}</td>
        <td role="cell" class="people__link">{badge()}</td>
    }
}
