//! A button for what takes something away: it asks first, in a dialog that says what would happen.

use baton_core::rules::{Action, Impact, Refusal};
use baton_core::views::offer::Offer;
use leptos::prelude::*;

use super::consequences::{Consequences, preview_of};
use super::cut_off::{CutOff, REASON, is_typed};
use super::fetched::asked;
use super::offered::OfferedButton;
use crate::app::use_app;
use crate::browser::chunk::in_chunk;
use crate::ui::{Dialog, DialogButtons};
use crate::words::label;

/// The button and its dialog. What is confirmed is what the dialog shows: when another tab is quicker,
/// the dialog follows, and an old confirmation is refused.
#[component]
pub fn ConfirmedButton(
    /// What is done when it is confirmed.
    action: Action,
    /// Whether it is offered. An unavailable action asks nothing: the rules say why it is not possible.
    #[prop(into)]
    offer: Signal<Offer>,
    /// The verb: the text of the button, and of the one that confirms.
    #[prop(into)]
    verb: Signal<String>,
    /// The button's name, where its text alone does not say whom it is about.
    #[prop(into, optional)]
    name: Option<Signal<String>>,
    /// The question in the dialog's heading.
    #[prop(into)]
    title: Signal<String>,
    /// What there is to say besides who loses what.
    #[prop(into, optional)]
    note: Option<Signal<String>>,
    /// The button's id, for links that lead to it.
    #[prop(into)]
    id: String,
    /// Further classes.
    class: &'static str,
    /// The id of the reason.
    #[prop(into)]
    reason_id: String,
) -> impl IntoView {
    let app = use_app();
    let impact = preview_of(app, action.clone());
    let asking = RwSignal::new(false);
    let refused = action.clone();
    let choose = move |()| match offer.get_untracked() {
        Offer::Open => asking.set(true),
        Offer::Closed(_) | Offer::Hidden | Offer::NobodyChosen => app.dispatch(refused.clone()),
    };
    let confirm = Callback::new(move |shown| app.dispatch_as_shown(action.clone(), shown, || ()));
    let name = name.unwrap_or(verb);
    view! {
        <OfferedButton
            offer
            text=verb
            name
            id
            class
            reason_id
            on_choose=Callback::new(choose)
        />
        <Confirmation open=asking title verb impact on_confirm=confirm>
            {note.map(|note| view! { <p class="muted">{note}</p> })}
        </Confirmation>
    }
}

/// The dialog: what would happen, and the verb. Where everyone would be cut off (R9), the verb waits for
/// the number of people.
#[component]
pub fn Confirmation(
    /// Whether the dialog is there.
    open: RwSignal<bool>,
    /// The question in its heading.
    title: Signal<String>,
    /// The verb that confirms.
    verb: Signal<String>,
    /// What would happen now.
    impact: Memo<Result<Impact, Refusal>>,
    /// Whether the verb takes something away.
    #[prop(default = true)]
    danger: bool,
    /// What is done when it is confirmed, with what was shown.
    on_confirm: Callback<Impact>,
    /// What there is to say besides who loses what.
    children: ChildrenFn,
) -> impl IntoView {
    let children = StoredValue::new(children);
    let on_confirm = Confirmed {
        verb,
        impact,
        danger,
        on_confirm,
    };
    asked(open, move || {
        confirmation(open, title, on_confirm, children)
    })
}

/// What a dialog asks about, and what it does then.
#[derive(Clone, Copy)]
struct Confirmed {
    verb: Signal<String>,
    impact: Memo<Result<Impact, Refusal>>,
    danger: bool,
    on_confirm: Callback<Impact>,
}

in_chunk! { talk:
    fn confirmation(open: RwSignal<bool>, title: Signal<String>, what: Confirmed, children: StoredValue<ChildrenFn>) -> AnyView {
        question(open, title, what, children)
    }
}

fn question(
    open: RwSignal<bool>,
    title: Signal<String>,
    Confirmed {
        verb,
        impact,
        danger,
        on_confirm,
    }: Confirmed,
    children: StoredValue<ChildrenFn>,
) -> AnyView {
    let app = use_app();
    view! {
        <Dialog open title>
            {
                let typed = RwSignal::new(String::new());
                let cut_off = Memo::new(move |_| {
                    let impact = impact.get().ok()?;
                    impact.cuts_everyone_off().then_some(impact.lost.len())
                });
                let is_typed = move || is_typed(cut_off.get(), &typed.get());
                let confirm = move |()| {
                    let shown = impact.get_untracked();
                    shown.map(|shown| on_confirm.run(shown)).is_ok()
                };
                view! {
                    <Consequences impact />
                    {children.read_value()()}
                    {move || cut_off.get().map(|people| view! { <CutOff people typed open /> })}
                    <DialogButtons
                        verb
                        cancel=label!(app, action.cancel)
                        danger
                        enabled=Signal::derive(move || is_typed() && impact.with(Result::is_ok))
                        reason_id=REASON
                        on_confirm=Callback::new(confirm)
                    />
                }
            }
        </Dialog>
    }
    .into_any()
}
