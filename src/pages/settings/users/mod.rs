//! User Management: everyone in the instance, their role, and removing them.

mod edit;
mod invite;

use baton_core::files::people_csv;
use baton_core::rules::{Action, Role, UserId};
use baton_core::views::address::Page;
use baton_core::views::offer;
use leptos::prelude::*;

use self::edit::EditButton;
use self::invite::InviteButton;
use crate::app::use_app;
use crate::browser::save_file::save_file;
use crate::parts::confirmed::ConfirmedButton;
use crate::parts::offered::{OfferedButton, Reason};
use crate::parts::people_list::{PeopleList, PeopleRows, PeopleTable};
use crate::parts::removal::RemoveButton;
use crate::ui::button;
use crate::words::{Audience, about, counted, label, said, words};

/// The page.
#[component]
pub fn UserManagement() -> impl IntoView {
    let app = use_app();
    let people = PeopleList::everyone(app, &Page::UserManagement.into());
    view! {
        <p>{words!(app, users.intro)}</p>
        <div class="actions">
            <InviteButton />
            <ExportButton people />
        </div>
        <PeopleTable people name=label!(app, nav.user_management)>
            <PeopleRows people actions=Callback::new(|id| view! { <UserCell id /> }.into_any()) />
        </PeopleTable>
    }
}

/// Offers everyone whom the search and the filters let through as a table, in the order shown. A browser
/// that refuses a download says so itself.
#[component]
fn ExportButton(people: PeopleList) -> impl IntoView {
    let app = use_app();
    let export = move || {
        let text = people.listing.with_untracked(|listing| {
            untrack(|| app.read(|i| people_csv::write(i, listing.matches.iter().copied())))
        });
        drop(save_file("baton-people.csv", &text));
    };
    let text = move || counted!(app.locale(), people.found(), users.export);
    button("button", Signal::derive(text), export)
}

#[component]
fn UserCell(id: UserId) -> impl IntoView {
    let reason_id = format!("user-reason-{}", id.0);
    let app = use_app();
    // Removing somebody and making them a plain user are refused for the same reason, said once.
    let refusal = move || {
        let (_, role) = app.read(|i| offer::role(i, app.actor(), id));
        let removal = app.read(|i| offer::removal(i, app.actor(), id));
        removal.refusal().or(role.refusal()).cloned()
    };
    view! {
        <div class="actions">
            <EditButton id />
            <RoleButton id reason_id=reason_id.clone() />
            <RemoveButton id reason_id=reason_id.clone() />
        </div>
        <Reason id=reason_id refusal=Signal::derive(refusal) />
    }
}

/// Makes a person what they are not. Making somebody an admin takes nothing away and just happens.
#[component]
fn RoleButton(id: UserId, reason_id: String) -> impl IntoView {
    let app = use_app();
    let role = Memo::new(move |_| app.read(|i| offer::role(i, app.actor(), id)).0);
    move || {
        let reason_id = reason_id.clone();
        match role.get() {
            Role::Admin => view! { <MakeAdmin id reason_id /> }.into_any(),
            Role::User => view! { <MakeUser id reason_id /> }.into_any(),
        }
    }
}

#[component]
fn MakeAdmin(id: UserId, reason_id: String) -> impl IntoView {
    let app = use_app();
    let action = Action::SetRole {
        user: id,
        role: Role::Admin,
    };
    view! {
        <OfferedButton
            offer=Signal::derive(move || app.read(|i| offer::role(i, app.actor(), id)).1)
            text=label!(app, action.make_admin)
            name=about(app, id, |locale, name| said!(locale, action.make_admin_of, name))
            id=offer::role_id(id)
            class="button--small"
            reason_id
            on_choose=Callback::new(move |()| app.dispatch(action.clone()))
        />
    }
}

#[component]
fn MakeUser(id: UserId, reason_id: String) -> impl IntoView {
    let app = use_app();
    view! {
        <ConfirmedButton
            action=Action::SetRole {
                user: id,
                role: Role::User,
            }
            offer=Signal::derive(move || app.read(|i| offer::role(i, app.actor(), id)).1)
            verb=label!(app, action.make_user)
            name=about(app, id, |locale, name| said!(locale, action.make_user_of, name))
            title=about(app, id, |locale, name| said!(locale, make_user.title, name))
            note=about(app, id, |locale, name| said!(locale, make_user.note, name))
            id=offer::role_id(id)
            class="button--small"
            reason_id
        />
    }
}
