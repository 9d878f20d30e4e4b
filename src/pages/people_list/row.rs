//! A person as a row.

use leptos::prelude::*;
use leptos_i18n::td_string;

use crate::app::listing::{Selection, link_code};
use crate::app::{App, use_app};
use crate::rules::{User, UserId};
use crate::words;

/// A row of the table. While somebody searches, fifty of them are made for each letter, so that all
/// that is read of the person is read in one place.
#[component]
pub fn Row(
    /// The person.
    id: UserId,
    /// What stands in the last cell.
    actions: Callback<UserId, AnyView>,
    /// Whom somebody has selected, where that is possible.
    selected: Option<RwSignal<Selection>>,
) -> impl IntoView {
    let app = use_app();
    let user = Memo::new(move |_| app.read(|instance| instance.user(id).cloned()));
    view! {
        <tr role="row">
            {move || user.with(|user| user.as_ref().map(|user| facts(app, user, selected)))}
            <td role="cell" class="people__action">{actions.run(id)}</td>
        </tr>
    }
}

fn facts(app: App, user: &User, selected: Option<RwSignal<Selection>>) -> impl IntoView + use<> {
    let locale = app.locale();
    let you = (app.actor() == user.id)
        .then(|| view! { <span class="muted">" (" {td_string!(locale, you)} ")"</span> });
    let (role, link) = (words::role(locale, user.role()), user.link());
    let badge = move || view! { <span class="badge" data-link=link_code(link)>{words::link(locale, link)}</span> };
    view! {
        {selected.map(|selected| pick(app, user, selected))}
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

fn pick(app: App, user: &User, selected: RwSignal<Selection>) -> impl IntoView + use<> {
    let (id, name) = (user.id, user.name.as_str());
    view! {
        <td role="cell" class="people__pick">
            <input
                type="checkbox"
                class="checkbox"
                aria-label=td_string!(app.locale(), select.person, name = name)
                prop:checked=move || selected.with(|selected| selected.contains(id))
                on:change=move |event| {
                    let is_in = event_target_checked(&event);
                    selected.update(|selected| selected.set(&[id], is_in));
                }
            />
        </td>
    }
}
