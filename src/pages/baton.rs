//! The app in the key space of this tab: the instance, or practice.

use leptos::prelude::*;

use super::root::Root;
use crate::app::boot;
use crate::app::rehearsal::Rehearsal;

/// The whole app. Entering and leaving practice starts it anew in the other key space.
#[component]
pub fn Baton() -> impl IntoView {
    let rehearsal = Rehearsal::resume();
    provide_context(rehearsal);
    move || {
        let app = boot(rehearsal.key_space());
        view! { <Root app /> }
    }
}
