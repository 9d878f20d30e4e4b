//! User Access: who is given access, and from whom it is removed.

mod bulk;
mod rows;

use baton_core::views::address::Page;
use baton_core::views::offer;
use baton_core::views::people_list::Selection;
use leptos::prelude::*;

use self::bulk::BulkAccess;
use self::rows::{AccessRows, REASON_FOR_ALL};
use super::tabs::Tabs;
use crate::app::use_app;
use crate::parts::offered::Reason;
use crate::parts::people_list::{Bulk, PeopleList, PeopleTable};
use crate::words::{label, words};

/// The tab.
#[component]
pub fn UserAccess() -> impl IntoView {
    let app = use_app();
    let people = PeopleList::everyone(app, &Page::UserAccess.into());
    let selected = RwSignal::new(Selection::default());
    let users = Signal::derive(move || {
        selected.with(|selected| app.read(|instance| selected.of(instance)))
    });
    let for_all = Memo::new(move |_| {
        app.read(|instance| offer::access_closed_for_all(instance, app.actor()))
    });
    let on_done = Callback::new(move |()| selected.update(Selection::clear));
    let actions = ViewFn::from(move || view! { <BulkAccess selected=users on_done /> });
    view! {
        <Tabs page=Page::UserAccess />
        <p>{words!(app, marketo.access_intro)}</p>
        <Reason id=REASON_FOR_ALL refusal=for_all />
        <PeopleTable people name=label!(app, nav.user_access) bulk=Bulk { selected, actions }>
            <AccessRows people selected for_all />
        </PeopleTable>
    }
}
