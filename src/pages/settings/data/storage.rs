//! The space that everything takes, and whether the browser keeps it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{App, Usage, use_app};
use crate::browser::persistence::{self, Persistence};
use crate::parts::set_aside::DownloadAside;
use crate::ui::button;
use crate::words::{Audience, format, label, said, words};

#[component]
pub fn StorageCard() -> impl IntoView {
    let app = use_app();
    let usage = RwSignal::new(Usage::default());
    Effect::new(move |_| {
        let _ = (app.number(), app.is_busy());
        spawn_local(async move {
            if let Some(found) = app.usage().await {
                let _ = usage.try_set(found);
            }
        });
    });
    let part = move |name: Signal<String>, size: fn(Usage) -> u64| {
        let size = move || format::size(app.locale(), size(usage.get()));
        view! { <dt>{name}</dt> <dd>{size}</dd> }
    };
    let has_aside = move || usage.get().aside > 0;
    view! {
        <section class="card" aria-labelledby="storage">
            <h2 id="storage">{words!(app, data.storage)}</h2>
            <p id="storage-used">{move || used(app, usage.get())}</p>
            <Show when=move || usage.get().of.is_some()>
                <meter
                    class="storage__meter"
                    aria-labelledby="storage-used"
                    max="100"
                    high="90"
                    value=move || percent(usage.get()).to_string()
                ></meter>
            </Show>
            <dl class="storage__parts">
                {part(label!(app, data.state), |usage| usage.state)}
                {part(label!(app, data.history), |usage| usage.history)}
                <Show when=has_aside>{part(label!(app, data.aside), |usage| usage.aside)}</Show>
            </dl>
            <Show when=has_aside>
                <p>
                    <DownloadAside />
                </p>
            </Show>
            <p class="muted">{words!(app, data.full_hint)}</p>
            <Promise />
        </section>
    }
}

fn used(app: App, usage: Usage) -> String {
    let locale = app.locale();
    let Some((used, total)) = usage.of else {
        return said!(locale, data.used_unknown).to_owned();
    };
    let (used, total) = (format::size(locale, used), format::size(locale, total));
    let percent = format::number(locale, percent(usage));
    said!(locale, data.used, used, total, percent)
}

fn percent(usage: Usage) -> usize {
    let (used, total) = usage.of.unwrap_or((0, 1));
    let percent = used.saturating_mul(100) / total.max(1);
    usize::try_from(percent).unwrap_or(100)
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
    let ask = move || spawn_local(async move { answered(persistence::ask().await) });
    let text = move || match promise.get()? {
        Persistence::Promised => Some(words!(app, data.promised)()),
        Persistence::NotPromised => Some(words!(app, data.not_promised)()),
        Persistence::Unknown => Some(words!(app, data.unknown)()),
    };
    view! {
        <p aria-live="polite">{text}</p>
        <Show when=move || promise.get() == Some(Persistence::NotPromised)>
            <p>{button("button button--small", label!(app, data.ask), ask)}</p>
        </Show>
    }
}
