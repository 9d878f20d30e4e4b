//! The rows of a file or a paste from which nobody is added, and the decision to go on without them.

use leptos::prelude::*;
use leptos_i18n::td_string;

use crate::app::use_app;
use crate::store::{BadRow, ImportPlan};
use crate::words::{self, counted, format};

/// How many rows are listed; the others are counted. A file that is none of people can have thousands.
const LISTED: usize = 200;

/// The rows with their lines and what is wrong with them.
#[component]
pub fn RefusedRows(
    /// Which.
    #[prop(into)]
    rows: Signal<Vec<BadRow>>,
) -> impl IntoView {
    let app = use_app();
    move || {
        let rows = rows.get();
        let locale = app.locale();
        let rest = rows.len().saturating_sub(LISTED);
        let item = |row: &BadRow| {
            let line = format::number(locale, row.line);
            let text = td_string!(locale, invite.line, line = line, text = row.text.clone());
            view! {
                <li><span class="refused__row">{text}</span> " " {words::row_fault(app, &row.why)}</li>
            }
        };
        (!rows.is_empty()).then(|| {
            view! {
                <p>{counted!(locale, rows.len(), invite.refused)}</p>
                // A long list scrolls, and what scrolls must be reachable by keyboard.
                <ul class="dialog__people refused" tabindex="0">
                    {rows.iter().take(LISTED).map(item).collect_view()}
                    {(rest > 0).then(|| view! { <li>{counted!(locale, rest, list.more)}</li> })}
                </ul>
            }
        })
    }
}

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
            <label class="choice">
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
