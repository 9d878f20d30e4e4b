//! Choosing a file: by a button that opens the browser's file picker, or by dropping it on a card.

use leptos::prelude::*;
use leptos::{ev, html};
use web_sys::{DragEvent, File};

/// A button that opens the file picker.
#[component]
pub fn FileButton(
    /// What the button says; the file field behind it is never seen.
    #[prop(into)]
    text: Signal<String>,
    /// Which files the picker offers first, as in the `accept` of an input.
    accept: &'static str,
    /// What is done with the file.
    on_file: Callback<File>,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let open = move |_| {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    let chosen = move |_: ev::Event| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        let file = input.files().and_then(|files| files.get(0));
        // Choosing the same file again is a choice as well.
        input.set_value("");
        if let Some(file) = file {
            on_file.run(file);
        }
    };
    view! {
        <button type="button" class="button" on:click=open>{text}</button>
        // The button stands for it, by mouse and by keyboard.
        <input type="file" hidden accept=accept node_ref=input on:change=chosen />
    }
}

/// A place on which a file can be dropped.
#[component]
pub fn DropZone(
    /// What is done with the file.
    on_file: Callback<File>,
    /// What stands in it.
    children: Children,
) -> impl IntoView {
    let is_over = RwSignal::new(false);
    let over = move |event: DragEvent| {
        // Without this, the browser would open the file in place of the page.
        event.prevent_default();
        is_over.set(true);
    };
    let dropped = move |event: DragEvent| {
        event.prevent_default();
        is_over.set(false);
        let files = event.data_transfer().and_then(|data| data.files());
        if let Some(file) = files.and_then(|files| files.get(0)) {
            on_file.run(file);
        }
    };
    view! {
        <div
            class="drop-zone"
            class:drop-zone--over=move || is_over.get()
            on:dragover=over
            on:dragleave=move |_| is_over.set(false)
            on:drop=dropped
        >
            {children()}
        </div>
    }
}
