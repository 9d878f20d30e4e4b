//! The rows of a file or a paste from which nobody is added, and the decision to go on without them.

use baton_core::files::{BadRow, ImportPlan};
use leptos::prelude::*;
use leptos_i18n::td_string;

use super::listed::{Listed, line_of};
use crate::app::{App, use_app};
use crate::words::{self, Audience, counted, format, words};

/// The rows with their lines and what is wrong with them.
#[component]
pub fn RefusedRows(
    /// Of which list of people.
    plan: Memo<ImportPlan>,
) -> impl IntoView {
    let app = use_app();
    let line = line_of(plan, move |plan, at| {
        let row = plan.refused.get(at)?;
        Some(refused(app, row))
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

/// The id of what [`LeaveOut`] shows: the reason why nobody can be added yet.
pub const LEAVE_OUT: &str = "leave-out";

/// The decision to leave them out; there while there are any, and others who can be added. Where nobody
/// can be, it says that instead.
#[component]
pub fn LeaveOut(
    /// Of which list of people.
    plan: Memo<ImportPlan>,
    /// How many it was decided to leave out.
    leave_out: RwSignal<usize>,
) -> impl IntoView {
    let app = use_app();
    let many = Memo::new(move |_| plan.with(|plan| (plan.add.len(), plan.refused.len())));
    move || match many.get() {
        (0, _) => Some(
            view! {
                <p class="muted" id=LEAVE_OUT>
                    {words!(app, invite.nobody)}
                </p>
            }
            .into_any(),
        ),
        (_, 0) => None,
        (_, refused) => Some(
            view! {
                <label class="choice" id=LEAVE_OUT>
                    <input
                        type="checkbox"
                        prop:checked=move || leave_out.get() == refused
                        on:change=move |event| {
                            let is_checked = event_target_checked(&event);
                            leave_out.set(if is_checked { refused } else { 0 });
                        }
                    />
                    {counted!(app.locale(), refused, invite.leave_out)}
                </label>
            }
            .into_any(),
        ),
    }
}

/// Whether what a plan says can be done: somebody is added, and nobody is left out without a decision. A
/// decision about other rows, before there were more or fewer of them, is none about these.
#[must_use]
pub fn can_go_on(plan: &ImportPlan, leave_out: usize) -> bool {
    !plan.add.is_empty() && plan.refused.len() == leave_out
}
