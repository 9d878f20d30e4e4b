//! What the address says.

use baton_core::views::activity::Filter;
use baton_core::views::address::Route;
use baton_core::views::people_list::View;
use leptos::prelude::*;

/// What the address says.
#[derive(Clone, Copy)]
pub struct Looking {
    /// The page.
    pub route: RwSignal<Route>,
    /// What the list on the page shows.
    pub view: RwSignal<View>,
    /// Which of what happened the page shows.
    pub filter: RwSignal<Filter>,
    /// Runs while something typed is not in the address yet.
    pub unwritten: StoredValue<Option<TimeoutHandle>>,
    /// Whether what is being typed has an entry of its own in the browser's history by now.
    pub is_typing: StoredValue<bool>,
}

impl Looking {
    /// At the Overview.
    pub fn new() -> Self {
        Self {
            route: RwSignal::new(Route::Overview),
            view: RwSignal::new(View::default()),
            filter: RwSignal::new(Filter::default()),
            unwritten: StoredValue::new(None),
            is_typing: StoredValue::new(false),
        }
    }
}
