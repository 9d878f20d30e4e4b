//! Disconnect, which asks first: who would lose access, and who keeps the connection going.

use leptos::prelude::*;
use leptos_i18n::td_string;

use crate::app::offer::{self, Offer};
use crate::app::{App, use_app};
use crate::pages::offered::OfferedButton;
use crate::rules::{Action, Impact, UserId, preview};
use crate::ui::{Dialog, DialogButtons};
use crate::words::{self, counted, label, words};

/// The button, for a connected admin only (R6), and its dialog.
#[component]
pub fn Disconnect() -> impl IntoView {
    let app = use_app();
    let disconnect = Memo::new(move |_| app.read(|i| offer::disconnect(i, app.actor())));
    let asking = RwSignal::new(false);
    view! {
        <OfferedButton
            offer=disconnect
            text=label!(app, action.disconnect)
            id=offer::DISCONNECT_ID
            class="button--danger"
            reason_id="disconnect-reason"
            on_choose=Callback::new(move |()| asking.set(true))
        />
        <Dialog
            open=asking
            title=label!(app, disconnect.title)
        >
            <Consequences />
            <DialogButtons
                verb=label!(app, action.disconnect)
                cancel=label!(app, action.cancel)
                danger=true
                enabled=Signal::derive(move || disconnect.get() == Offer::Open)
                on_confirm=Callback::new(move |()| {
                    app.dispatch(Action::Disconnect);
                    true
                })
            />
        </Dialog>
    }
}

/// What disconnecting would do now. It follows what other tabs do while the dialog is open.
#[component]
fn Consequences() -> impl IntoView {
    let app = use_app();
    let impact = Memo::new(move |_| {
        let command = Action::Disconnect.by(app.actor());
        app.read(|instance| preview(instance, &command))
    });
    move || match impact.get() {
        Ok(impact) => said(app, &impact),
        Err(refusal) => view! { <p>{words::refusal(app, &refusal)}</p> }.into_any(),
    }
}

fn said(app: App, impact: &Impact) -> AnyView {
    let locale = app.locale();
    let lost = if impact.lost.is_empty() {
        nobody_loses(app, impact).into_any()
    } else {
        view! {
            <p>{counted!(locale, impact.lost.len(), disconnect.loses)}</p>
            {people(app, &impact.lost)}
        }
        .into_any()
    };
    let keeper = if impact.connected.is_empty() {
        td_string!(locale, disconnect.nobody_left).to_owned()
    } else {
        kept_by(app, &impact.connected)
    };
    view! {
        {lost}
        <p>{keeper}</p>
        <p class="muted">{words!(app, disconnect.no_way_back)}</p>
    }
    .into_any()
}

fn nobody_loses(app: App, impact: &Impact) -> impl IntoView {
    let locale = app.locale();
    let text = match impact.with_access {
        0 => td_string!(locale, disconnect.nobody_relies).to_owned(),
        kept => {
            let nobody = td_string!(locale, disconnect.nobody_loses);
            format!("{nobody} {}", counted!(locale, kept, disconnect.kept))
        }
    };
    view! { <p>{text}</p> }
}

fn kept_by(app: App, connected: &[UserId]) -> String {
    let locale = app.locale();
    let names = words::names(app, connected);
    if connected.len() == 1 {
        td_string!(locale, disconnect.kept_by.one, names = names)
    } else {
        td_string!(locale, disconnect.kept_by.other, names = names)
    }
}

fn people(app: App, people: &[UserId]) -> impl IntoView {
    let names = people
        .iter()
        .map(|id| view! { <li>{words::name(app, *id)}</li> });
    // A long list scrolls, and what scrolls must be reachable by keyboard.
    view! { <ul class="dialog__people" tabindex="0">{names.collect_view()}</ul> }
}
