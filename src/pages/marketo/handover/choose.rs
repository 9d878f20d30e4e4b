//! Choosing who takes over: everyone, those who are nearest to it first.

use std::collections::HashMap;

use leptos::prelude::*;
use leptos_i18n::td_string;

use crate::app::route::{Handover, Page, Route};
use crate::app::search::Query;
use crate::app::use_app;
use crate::pages::people_table::{LISTED, LinkBadge, count, found, more_than_listed};
use crate::rules::{Instance, Link, Role, Standing, UserId, plan};
use crate::ui::SearchBox;
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
    let text = RwSignal::new(String::new());
    let people = Memo::new(move |_| {
        let found = found(app, &Query::new(&text.get()));
        app.read(|instance| nearest_first(instance, from, found))
    });
    let listed = move || people.get().into_iter().take(LISTED).collect::<Vec<_>>();
    let rest = move || more_than_listed(app, people.with(Vec::len));
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
        <SearchBox
            label=label!(app, search.label)
            text
            found=Signal::derive(move || count(app, people.with(Vec::len)))
        />
        <ul class="choices">
            <For each=listed key=|(id, _)| *id let((id, _))>
                <Taker from id />
            </For>
        </ul>
        <p class="muted">{rest}</p>
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
        let eligible = match (user.role(), user.link()) {
            (_, Link::Connected) => words!(app, handover.connected_already)(),
            (Role::Admin, Link::None) => words!(app, handover.ready)(),
            (Role::Admin, Link::Granted) => words!(app, handover.access_first)(),
            (Role::User, _) => words!(app, handover.admin_first)(),
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

/// The people with the number of steps that it takes to hand over to each, the fewest first. How many
/// it takes depends on a person's standing only, so it is planned once for each.
fn nearest_first(instance: &Instance, from: UserId, people: Vec<UserId>) -> Vec<(UserId, usize)> {
    let mut by_standing: HashMap<Standing, Option<usize>> = HashMap::new();
    let mut steps = |id: UserId| {
        let standing = instance.user(id).filter(|user| user.id != from)?.standing;
        *by_standing
            .entry(standing)
            .or_insert_with(|| plan(instance, from, id).ok().map(|steps| steps.len()))
    };
    let people = people.into_iter().filter_map(|id| Some((id, steps(id)?)));
    let mut people: Vec<(UserId, usize)> = people.collect();
    people.sort_by_key(|(_, steps)| *steps);
    people
}
