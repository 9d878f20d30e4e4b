//! That the one who hands over cannot act any more: then the plan is made without them.

use baton_core::views::address::{Handover, Page};
use leptos::prelude::*;

use crate::app::use_app;
use crate::browser::focus;
use crate::words::{Audience, said};

/// The box, and the same handover with and without them.
#[component]
pub fn Gone(
    /// What the address says, or would say.
    chosen: Handover,
    /// What the one who hands over is called.
    name: Signal<String>,
) -> impl IntoView {
    let app = use_app();
    let choose = move |event| {
        let is_gone = event_target_checked(&event);
        app.go_without_moving(Page::Handover(Handover { is_gone, ..chosen }).into());
        focus::go_to("#gone");
    };
    view! {
        <label class="choice">
            <input type="checkbox" id="gone" prop:checked=chosen.is_gone on:change=choose />
            {move || said!(app.locale(), handover.gone, name = name.get())}
        </label>
    }
}
