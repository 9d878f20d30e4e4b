//! User Access: who is given access, and from whom it is removed.

use leptos::prelude::*;
use leptos_i18n::td_string;

use super::bulk::BulkAccess;
use super::tabs::Tabs;
use crate::app::listing::Selection;
use crate::app::offer;
use crate::app::route::Page;
use crate::app::use_app;
use crate::pages::offered::{OfferedButton, Reason};
use crate::pages::people_list::{Bulk, People, PeopleTable};
use crate::rules::{Action, Refusal, UserId};
use crate::words::{self, label, words};

/// The id of the reason that holds for every row.
const REASON_FOR_ALL: &str = "access-reason";

/// The tab.
#[component]
pub fn UserAccess() -> impl IntoView {
    let app = use_app();
    let selected = RwSignal::new(Selection::default());
    let users = Signal::derive(move || {
        selected.with(|selected| app.read(|instance| selected.of(instance)))
    });
    let for_all = Memo::new(move |_| {
        app.read(|instance| offer::access_closed_for_all(instance, app.actor()))
    });
    let bulk = Bulk {
        selected,
        actions: ViewFn::from(move || {
            view! {
                <BulkAccess
                    selected=users
                    on_done=Callback::new(move |()| selected.update(Selection::clear))
                    reason_id=REASON_FOR_ALL
                />
            }
        }),
    };
    view! {
        <Tabs page=Page::UserAccess />
        <p>{words!(app, marketo.access_intro)}</p>
        <Reason id=REASON_FOR_ALL refusal=for_all />
        <PeopleTable
            people=People::everyone(app, &Page::UserAccess.into())
            name=label!(app, nav.user_access)
            actions=Callback::new(move |id| view! { <AccessCell id for_all /> }.into_any())
            bulk
        />
    }
}

#[component]
fn AccessCell(id: UserId, for_all: Memo<Option<Refusal>>) -> impl IntoView {
    let app = use_app();
    let offered = Memo::new(move |_| app.read(|i| offer::access(i, app.actor(), id)));
    let called = Memo::new(move |_| words::name(app, id));
    let gives = move || offered.with(|(action, _)| matches!(action, Action::GiveAccess { .. }));
    let text = move || {
        let locale = app.locale();
        if gives() {
            td_string!(locale, action.give_access).to_owned()
        } else {
            td_string!(locale, action.remove_access).to_owned()
        }
    };
    let name = move || {
        let (locale, name) = (app.locale(), called.get());
        if gives() {
            td_string!(locale, action.give_access_to, name = name)
        } else {
            td_string!(locale, action.remove_access_from, name = name)
        }
    };
    let own_reason = format!("access-reason-{}", id.0);
    let refusal = move || {
        let own = || offered.with(|(_, offer)| offer.refusal().cloned());
        for_all.with(Option::is_none).then(own).flatten()
    };
    let reason_id = {
        let own_reason = own_reason.clone();
        move || match for_all.with(Option::is_some) {
            true => REASON_FOR_ALL.to_owned(),
            false => own_reason.clone(),
        }
    };
    view! {
        <OfferedButton
            offer=Signal::derive(move || offered.with(|(_, offer)| offer.clone()))
            text=Signal::derive(text)
            name=Signal::derive(name)
            id=offer::access_id(id)
            class="button--small"
            reason_id=Signal::derive(reason_id)
            on_choose=Callback::new(move |()| app.dispatch(offered.get_untracked().0))
        />
        <Reason id=own_reason refusal=Signal::derive(refusal) />
    }
}
