//! Choosing who takes over: everyone, those who are nearest to it first.

use baton_core::rules::{Instance, UserId, plan};
use baton_core::views::address::{Handover, Page, Route};
use baton_core::views::people_list::{Candidates, Places};
use leptos::prelude::*;
use leptos_i18n::td_string;

use crate::app::use_app;
use crate::parts::people_list::{Choices, LinkBadge, People};
use crate::words::{self, label, words};

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

/// Who hands over: the one who is asked for if they can, else oneself, else the first who can.
fn giver(instance: &Instance, asked: Option<UserId>, actor: UserId) -> Option<UserId> {
    let connected = instance.connected_ids();
    let wished = asked.into_iter().chain([actor]);
    let mut wished = wished.filter(|id| connected.contains(id));
    wished.next().or_else(|| connected.first().copied())
}

#[component]
fn Takers(from: UserId) -> impl IntoView {
    let app = use_app();
    let people = People::among(app, &app.route_now(), move |instance| {
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
            let name = words::name(app, id);
            let text = td_string!(app.locale(), handover.instead, name = name);
            view! { <li><a href=Route::from(Page::Handover(chosen)).href()>{text}</a></li> }
        });
        let links = links.collect_view();
        (!links.is_empty()).then(|| view! { <ul>{links}</ul> })
    };
    view! {
        <p>
            {move || {
                let name = words::name(app, from);
                td_string!(app.locale(), handover.who_takes_over, name = name)
            }}
        </p>
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
            since: Some(app.seq()),
        };
        let planned = app.read(|instance| plan(instance, from, id));
        let eligible = match planned {
            Ok(steps) => words::eligible(locale, &steps),
            Err(reason) => words::no_plan(app, reason),
        };
        Some(view! {
            <li class="choices__item">
                <a class="button" href=Route::from(Page::Handover(chosen)).href()>
                    {td_string!(locale, handover.hand_over_to, name = name)}
                </a>
                <span class="choices__facts">
                    <span class="muted">{eligible}</span>
                    <LinkBadge link=user.link() />
                </span>
            </li>
        })
    }
}

/// Everyone who can take over, those whom it takes the fewest steps first. How many it takes depends on
/// a person's standing only, so it is planned once for each.
fn nearest_first(instance: &Instance, from: UserId) -> Candidates {
    Candidates {
        except: Some(from),
        places: Places::new(|standing| {
            let mut others = instance.users().iter().filter(|user| user.id != from);
            let taker = others.find(|user| user.standing == standing)?;
            plan(instance, from, taker.id).ok().map(|steps| steps.len())
        }),
    }
}
