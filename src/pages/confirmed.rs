//! A button for what takes something away: it asks first, in a dialog that says what would happen.

use leptos::prelude::*;

use super::consequences::{Consequences, preview_of};
use super::cut_off::CutOff;
use super::offered::OfferedButton;
use crate::app::offer::Offer;
use crate::app::use_app;
use crate::rules::Action;
use crate::ui::{Dialog, DialogButtons};
use crate::words::{label, typed_number};

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
    let typed = RwSignal::new(String::new());
    let refused = action.clone();
    let choose = move |()| match offer.get_untracked() {
        Offer::Open => {
            typed.set(String::new());
            asking.set(true);
        }
        Offer::Closed(_) | Offer::Hidden => app.dispatch(refused.clone()),
    };
    let cut_off = Memo::new(move |_| {
        let impact = impact.get().ok()?;
        impact.cuts_everyone_off().then_some(impact.lost.len())
    });
    let enabled = move || {
        let is_typed = cut_off
            .get()
            .is_none_or(|people| typed_number(&typed.get()) == Some(people));
        is_typed && impact.with(Result::is_ok)
    };
    let confirm = Callback::new(move |()| {
        if let Ok(shown) = impact.get_untracked() {
            app.dispatch_as_shown(action.clone(), shown);
        }
        true
    });
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
        <Dialog open=asking title>
            <Consequences impact />
            {note.map(|note| view! { <p class="muted">{note}</p> })}
            {move || cut_off.get().map(|people| view! { <CutOff people typed open=asking /> })}
            <DialogButtons
                verb
                cancel=label!(app, action.cancel)
                danger=true
                enabled=Signal::derive(enabled)
                reason_id=super::cut_off::REASON
                on_confirm=confirm
            />
        </Dialog>
    }
}
