//! The few pictures that buttons need. They are decoration: the name is on the button.
//!
//! Their shapes are constants: of what is wholly written out inside of a view, Leptos makes HTML for the browser to
//! read, which the page's policy forbids.

use leptos::prelude::*;

const GEAR: &str = "M15.2 12a3.2 3.2 0 0 1-6.4 0 3.2 3.2 0 0 1 6.4 0M19.4 13.5a7.6 7.6 0 0 0 0-3l2-1.5-2-3.5-2.4 1a7.6 7.6 0 0 0-2.6-1.5L14 2.5h-4l-.4 2.5\
    A7.6 7.6 0 0 0 7 6.5l-2.4-1-2 3.5 2 1.5a7.6 7.6 0 0 0 0 3l-2 1.5 2 3.5 2.4-1\
    a7.6 7.6 0 0 0 2.6 1.5l.4 2.5h4l.4-2.5a7.6 7.6 0 0 0 2.6-1.5l2.4 1 2-3.5z";

const BATON: &str = "M5 19 19 5M7.5 19a2.5 2.5 0 0 1-5 0 2.5 2.5 0 0 1 5 0M21.5 5a2.5 2.5 0 0 1-5 0 2.5 2.5 0 0 1 5 0";

/// A gear, for settings.
#[component]
pub fn Gear() -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=GEAR />
        </svg>
    }
}

/// Baton's mark: a baton between two hands.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg class="icon icon--mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=BATON />
        </svg>
    }
}
