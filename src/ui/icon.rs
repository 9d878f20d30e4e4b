//! The few pictures that buttons need. They are decoration: the name is on the button.

use leptos::prelude::*;

/// A gear, for settings.
#[component]
pub fn Gear() -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <circle cx="12" cy="12" r="3.2" />
            <path d="M19.4 13.5a7.6 7.6 0 0 0 0-3l2-1.5-2-3.5-2.4 1a7.6 7.6 0 0 0-2.6-1.5L14 2.5h-4l-.4 2.5A7.6 7.6 0 0 0 7 6.5l-2.4-1-2 3.5 2 1.5a7.6 7.6 0 0 0 0 3l-2 1.5 2 3.5 2.4-1a7.6 7.6 0 0 0 2.6 1.5l.4 2.5h4l.4-2.5a7.6 7.6 0 0 0 2.6-1.5l2.4 1 2-3.5z" />
        </svg>
    }
}

/// Baton's mark: a baton between two hands.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg class="icon icon--mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="M5 19 19 5" />
            <circle cx="5" cy="19" r="2.5" />
            <circle cx="19" cy="5" r="2.5" />
        </svg>
    }
}
