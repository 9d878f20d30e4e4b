//! The rows of a file or a paste from which nobody is added, and going on without them.

use baton_core::files::{BadRow, ImportPlan};
use baton_core::rules::Action;
use leptos::prelude::*;

use super::listed::{Listed, line_of};
use crate::app::{App, use_app};
use crate::ui::DialogButtons;
use crate::words::{self, Audience, counted, format, label, said, words};

/// The rows with their lines and what is wrong with them.
#[component]
pub fn RefusedRows(
    /// Of which list of people.
    plan: Memo<ImportPlan>,
) -> impl IntoView {
    let app = use_app();
    let line = line_of(plan, move |plan, at| {
        Some(refused(app, plan.refused.get(at)?))
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
    said!(locale, invite.line, line, text)
}

/// The id of what [`LeaveOut`] shows: the reason why nobody can be added yet.
const LEAVE_OUT: &str = "leave-out";

/// The decision to leave them out, and the buttons of a dialog that adds everybody else. They can be added
/// once somebody can be, and nobody is left out without a decision. A decision about other rows, before there
/// were more or fewer of them, is none about these.
#[component]
pub fn AddButtons(
    /// Of which list of people.
    plan: Memo<ImportPlan>,
    /// The verb that adds them.
    verb: Signal<String>,
) -> impl IntoView {
    let app = use_app();
    let leave_out = RwSignal::new(0);
    let can_go_on =
        move || plan.with(|plan| !plan.add.is_empty() && plan.refused.len() == leave_out.get());
    let add = move |()| {
        let people =
            plan.with_untracked(|plan| plan.add.iter().map(|row| row.person.clone()).collect());
        app.dispatch(Action::InviteAll { people });
        true
    };
    view! {
        <LeaveOut plan leave_out />
        <DialogButtons
            verb
            cancel=label!(app, action.cancel)
            enabled=Signal::derive(can_go_on)
            reason_id=LEAVE_OUT
            on_confirm=Callback::new(add)
        />
    }
}

/// There while there are any to leave out, and others who can be added. Where nobody can be, it says that
/// instead. `leave_out` is how many it was decided to leave out.
#[component]
fn LeaveOut(plan: Memo<ImportPlan>, leave_out: RwSignal<usize>) -> impl IntoView {
    let app = use_app();
    let many = Memo::new(move |_| plan.with(|plan| (plan.add.len(), plan.refused.len())));
    move || match many.get() {
        (0, _) => {
            view! { <p class="muted" id=LEAVE_OUT>{words!(app, invite.nobody)}</p> }.into_any()
        }
        (_, 0) => ().into_any(),
        (_, refused) => view! {
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
    }
}
