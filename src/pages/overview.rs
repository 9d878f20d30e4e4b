//! The Overview: who holds the connection, who relies on it, and what to do next.

use baton_core::rules::Link;
use baton_core::views::address::{Page, Route};
use baton_core::views::next_step::NextStep;
use baton_core::views::overview::Overview as Shown;
use baton_core::views::picture::Picture;
use leptos::prelude::*;

use crate::app::{App, use_app};
use crate::parts::continuity::ContinuityLine;
use crate::parts::picture::PictureOf;
use crate::ui::{live, text};
use crate::words::{self, Audience, format, label, said, words};

#[component]
pub fn Overview() -> impl IntoView {
    let app = use_app();
    let shown = Memo::new(move |_| app.read(|instance| Shown::of(instance, app.actor())));
    let figure = move |label: Signal<String>, link: Link, count: fn(&Shown) -> usize| {
        let count = text(move || format::number(app.locale(), shown.with(count)));
        view! {
            <div class="figures__item" data-link=link.as_str()>
                <dt>{label}</dt>
                <dd>{count}</dd>
            </div>
        }
    };
    let connected = label!(app, overview.connected);
    let with_access = label!(app, overview.with_access);
    let without_access = label!(app, overview.without_access);
    let picture = Memo::new(move |_| app.read(|now| Picture::of(now, None)));
    let facts = move || shown.with(|shown| words::summary(app, &shown.summary));
    let facts = Signal::derive(facts);
    view! {
        <main class="page" id="content" aria-busy=text(move || app.is_busy().to_string())>
            <h1 tabindex="-1">{words!(app, overview.heading)}</h1>
            <p class="lead">{facts}</p>
            <ContinuityLine />
            <PictureOf picture facts />
            <dl class="figures">
                {figure(connected, Link::Connected, |shown| shown.summary.connected.len())}
                {figure(with_access, Link::Granted, |shown| shown.summary.relying)}
                {figure(without_access, Link::None, |shown| shown.without_access)}
            </dl>
            <section class="card" aria-labelledby="next-step">
                <h2 id="next-step">{words!(app, overview.next)}</h2>
                <p>{text(move || shown.with(|shown| words::advice(app, shown)))}</p>
                {live(move || shown.with(|shown| place(app, &shown.step)))}
            </section>
        </main>
    }
}

/// A link to where the advice can be followed.
fn place(app: App, step: &NextStep) -> AnyView {
    let locale = app.locale();
    let (page, text) = match step {
        NextStep::ConnectYourself | NextStep::StandIn => {
            (Page::SetUp, said!(locale, next.connect_link))
        }
        NextStep::FreeStandIn(_) => (Page::UserAccess, said!(locale, next.free_link)),
        NextStep::MakeAdmin => (Page::UserManagement, said!(locale, next.make_admin_link)),
        NextStep::AskAdmin(_) | NextStep::StandInReady(_) | NextStep::Safe => return ().into_any(),
    };
    let href = Route::from(page).href();
    view! { <p><a class="button button--primary" href=href>{text}</a></p> }.into_any()
}
