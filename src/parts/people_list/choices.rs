//! People of whom one is to be chosen.

use baton_core::rules::UserId;
use leptos::prelude::*;

use super::frame::Frame;
use super::people::PeopleList;

/// A searchable list of people, each with a button or a link.
#[component]
pub fn Choices(
    people: PeopleList,
    /// What its own order is called.
    #[prop(into)]
    own_order: Signal<String>,
    /// How a person is shown.
    choice: Callback<UserId, AnyView>,
) -> impl IntoView {
    view! {
        <Frame people own_order>
            <ul class="choices">
                <For each=move || people.on_page.get() key=|id| *id let:id>
                    {choice.run(id)}
                </For>
            </ul>
        </Frame>
    }
}
