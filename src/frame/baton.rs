//! The app in the space of this tab: the instance, or practice.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::Event;

use super::root::Root;
use crate::app::renewal::Renewal;
use crate::app::tab_space::TabSpace;
use crate::app::{App, Awaited, start_at_once, start_later};
use crate::browser::arrival::arrived;
use crate::browser::chunk::NotFetched;
use crate::browser::focus;
use crate::browser::storage::Space;

/// The whole app. Entering and leaving practice starts it anew in the other space.
#[component]
pub fn Baton() -> impl IntoView {
    let tab = TabSpace::resume();
    provide_context(tab);
    provide_context(Renewal::unknown());
    let is_first = StoredValue::new(true);
    move || {
        let space = tab.space();
        let is_first = is_first.try_update_value(|it| std::mem::replace(it, false)) == Some(true);
        match start_at_once(space) {
            Ok(start) => shown(start(), is_first),
            Err(awaited) => view! { <Later space awaited is_first /> }.into_any(),
        }
    }
}

fn shown(app: App, is_first: bool) -> AnyView {
    if !is_first {
        // What had the keyboard belongs to the other space.
        focus::go_to_heading();
    }
    if let Some(skeleton) = document().get_element_by_id("skeleton") {
        // What is not whole yet is not painted: that would take as long as painting the whole.
        spawn_local(async move {
            arrived().await;
            skeleton.remove();
        });
    }
    view! { <Root app /> }.into_any()
}

/// Where a start waits for something, the page shows its skeleton until that is there.
#[component]
fn Later(space: Space, awaited: Awaited, is_first: bool) -> impl IntoView {
    let ready = RwSignal::new_local(None);
    spawn_local(async move {
        match start_later(space, awaited).await {
            // The tab may have left practice by then.
            Ok(start) => drop(ready.try_set(Some(start))),
            Err(NotFetched) => give_up(),
        }
    });
    move || {
        ready.track();
        let start = ready.try_update_untracked(Option::take).flatten();
        start.map(|start| shown(start(), is_first))
    }
}

/// The script in `index.html` hears that the page cannot start, as of any file that does not come.
fn give_up() {
    if let Ok(error) = Event::new("error") {
        // Nobody cancels it.
        let _ = window().dispatch_event(&error);
    }
}
