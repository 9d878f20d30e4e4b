//! User Management: everyone in the instance, their role, and removing them.

use leptos::prelude::*;
use leptos_i18n::td_string;

use super::consequences::{Consequences, preview_of};
use super::offered::{OfferedButton, Reason};
use super::people_table::PeopleTable;
use crate::app::offer::{self, Offer};
use crate::app::use_app;
use crate::rules::{Action, Role, UserId};
use crate::ui::{Dialog, DialogButtons};
use crate::words::{self, label, words};

/// The page.
#[component]
pub fn UserManagement() -> impl IntoView {
    let app = use_app();
    view! {
        <p>{words!(app, users.intro)}</p>
        <PeopleTable
            name=label!(app, nav.user_management)
            actions=|id| view! { <UserCell id /> }.into_any()
        />
    }
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
            <RoleButton id reason_id=reason_id.clone() />
            <RemoveButton id reason_id=reason_id.clone() />
        </div>
        <Reason id=reason_id refusal=Signal::derive(refusal) />
    }
}

#[component]
fn RoleButton(id: UserId, reason_id: String) -> impl IntoView {
    let app = use_app();
    let offered = Memo::new(move |_| app.read(|i| offer::role(i, app.actor(), id)));
    let text = move || match offered.get().0 {
        Role::Admin => td_string!(app.locale(), action.make_admin).to_owned(),
        Role::User => td_string!(app.locale(), action.make_user).to_owned(),
    };
    let name = move || {
        let name = words::name(app, id);
        match offered.get().0 {
            Role::Admin => td_string!(app.locale(), action.make_admin_of, name = name),
            Role::User => td_string!(app.locale(), action.make_user_of, name = name),
        }
    };
    let change = move |()| {
        let (role, _) = offered.get_untracked();
        app.dispatch(Action::SetRole { user: id, role });
    };
    view! {
        <OfferedButton
            offer=Signal::derive(move || offered.get().1)
            text=Signal::derive(text)
            name=Signal::derive(name)
            id=offer::role_id(id)
            class="button--small"
            reason_id
            on_choose=Callback::new(change)
        />
    }
}

/// The button that removes a person, and its dialog.
#[component]
pub fn RemoveButton(
    /// The person.
    id: UserId,
    /// The id of the reason why not, where there is one.
    #[prop(into)]
    reason_id: String,
) -> impl IntoView {
    let app = use_app();
    let removal = Memo::new(move |_| app.read(|i| offer::removal(i, app.actor(), id)));
    let asking = RwSignal::new(false);
    let action = Action::Remove { user: id };
    let impact = preview_of(app, action.clone());
    let refused = action.clone();
    let confirm = move |()| {
        if let Ok(shown) = impact.get_untracked() {
            app.dispatch_as_shown(action.clone(), shown);
        }
        true
    };
    // An unavailable removal asks nothing: the rules say why it is not possible.
    let choose = move |()| match removal.get_untracked() {
        Offer::Open => asking.set(true),
        Offer::Closed(_) | Offer::Hidden => app.dispatch(refused.clone()),
    };
    let person = move || words::name(app, id);
    view! {
        <OfferedButton
            offer=removal
            text=label!(app, action.remove)
            name=Signal::derive(move || {
                td_string!(app.locale(), action.remove_person, name = person())
            })
            class="button--small button--danger"
            reason_id
            on_choose=Callback::new(choose)
        />
        <Dialog
            open=asking
            title=Signal::derive(move || td_string!(app.locale(), remove.title, name = person()))
        >
            <Consequences impact />
            <DialogButtons
                verb=label!(app, action.remove)
                cancel=label!(app, action.cancel)
                danger=true
                enabled=Signal::derive(move || impact.get().is_ok())
                on_confirm=Callback::new(confirm.clone())
            />
        </Dialog>
    }
}
