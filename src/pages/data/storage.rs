//! The space that everything takes, and whether the browser keeps it.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::td_string;

use crate::app::persistence::{self, Persistence};
use crate::app::use_app;
use crate::words::{format, label, words};

/// What browsers give to a page, in characters (UTF-16 units).
const TOTAL: usize = 5_242_880;

/// The card.
#[component]
pub fn StorageCard() -> impl IntoView {
    let app = use_app();
    let usage = Memo::new(move |_| app.usage());
    let percent = move || usage.get().total() * 100 / TOTAL;
    let used = move || {
        let locale = app.locale();
        td_string!(
            locale,
            data.used,
            used = format::number(locale, usage.get().total()),
            total = format::number(locale, TOTAL),
            percent = format::number(locale, percent())
        )
    };
    let part = move |name: Signal<String>, size: Signal<usize>| {
        let size = move || {
            let locale = app.locale();
            let count = format::number(locale, size.get());
            td_string!(locale, data.characters, count = count)
        };
        view! { <dt>{name}</dt> <dd>{size}</dd> }
    };
    view! {
        <section class="card" aria-labelledby="storage">
            <h2 id="storage">{words!(app, data.storage)}</h2>
            <p id="storage-used">{used}</p>
            <meter
                class="storage__meter"
                aria-labelledby="storage-used"
                max=TOTAL.to_string()
                high=(TOTAL * 9 / 10).to_string()
                value=move || usage.get().total().to_string()
            ></meter>
            <dl class="storage__parts">
                {part(label!(app, data.state), Signal::derive(move || usage.get().state))}
                {part(label!(app, data.history), Signal::derive(move || usage.get().history))}
                {part(label!(app, data.aside), Signal::derive(move || usage.get().aside))}
                {part(label!(app, data.other), Signal::derive(move || usage.get().other))}
            </dl>
            <p class="muted">{words!(app, data.full_hint)}</p>
            <Promise />
        </section>
    }
}

/// Whether the browser promises to keep it, and asking for that.
#[component]
fn Promise() -> impl IntoView {
    let app = use_app();
    let promise = RwSignal::new(None::<Persistence>);
    // The page may be gone by the time the browser answers.
    let answered = move |answer| {
        let _ = promise.try_set(Some(answer));
    };
    spawn_local(async move { answered(persistence::promised().await) });
    let ask = move |_| spawn_local(async move { answered(persistence::ask().await) });
    let text = move || match promise.get()? {
        Persistence::Promised => Some(words!(app, data.promised)()),
        Persistence::NotPromised => Some(words!(app, data.not_promised)()),
        Persistence::Unknown => Some(words!(app, data.unknown)()),
    };
    view! {
        <p aria-live="polite">{text}</p>
        <Show when=move || promise.get() == Some(Persistence::NotPromised)>
            <p>
                <button type="button" class="button button--small" on:click=ask>
                    {words!(app, data.ask)}
                </button>
            </p>
        </Show>
    }
}
