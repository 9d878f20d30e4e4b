//! My Profile: who one is here, and how Baton looks.

use baton_core::rules::{Action, Contact, Name};
use leptos::ev;
use leptos::prelude::*;
use web_sys::HtmlSelectElement;

use crate::app::{App, Theme, use_app};
use crate::parts::people_list::LinkBadge;
use crate::texts::Locale;
use crate::ui::Field;
use crate::words::{self, Audience, label, said, words};

#[component]
pub fn Profile() -> impl IntoView {
    let app = use_app();
    view! {
        {move || facts(app)}
        <OwnName />
        <section class="card" aria-labelledby="preferences">
            <h2 id="preferences">{words!(app, profile.preferences)}</h2>
            <LanguageChoice />
            <ThemeChoice />
        </section>
    }
}

fn facts(app: App) -> Option<impl IntoView> {
    let user = app.signed_in()?;
    Some(view! {
        <dl class="facts card">
            <dt>{words!(app, profile.name)}</dt>
            <dd>{user.name.as_str().to_owned()}</dd>
            <dt>{words!(app, profile.email)}</dt>
            <dd>{user.email.as_str().to_owned()}</dd>
            <dt>{words!(app, profile.role)}</dt>
            <dd>{words::role(app.locale(), user.role())}</dd>
            <dt>{words!(app, profile.marketo)}</dt>
            <dd><LinkBadge link=user.link() /></dd>
        </dl>
    })
}

/// One's own name, which everybody may change, whatever their role.
#[component]
fn OwnName() -> impl IntoView {
    let app = use_app();
    let seen = Memo::new(move |_| app.signed_in().map(|user| (user.id, user.contact())));
    let name = untrack(|| app.signed_in()).map(|user| String::from(user.name));
    let text = RwSignal::new(name.unwrap_or_default());
    let error = move || {
        let error = Name::parse(&text.get()).err()?;
        Some(words::name_error(app.locale(), error))
    };
    let save = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if let (Ok(name), Some((user, from))) =
            (Name::parse(&text.get_untracked()), seen.get_untracked())
        {
            let email = from.email.clone();
            let to = Contact { name, email };
            app.dispatch(Action::Edit { user, from, to });
        }
    };
    view! {
        <form class="card" novalidate on:submit=save>
            <Field
                id="own-name"
                label=label!(app, profile.own_name)
                autocomplete="name"
                text
                error=Signal::derive(error)
            />
            <div class="actions">
                <button type="submit" class="button">{words!(app, edit.verb)}</button>
            </div>
        </form>
    }
}

#[component]
fn LanguageChoice() -> impl IntoView {
    let app = use_app();
    let choose = move |event: ev::Event| {
        if let Ok(locale) = event_target_value(&event).parse() {
            app.set_locale(locale);
        }
        // Until the texts are there, the page speaks as before.
        let now = untrack(|| app.locale());
        event_target::<HtmlSelectElement>(&event).set_value(now.as_str());
    };
    let option = |locale: Locale| {
        let tag = locale.as_str();
        view! { <option value=tag lang=tag>{locale.name()}</option> }
    };
    view! {
        <div class="field">
            <label class="field__label" for="language">{words!(app, profile.language)}</label>
            <select
                class="input"
                id="language"
                prop:value=move || app.locale().as_str()
                on:change=choose
            >
                {Locale::ALL.into_iter().map(option).collect_view()}
            </select>
        </div>
    }
}

#[component]
fn ThemeChoice() -> impl IntoView {
    let app = use_app();
    let choose = move |event: ev::Event| {
        app.set_theme(Theme::from_name(&event_target_value(&event)));
    };
    let name = |theme: Theme| theme.name().unwrap_or("system");
    let option = move |theme: Theme| {
        let text = move || match theme {
            Theme::System => said!(app.locale(), profile.theme_system),
            Theme::Light => said!(app.locale(), profile.theme_light),
            Theme::Dark => said!(app.locale(), profile.theme_dark),
        };
        view! { <option value=name(theme)>{text}</option> }
    };
    view! {
        <div class="field">
            <label class="field__label" for="theme">{words!(app, profile.theme)}</label>
            <select
                class="input"
                id="theme"
                prop:value=move || name(app.theme())
                on:change=choose
            >
                {Theme::ALL.into_iter().map(option).collect_view()}
            </select>
        </div>
    }
}
