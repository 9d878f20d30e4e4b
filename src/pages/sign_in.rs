//! Choosing who acts in this tab.

use baton_core::rules::User;
use baton_core::views::actor::Actor;
use baton_core::views::address::Route;
use leptos::prelude::*;

use crate::app::{App, use_app};
use crate::browser::focus;
use crate::parts::people_list::{Choices, PeopleList};
use crate::words::{self, Audience, label, said, words};

#[component]
pub fn SignIn() -> impl IntoView {
    let app = use_app();
    // Someone was signed in here who is not in the instance any more.
    let is_gone = move || app.acting() != Actor::Nobody && app.signed_in().is_none();
    view! {
        <main class="page page--narrow" id="content" aria-busy=move || app.is_busy().to_string()>
            <h1 tabindex="-1">{words!(app, sign_in.heading)}</h1>
            <Show when=is_gone>
                <p class="card card--note">{words!(app, sign_in.gone)}</p>
            </Show>
            <p>{words!(app, sign_in.what_it_is)}</p>
            <Choices
                people=PeopleList::everyone(app, &Route::SignIn)
                own_order=label!(app, sort.joined)
                choice=Callback::new(move |user| choice(app, &user))
            />
        </main>
    }
}

/// The button that makes a person act here, and their role.
fn choice(app: App, user: &User) -> (AnyView, &'static str) {
    let id = user.id;
    let sign_in = move |_| {
        app.sign_in(id);
        // From the page itself on to the Overview; from any other address, that page now opens.
        if app.route_now() == Route::SignIn {
            app.go(&Route::Overview);
        } else {
            focus::go_to_heading();
        }
    };
    let button = view! {
        <button type="button" class="button choices__button" on:click=sign_in>
            {said!(app.locale(), action.sign_in_as, name = user.name.as_str())}
        </button>
    };
    (button.into_any(), words::role(app.locale(), user.role()))
}
