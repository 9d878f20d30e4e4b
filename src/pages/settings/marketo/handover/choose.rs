//! Choosing who takes over: everyone, those who are nearest to it first.

use baton_core::rules::{Instance, User, UserId};
use baton_core::views::address::{Handover, Page, Route};
use baton_core::views::handover::{Parties, eligible, giver, nearest_first};
use leptos::prelude::*;

use super::gone::Gone;
use crate::app::{App, use_app};
use crate::parts::people_list::{Choices, PeopleList};
use crate::words::{self, Audience, about, label, said, words};

/// The form, for handing over from whom the address says, or from whoever is connected.
#[component]
pub fn Choose(chosen: Handover) -> impl IntoView {
    let app = use_app();
    let from = Memo::new(move |_| app.read(|instance| giver(instance, chosen.from, app.actor())));
    move || match from.get() {
        Some(from) => view! { <Takers from is_gone=chosen.is_gone /> }.into_any(),
        None => view! {
            <div class="card card--note">
                <p>{words!(app, handover.nobody_connected)}</p>
                <p>
                    <a href=Route::from(Page::SetUp).href()>{words!(app, remedy.set_up)}</a>
                </p>
            </div>
        }
        .into_any(),
    }
}

#[component]
fn Takers(from: UserId, is_gone: bool) -> impl IntoView {
    let app = use_app();
    let people = PeopleList::among(app, &app.route_now(), move |instance| {
        nearest_first(instance, from, is_gone)
    });
    let givers = move || {
        let connected = app.read(Instance::connected_ids);
        let others = connected.into_iter().filter(move |id| *id != from);
        let links = others.map(|id| {
            let chosen = Handover {
                from: Some(id),
                ..Handover::default()
            };
            let text = said!(app.locale(), handover.instead, name = words::name(app, id));
            view! { <li><a href=Route::from(Page::Handover(chosen)).href()>{text}</a></li> }
        });
        let links = links.collect_view();
        (!links.is_empty()).then(|| view! { <ul>{links}</ul> })
    };
    view! {
        <p>{about(app, from, |locale, name| said!(locale, handover.who_takes_over, name))}</p>
        {givers}
        <Gone
            chosen=Handover { from: Some(from), is_gone, ..Handover::default() }
            name=Signal::derive(move || words::name(app, from))
        />
        <Choices
            people
            own_order=label!(app, sort.nearest)
            choice=Callback::new(move |user| taker(app, from, is_gone, &user))
        />
    }
}

/// The link to the handover to a person, and how far they are from taking over.
fn taker(app: App, from: UserId, is_gone: bool, user: &User) -> (AnyView, &'static str) {
    let locale = app.locale();
    let chosen = Handover {
        from: Some(from),
        to: Some(user.id),
        since: Some(app.number()),
        is_gone,
    };
    let to = user.id;
    let parties = Parties { from, to, is_gone };
    let eligible = match app.read(|instance| eligible(instance, parties)) {
        Ok(eligible) => words::eligible(locale, eligible),
        Err(reason) => words::no_plan(locale, reason),
    };
    let link = view! {
        <a class="button" href=Route::from(Page::Handover(chosen)).href()>
            {said!(locale, handover.hand_over_to, name = user.name.as_str())}
        </a>
    };
    (link.into_any(), eligible)
}
