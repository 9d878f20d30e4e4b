//! What everyone should know before anything else: that this is the sample, that nothing is kept, or
//! that something was damaged.

use baton_core::rules::{Action, Contact, Instance};
use leptos::prelude::*;

use crate::app::tab_space::TabSpace;
use crate::app::use_app;
use crate::parts::contact::{ContactFields, ContactForm};
use crate::parts::set_aside::DownloadAside;
use crate::ui::{Dialog, button};
use crate::words::{self, Audience, label, words};

/// The notices under the header, where there are any.
#[component]
pub fn Notices() -> impl IntoView {
    let app = use_app();
    // In practice, every situation is prepared, and nobody starts anything of their own.
    let is_practice = use_context::<TabSpace>().is_some_and(TabSpace::is_on);
    let is_sample = Memo::new(move |_| !is_practice && app.read(Instance::is_sample));
    let is_any = move || {
        let is_kept = words::keeping(app.locale(), app.keeping()).is_none();
        !is_kept || app.damage().is_some() || is_sample.get()
    };
    let unkept = move || {
        let text = words::keeping(app.locale(), app.keeping())?;
        Some(view! { <p class="notice notice--warning">{text}</p> })
    };
    let damaged = move || {
        let damage = app.damage()?;
        Some(view! {
            <div class="notice notice--warning">
                <p>{move || words::damage(app.locale(), &damage)}</p>
                <DownloadAside />
            </div>
        })
    };
    view! {
        // A region without anything in it would be a landmark that leads nowhere.
        <section
            class="notices"
            role=move || if is_any() { "region" } else { "presentation" }
            aria-label=move || is_any().then(|| words!(app, storage.notices)())
        >
            {unkept}
            {damaged}
            <Show when=move || is_sample.get()>
                <div class="notice">
                    <p>{words!(app, sample.notice)}</p>
                    <StartOwn />
                </div>
            </Show>
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
        <Dialog open=asking title=label!(app, sample.title)>
            <Form />
        </Dialog>
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
