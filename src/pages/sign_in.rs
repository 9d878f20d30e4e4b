//! Choosing who acts in this tab.

use baton_core::rules::UserId;
use baton_core::views::actor::Actor;
use baton_core::views::address::Route;
use leptos::prelude::*;

use crate::app::use_app;
use crate::browser::focus;
use crate::parts::people_list::{Choices, LinkBadge, PeopleList};
use crate::words::{self, Audience, label, td_string, words};

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
                choice=Callback::new(|id| view! { <Choice id /> }.into_any())
            />
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
                    {td_string!(app.locale(), action.sign_in_as, name)}
                </button>
                <span class="choices__facts">
                    <span class="muted">{words::role(app.locale(), user.role())}</span>
                    <LinkBadge link=user.link() />
                </span>
            </li>
        })
    }
}
