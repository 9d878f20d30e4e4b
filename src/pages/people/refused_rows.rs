//! The rows of a file or a paste from which nobody is added, and the decision to go on without them.

use leptos::prelude::*;
use leptos_i18n::td_string;

use crate::app::{App, use_app};
use crate::pages::listed::Listed;
use crate::store::{BadRow, ImportPlan};
use crate::words::{self, counted, format};

/// The rows with their lines and what is wrong with them.
#[component]
pub fn RefusedRows(
    /// Of which list of people.
    plan: Memo<ImportPlan>,
) -> impl IntoView {
    let app = use_app();
    let line = Callback::new(move |at| {
        plan.with(|plan| plan.refused.get(at).map(|row| refused(app, row)))
            .unwrap_or_default()
    });
    move || {
        let many = plan.with(|plan| plan.refused.len());
        view! { <Listed heading=counted!(app.locale(), many, data.cannot_add) many line /> }
    }
}

fn refused(app: App, row: &BadRow) -> String {
    let locale = app.locale();
    let text = format!("{} — {}", row.text, words::row_fault(app, &row.why));
    let line = format::number(locale, row.line);
    td_string!(locale, invite.line, line = line, text = text)
}

/// The id of the decision to leave them out: as long as it is not taken, it is the reason why nobody
/// can be added.
pub const LEAVE_OUT: &str = "leave-out";

/// The decision to leave them out; there while there are any.
#[component]
pub fn LeaveOut(
    /// How many there are.
    refused: Signal<usize>,
    /// Whether they are left out.
    leave_out: RwSignal<bool>,
) -> impl IntoView {
    let app = use_app();
    view! {
        <Show when=move || refused.get() != 0>
            <label class="choice" id=LEAVE_OUT>
                <input type="checkbox" bind:checked=leave_out />
                {move || counted!(app.locale(), refused.get(), invite.leave_out)}
            </label>
        </Show>
    }
}

/// Whether what a plan says can be done: somebody is added, and nobody is left out without a decision.
#[must_use]
pub fn can_go_on(plan: &ImportPlan, leave_out: bool) -> bool {
    !plan.add.is_empty() && (plan.refused.is_empty() || leave_out)
}
