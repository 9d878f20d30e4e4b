//! How a person's link is shown.

use baton_core::rules::Link;
use leptos::prelude::*;

use crate::app::use_app;
use crate::words::{self, Audience};

/// A person's link, in words and with a shape of its own.
#[component]
pub fn LinkBadge(
    /// The link.
    link: Link,
) -> impl IntoView {
    let app = use_app();
    view! {
        <span class="badge" data-link=link.as_str()>{move || words::link(app.locale(), link)}</span>
    }
}
