//! User Access: who is given access, and from whom it is removed.

use leptos::prelude::*;
use leptos_i18n::td_string;

use super::bulk::BulkAccess;
use super::tabs::Tabs;
use crate::app::listing::Selection;
use crate::app::offer;
use crate::app::route::Page;
use crate::app::{App, use_app};
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
        <Reason id=REASON_FOR_ALL refusal=Signal::derive(move || closed_for_all(app)) />
        <PeopleTable
            people=People::everyone(app, &Page::UserAccess.into())
            name=label!(app, nav.user_access)
            actions=|id| view! { <AccessCell id /> }.into_any()
            bulk
        />
    }
}

fn closed_for_all(app: App) -> Option<Refusal> {
    app.read(|instance| offer::access_closed_for_all(instance, app.actor()))
}

#[component]
fn AccessCell(id: UserId) -> impl IntoView {
    let app = use_app();
    let offered = Memo::new(move |_| app.read(|i| offer::access(i, app.actor(), id)));
    let for_all = Memo::new(move |_| closed_for_all(app).is_some());
    let gives = move || matches!(offered.get().0, Action::GiveAccess { .. });
    let text = move || {
        let locale = app.locale();
        if gives() {
            td_string!(locale, action.give_access).to_owned()
        } else {
            td_string!(locale, action.remove_access).to_owned()
        }
    };
    let name = move || {
        let (locale, name) = (app.locale(), words::name(app, id));
        if gives() {
            td_string!(locale, action.give_access_to, name = name)
        } else {
            td_string!(locale, action.remove_access_from, name = name)
        }
    };
    let own_reason = format!("access-reason-{}", id.0);
    let refusal = move || {
        let (_, offer) = offered.get();
        offer.refusal().filter(|_| !for_all.get()).cloned()
    };
    let button = {
        let own_reason = own_reason.clone();
        move || {
            let reason_id = if for_all.get() {
                REASON_FOR_ALL.to_owned()
            } else {
                own_reason.clone()
            };
            view! {
                <OfferedButton
                    offer=Signal::derive(move || offered.get().1)
                    text=Signal::derive(text)
                    name=Signal::derive(name)
                    id=offer::access_id(id)
                    class="button--small"
                    reason_id
                    on_choose=Callback::new(move |()| app.dispatch(offered.get_untracked().0))
                />
            }
        }
    };
    view! {
        {button}
        <Reason id=own_reason refusal=Signal::derive(refusal) />
    }
}
