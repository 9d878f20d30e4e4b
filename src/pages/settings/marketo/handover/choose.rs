//! Choosing who takes over: everyone, those who are nearest to it first.

use baton_core::rules::{Instance, UserId};
use baton_core::views::address::{Handover, Page, Route};
use baton_core::views::handover::{eligible, giver, nearest_first};
use leptos::prelude::*;

use crate::app::use_app;
use crate::parts::people_list::{Choices, LinkBadge, PeopleList};
use crate::words::{self, Audience, about, label, td_string, words};

/// The form, for handing over from whom the address says, or from whoever is connected.
#[component]
pub fn Choose(from: Option<UserId>) -> impl IntoView {
    let app = use_app();
    let from = Memo::new(move |_| app.read(|instance| giver(instance, from, app.actor())));
    move || match from.get() {
        Some(from) => view! { <Takers from /> }.into_any(),
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
fn Takers(from: UserId) -> impl IntoView {
    let app = use_app();
    let people = PeopleList::among(app, &app.route_now(), move |instance| {
        nearest_first(instance, from)
    });
    let givers = move || {
        let connected = app.read(Instance::connected_ids);
        let others = connected.into_iter().filter(move |id| *id != from);
        let links = others.map(|id| {
            let chosen = Handover {
                from: Some(id),
                ..Handover::default()
            };
            let text = td_string!(app.locale(), handover.instead, name = words::name(app, id));
            view! { <li><a href=Route::from(Page::Handover(chosen)).href()>{text}</a></li> }
        });
        let links = links.collect_view();
        (!links.is_empty()).then(|| view! { <ul>{links}</ul> })
    };
    view! {
        <p>{about(app, from, |locale, name| td_string!(locale, handover.who_takes_over, name))}</p>
        {givers}
        <Choices
            people
            own_order=label!(app, sort.nearest)
            choice=Callback::new(move |id| view! { <Taker from id /> }.into_any())
        />
    }
}

#[component]
fn Taker(from: UserId, id: UserId) -> impl IntoView {
    let app = use_app();
    let user = Memo::new(move |_| app.read(|instance| instance.user(id).cloned()));
    move || {
        let user = user.get()?;
        let locale = app.locale();
        let name = user.name.as_str();
        let chosen = Handover {
            from: Some(from),
            to: Some(id),
            since: Some(app.number()),
        };
        let eligible = match app.read(|instance| eligible(instance, from, id)) {
            Ok(eligible) => words::eligible(locale, eligible),
            Err(reason) => words::no_plan(locale, reason),
        };
        Some(view! {
            <li class="choices__item">
                <a class="button" href=Route::from(Page::Handover(chosen)).href()>
                    {td_string!(locale, handover.hand_over_to, name)}
                </a>
                <span class="choices__facts">
                    <span class="muted">{eligible}</span>
                    <LinkBadge link=user.link() />
                </span>
            </li>
        })
    }
}
