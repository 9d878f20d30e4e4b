//! Removing a person from the instance.

use baton_core::rules::{Action, UserId};
use baton_core::views::offer;
use leptos::prelude::*;
use leptos_i18n::td_string;

use super::confirmed::ConfirmedButton;
use crate::app::{App, use_app};
use crate::i18n::Locale;
use crate::words::{self, Audience, label};

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
            name=about(app, id, |locale, name| td_string!(locale, action.remove_person, name = name))
            title=about(app, id, |locale, name| td_string!(locale, remove.title, name = name))
            id=offer::removal_id(id)
            class="button--small button--danger"
            reason_id
        />
    }
}

/// A text about a person.
pub fn about(app: App, id: UserId, text: fn(Locale, String) -> String) -> Signal<String> {
    Signal::derive(move || text(app.locale(), words::name(app, id)))
}
