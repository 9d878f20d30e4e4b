//! What everyone should know before anything else: that this is the sample, that nothing is kept, that
//! something was damaged, or that a newer version is ready.

use baton_core::rules::{Action, Contact, Instance};
use baton_core::views::keeping::{Damage, Keeping};
use leptos::prelude::*;

use crate::app::renewal::Renewal;
use crate::app::tab_space::TabSpace;
use crate::app::use_app;
use crate::browser::chunk::in_chunk;
use crate::parts::contact::{ContactFields, ContactForm};
use crate::parts::fetched::{asked, fetched};
use crate::parts::set_aside::DownloadAside;
use crate::ui::{Dialog, button, live, text, when, whether};
use crate::words::{self, Audience, label, words};

/// The notices under the header, where there are any.
#[component]
pub fn Notices() -> impl IntoView {
    let app = use_app();
    // In practice, every situation is prepared, and nobody starts anything of their own.
    let is_practice = use_context::<TabSpace>().is_some_and(TabSpace::is_on);
    let is_sample = whether(move || !is_practice && app.read(Instance::is_sample));
    let is_unkept = whether(move || app.keeping() != Keeping::InThisBrowser);
    let renewal = use_context::<Renewal>();
    let is_old = whether(move || renewal.is_some_and(Renewal::is_ready));
    let is_any =
        move || is_unkept.get() || is_old.get() || app.damage().is_some() || is_sample.get();
    let unkept = when(is_unkept, || fetched(unkept));
    let damaged = live(move || match app.damage() {
        Some(damage) => fetched(move || aside(damage)),
        None => ().into_any(),
    });
    let old = when(is_old, || fetched(old));
    let sample = when(is_sample, move || {
        view! {
            <div class="notice">
                <p>{words!(app, sample.notice)}</p>
                <StartOwn />
            </div>
        }
        .into_any()
    });
    view! {
        // A region without anything in it would be a landmark that leads nowhere.
        <section
            class="notices"
            role=text(move || if is_any() { "region" } else { "presentation" }.to_owned())
            aria-label=move || is_any().then(|| words!(app, storage.notices)())
        >
            {unkept}
            {damaged}
            {old}
            {sample}
        </section>
    }
}

/// The button and its dialog: name and email of the first admin.
#[component]
fn StartOwn() -> impl IntoView {
    let app = use_app();
    let asking = RwSignal::new(false);
    view! {
        {button("button button--small", label!(app, sample.start), move || asking.set(true))}
        {asked(asking, move || start_own(asking))}
    }
}

in_chunk! { talk:
    fn unkept() -> AnyView {
        let app = use_app();
        let text = move || {
            let text = words::keeping(app.locale(), app.keeping())?;
            Some(view! { <p class="notice notice--warning">{text}</p> })
        };
        text.into_any()
    }

    fn aside(damage: Damage) -> AnyView {
        let app = use_app();
        view! {
            <div class="notice notice--warning">
                <p>{move || words::damage(app.locale(), &damage)}</p>
                <DownloadAside />
            </div>
        }
        .into_any()
    }

    fn old() -> AnyView {
        let app = use_app();
        let renewal = use_context::<Renewal>();
        let reload = move || {
            if let Some(renewal) = renewal {
                renewal.reload();
            }
        };
        view! {
            <div class="notice" role="status">
                <p>{words!(app, renewal.ready)}</p>
                {button("button button--small", label!(app, renewal.reload), reload)}
            </div>
        }
        .into_any()
    }

    fn start_own(asking: RwSignal<bool>) -> AnyView {
        let app = use_app();
        view! {
            <Dialog open=asking title=label!(app, sample.title)>
                <Form />
            </Dialog>
        }
        .into_any()
    }
}

#[component]
fn Form() -> impl IntoView {
    let app = use_app();
    let form = ContactForm::new(app, None, |Contact { name, email }| Action::Start {
        name,
        email,
    });
    view! {
        <p>{words!(app, sample.intro)}</p>
        <ContactFields
            form
            ids=["first-name", "first-email"]
            labels=[label!(app, sample.name), label!(app, sample.email)]
            autocomplete=["name", "email"]
            verb=label!(app, sample.confirm)
        />
    }
}
