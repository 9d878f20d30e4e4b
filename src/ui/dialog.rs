//! A modal dialog, on the platform's own: Esc closes it, the page behind it is inert, and closing it
//! gives the focus back.

use leptos::prelude::*;
use leptos::{ev, html};
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement, KeyboardEvent};

/// A dialog that is there while `open` is. Esc, Cancel, and a verb that was carried out close it and set
/// `open` to false.
#[component]
pub fn Dialog(
    /// Whether the dialog is there.
    open: RwSignal<bool>,
    /// Its heading, which is its name.
    #[prop(into)]
    title: Signal<String>,
    /// What it says.
    children: ChildrenFn,
) -> impl IntoView {
    let children = StoredValue::new(children);
    view! {
        <Show when=move || open.get()>
            <Modal open title>{children.read_value()()}</Modal>
        </Show>
    }
}

#[component]
fn Modal(open: RwSignal<bool>, title: Signal<String>, children: Children) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    // The dialog is in the page by the time an effect runs, and can be shown as modal then.
    Effect::new(move |_| {
        if let Some(dialog) = dialog.get() {
            // It is neither open already nor outside the page, so this cannot fail.
            let _ = dialog.show_modal();
        }
    });
    view! {
        <dialog
            class="dialog"
            node_ref=dialog
            aria-labelledby="dialog-title"
            on:close=move |_: ev::Event| open.set(false)
            on:keydown=move |event| {
                if let Some(dialog) = dialog.get_untracked() {
                    stay_inside(&dialog, &event);
                }
            }
        >
            <h2 id="dialog-title" class="dialog__title">{title}</h2>
            {children()}
        </dialog>
    }
}

/// Tab goes round inside the dialog. By itself a modal dialog lets it out to the browser's own controls.
fn stay_inside(dialog: &HtmlDialogElement, event: &KeyboardEvent) {
    if event.key() != "Tab" {
        return;
    }
    let stops = focus_stops(dialog);
    let (Some(first), Some(last)) = (stops.first(), stops.last()) else {
        return;
    };
    let (end, beyond) = if event.shift_key() {
        (first, last)
    } else {
        (last, first)
    };
    if document().active_element().as_ref() == Some(end) {
        event.prevent_default();
        // Focusing a part of the page does not fail.
        let _ = beyond.focus();
    }
}

fn focus_stops(dialog: &HtmlDialogElement) -> Vec<HtmlElement> {
    // Of radio buttons, Tab stops at the chosen one.
    const STOPS: &str = "a[href], button, summary, input:not([type=radio]:not(:checked)), select, textarea, [tabindex='0']";
    let Ok(found) = dialog.query_selector_all(STOPS) else {
        return Vec::new();
    };
    let nodes = (0..found.length()).filter_map(|at| found.get(at));
    nodes.filter_map(|node| node.dyn_into().ok()).collect()
}

/// The two buttons under a dialog: Cancel, and the verb. Where the verb takes something away, Cancel
/// has the focus first, because it does no harm. In a form, Enter chooses the verb.
#[component]
pub fn DialogButtons(
    /// The verb that the dialog asks about, as its button says it.
    #[prop(into)]
    verb: Signal<String>,
    /// The word for Cancel.
    #[prop(into)]
    cancel: Signal<String>,
    /// Whether the verb takes something away.
    #[prop(optional)]
    danger: bool,
    /// Whether the verb can be chosen.
    #[prop(into, default = Signal::from(true))]
    enabled: Signal<bool>,
    /// The id of what says why not, where it can be unavailable.
    #[prop(optional)]
    reason_id: Option<&'static str>,
    /// What the verb does, and whether the dialog closes then.
    on_confirm: Callback<(), bool>,
) -> impl IntoView {
    let buttons = NodeRef::<html::Div>::new();
    let close = move || {
        let dialog = buttons
            .get_untracked()
            .and_then(|element| element.closest("dialog").ok()?);
        if let Some(dialog) = dialog {
            // Closing gives the focus back to where it was, and then reports that it is closed.
            dialog.unchecked_into::<HtmlDialogElement>().close();
        }
    };
    let confirm = move |_| {
        if enabled.get_untracked() && on_confirm.run(()) {
            close();
        }
    };
    view! {
        <div class="dialog__buttons" node_ref=buttons>
            <button type="button" class="button" autofocus=danger on:click=move |_| close()>
                {cancel}
            </button>
            <button
                type="submit"
                class="button"
                class:button--danger=danger
                class:button--primary=!danger
                aria-disabled=move || (!enabled.get()).then_some("true")
                aria-describedby=move || reason_id.filter(|_| !enabled.get())
                on:click=confirm
            >
                {verb}
            </button>
        </div>
    }
}
