//! Removing a person from the instance.

use baton_core::rules::{Action, UserId};
use baton_core::views::offer;
use leptos::prelude::*;

use super::confirmed::ConfirmedButton;
use crate::app::use_app;
use crate::words::{about, label, said};

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
    view! {
        <ConfirmedButton
            action=Action::Remove { user: id }
            offer=Signal::derive(move || app.read(|i| offer::removal(i, app.actor(), id)))
            verb=label!(app, action.remove)
            name=about(app, id, |locale, name| said!(locale, action.remove_person, name))
            title=about(app, id, |locale, name| said!(locale, remove.title, name))
            id=offer::removal_id(id)
            class="button--small button--danger"
            reason_id
        />
    }
}
