//! Disconnect: who would lose access, and who keeps the connection going.

use baton_core::rules::Action;
use baton_core::views::offer;
use leptos::prelude::*;

use crate::app::use_app;
use crate::parts::confirmed::ConfirmedButton;
use crate::words::label;

/// The button, for a connected admin only (R6), and its dialog.
#[component]
pub fn Disconnect() -> impl IntoView {
    let app = use_app();
    let disconnect = Memo::new(move |_| app.read(|i| offer::disconnect(i, app.actor())));
    view! {
        <ConfirmedButton
            action=Action::Disconnect
            offer=disconnect
            verb=label!(app, action.disconnect)
            title=label!(app, disconnect.title)
            note=label!(app, disconnect.no_way_back)
            id=offer::DISCONNECT_ID
            class="button--danger"
            reason_id="disconnect-reason"
        />
    }
}
