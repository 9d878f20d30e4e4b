//! Inviting many people at once, from pasted addresses.

use baton_core::files::{ImportPlan, pasted, plan_import};
use baton_core::rules::{Action, Role};
use leptos::prelude::*;

use super::role_choice::RoleChoice;
use crate::app::use_app;
use crate::parts::refused_rows::{LEAVE_OUT, LeaveOut, RefusedRows, can_go_on};
use crate::ui::DialogButtons;
use crate::words::{Audience, counted, label, words};

/// The addresses, what became of each, and the verb with the number of people.
#[component]
pub fn Many() -> impl IntoView {
    let app = use_app();
    let text = RwSignal::new(String::new());
    let role = RwSignal::new(Role::User);
    let leave_out = RwSignal::new(0);
    let plan = Memo::new(move |_| {
        let people = pasted::read(&text.get(), role.get());
        app.read(|instance| plan_import(instance, &people))
    });
    let ready = move || plan.with(|plan| plan.add.len());
    let said = move || {
        let is_empty = plan.with(|plan| *plan == ImportPlan::default());
        (!is_empty).then(|| counted!(app.locale(), ready(), invite.ready))
    };
    let invite = move |()| {
        let people =
            plan.with_untracked(|plan| plan.add.iter().map(|row| row.person.clone()).collect());
        app.dispatch(Action::InviteAll { people });
        true
    };
    view! {
        <form novalidate on:submit=move |event| event.prevent_default()>
            <div class="field field--wide">
                <label class="field__label" for="invite-addresses">
                    {words!(app, invite.addresses)}
                </label>
                <textarea
                    class="input"
                    id="invite-addresses"
                    rows="6"
                    autocomplete="off"
                    spellcheck="false"
                    aria-describedby="invite-hint"
                    bind:value=text
                ></textarea>
                <p class="muted" id="invite-hint">{words!(app, invite.addresses_hint)}</p>
            </div>
            <RoleChoice role />
            <div aria-live="polite">
                <p>{said}</p>
                <RefusedRows plan />
            </div>
            <LeaveOut plan leave_out />
            <DialogButtons
                verb=Signal::derive(move || counted!(app.locale(), ready(), invite.verb_all))
                cancel=label!(app, action.cancel)
                enabled=Signal::derive(move || plan.with(|plan| can_go_on(plan, leave_out.get())))
                reason_id=LEAVE_OUT
                on_confirm=Callback::new(invite)
            />
        </form>
    }
}
