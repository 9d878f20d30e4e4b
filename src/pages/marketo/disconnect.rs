//! Disconnect, which asks first: who would lose access, and who keeps the connection going.

use leptos::prelude::*;

use crate::app::{offer, use_app};
use crate::pages::consequences::{Consequences, preview_of};
use crate::pages::offered::OfferedButton;
use crate::rules::Action;
use crate::ui::{Dialog, DialogButtons};
use crate::words::{label, words};

/// The button, for a connected admin only (R6), and its dialog.
#[component]
pub fn Disconnect() -> impl IntoView {
    let app = use_app();
    let disconnect = Memo::new(move |_| app.read(|i| offer::disconnect(i, app.actor())));
    let impact = preview_of(app, Action::Disconnect);
    let asking = RwSignal::new(false);
    let confirm = move |()| {
        if let Ok(shown) = impact.get_untracked() {
            app.dispatch_as_shown(Action::Disconnect, shown);
        }
        true
    };
    view! {
        <OfferedButton
            offer=disconnect
            text=label!(app, action.disconnect)
            id=offer::DISCONNECT_ID
            class="button--danger"
            reason_id="disconnect-reason"
            on_choose=Callback::new(move |()| asking.set(true))
        />
        <Dialog open=asking title=label!(app, disconnect.title)>
            <Consequences impact />
            <p class="muted">{words!(app, disconnect.no_way_back)}</p>
            <DialogButtons
                verb=label!(app, action.disconnect)
                cancel=label!(app, action.cancel)
                danger=true
                enabled=Signal::derive(move || impact.get().is_ok())
                on_confirm=Callback::new(confirm)
            />
        </Dialog>
    }
}
