//! What a plain user finds at the address of an Admin Settings page (R1).

use baton_core::rules::Refusal;
use leptos::prelude::*;

use crate::app::use_app;
use crate::parts::offered::Reason;
use crate::words::words;

/// Says that the page is for admins, and who they are.
#[component]
pub fn AdminsOnly(
    /// Why the page stays closed.
    refusal: Refusal,
) -> impl IntoView {
    let app = use_app();
    view! {
        <div class="card card--note">
            <p>{words!(app, admins_only.text)}</p>
            <Reason id="admins-only" refusal=Signal::stored(Some(refusal)) />
        </div>
    }
}
