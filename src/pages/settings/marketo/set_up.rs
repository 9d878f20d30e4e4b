//! Set Up: one's own connection, and disconnecting it.

use baton_core::rules::{Action, Instance, Link};
use baton_core::views::address::Page;
use baton_core::views::offer;
use leptos::prelude::*;

use super::tabs::Tabs;
use crate::app::{App, use_app};
use crate::parts::confirmed::ConfirmedButton;
use crate::parts::offered::{OfferedButton, Reason};
use crate::parts::people_list::LinkBadge;
use crate::words::{self, Audience, label, said, words};

#[component]
pub fn SetUp() -> impl IntoView {
    let app = use_app();
    let connect = Memo::new(move |_| app.read(|i| offer::connect(i, app.actor())));
    let link = move || app.signed_in().map_or(Link::None, |user| user.link());
    view! {
        <Tabs page=Page::SetUp />
        <section class="card" aria-labelledby="connection">
            <h2 id="connection" tabindex="-1" data-focus-fallback="">
                {words!(app, marketo.connection)}
            </h2>
            <p>{move || view! { <LinkBadge link=link() /> }}</p>
            <p>{move || state(app, link())}</p>
            <div class="actions">
                <OfferedButton
                    offer=connect
                    text=label!(app, action.connect)
                    id=offer::CONNECT_ID
                    class="button--primary"
                    reason_id="connect-reason"
                    on_choose=Callback::new(move |()| app.dispatch(Action::Connect))
                />
                <Disconnect />
            </div>
            <Reason
                id="connect-reason"
                refusal=Signal::derive(move || connect.get().refusal().cloned())
            />
            <p class="muted">{words!(app, marketo.belongs)}</p>
        </section>
        <section class="card" aria-labelledby="connected-admins">
            <h2 id="connected-admins">{words!(app, marketo.who_is_connected)}</h2>
            {move || connected_admins(app)}
        </section>
    }
}

fn state(app: App, link: Link) -> String {
    let locale = app.locale();
    match link {
        Link::Connected => said!(locale, marketo.you_are_connected).to_owned(),
        Link::Granted => {
            let names = words::names(app, &app.read(Instance::connected_ids));
            said!(locale, marketo.you_have_access, names)
        }
        Link::None => said!(locale, marketo.you_have_none).to_owned(),
    }
}

fn connected_admins(app: App) -> AnyView {
    let connected = app.read(Instance::connected_ids);
    if connected.is_empty() {
        return view! { <p>{words!(app, marketo.nobody_connected)}</p> }.into_any();
    }
    let names = connected
        .iter()
        .map(|id| view! { <li>{words::name(app, *id)}</li> });
    view! { <ul>{names.collect_view()}</ul> }.into_any()
}

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
