//! Choosing who acts in this tab.

use leptos::prelude::*;
use leptos_i18n::td_string;

use super::people_table::{LinkBadge, found, listed, more_than_listed};
use crate::app::focus;
use crate::app::route::Route;
use crate::app::search::Query;
use crate::app::use_app;
use crate::rules::UserId;
use crate::ui::SearchBox;
use crate::words::{self, label, words};

/// The page.
#[component]
pub fn SignIn() -> impl IntoView {
    let app = use_app();
    let text = RwSignal::new(String::new());
    let people = Memo::new(move |_| found(app, &Query::new(&text.get())));
    // Someone was signed in here who is not in the instance any more.
    let is_gone = move || app.has_signed_in() && app.signed_in().is_none();
    view! {
        <main class="page page--narrow" id="content">
            <h1 tabindex="-1">{words!(app, sign_in.heading)}</h1>
            <Show when=is_gone>
                <p class="card card--note">{words!(app, sign_in.gone)}</p>
            </Show>
            <p>{words!(app, sign_in.what_it_is)}</p>
            <SearchBox
                label=label!(app, search.label)
                text
                found=Signal::derive(move || super::people_table::count(app, people.with(Vec::len)))
            />
            <ul class="choices">
                <For each=move || listed(people) key=|id| *id let:id>
                    <Choice id />
                </For>
            </ul>
            <p class="muted">{move || more_than_listed(app, people.with(Vec::len))}</p>
        </main>
    }
}

#[component]
fn Choice(id: UserId) -> impl IntoView {
    let app = use_app();
    let user = Memo::new(move |_| app.read(|instance| instance.user(id).cloned()));
    let sign_in = move |_| {
        app.sign_in(id);
        // From the page itself on to the Overview; from any other address, that page now opens.
        if app.route_now() == Route::SignIn {
            app.go(&Route::Overview);
        } else {
            focus::go_to_heading();
        }
    };
    move || {
        let user = user.get()?;
        let name = user.name.as_str();
        Some(view! {
            <li class="choices__item">
                <button type="button" class="button choices__button" on:click=sign_in>
                    {td_string!(app.locale(), action.sign_in_as, name = name)}
                </button>
                <span class="choices__facts">
                    <span class="muted">{words::role(app.locale(), user.role())}</span>
                    <LinkBadge link=user.link() />
                </span>
            </li>
        })
    }
}
