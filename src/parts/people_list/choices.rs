//! People of whom one is to be chosen.

use baton_core::rules::{User, UserId};
use leptos::prelude::*;

use super::facts::LinkBadge;
use super::frame::Frame;
use super::people::PeopleList;
use crate::app::use_app;

/// A searchable list of people, each with a button or a link.
#[component]
pub fn Choices(
    people: PeopleList,
    /// What its own order is called.
    #[prop(into)]
    own_order: Signal<String>,
    /// The button or the link of a person, and what is said beside it.
    choice: Callback<User, (AnyView, &'static str)>,
) -> impl IntoView {
    view! {
        <Frame people own_order>
            <ul class="choices">
                <For each=move || people.on_page.get() key=|id| *id let:id>
                    <Choice id choice />
                </For>
            </ul>
        </Frame>
    }
}

#[component]
fn Choice(id: UserId, choice: Callback<User, (AnyView, &'static str)>) -> impl IntoView {
    let app = use_app();
    let user = Memo::new(move |_| app.read(|instance| instance.user(id).cloned()));
    move || {
        let user = user.get()?;
        let link = user.link();
        let (control, text) = choice.run(user);
        Some(view! {
            <li class="choices__item">
                {control}
                <span class="choices__facts">
                    <span class="muted">{text}</span>
                    <LinkBadge link />
                </span>
            </li>
        })
    }
}
