//! The app in the space of this tab: the instance, or practice.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::root::Root;
use crate::app::tab_space::TabSpace;
use crate::app::{Ready, boot, open_in_time};
use crate::browser::focus;
use crate::browser::storage::Space;
use crate::browser::storage::kept_state::KeptState;

/// The whole app. Entering and leaving practice starts it anew in the other space.
#[component]
pub fn Baton() -> impl IntoView {
    let tab = TabSpace::resume();
    provide_context(tab);
    let is_first = StoredValue::new(true);
    move || {
        let space = tab.space();
        let is_first = is_first.try_update_value(|it| std::mem::replace(it, false)) == Some(true);
        match KeptState::read(space) {
            KeptState::Whole(state) => start(space, Ready::State(state), is_first),
            kept => view! { <Later space kept is_first /> }.into_any(),
        }
    }
}

fn start(space: Space, ready: Ready, is_first: bool) -> AnyView {
    let app = boot(space, ready);
    if !is_first {
        // What had the keyboard belongs to the other space.
        focus::go_to_heading();
    }
    if let Some(skeleton) = document().get_element_by_id("skeleton") {
        skeleton.remove();
    }
    view! { <Root app /> }.into_any()
}

/// Where no state was kept from which to start, the log is read first. The page shows its skeleton until
/// then.
#[component]
fn Later(space: Space, kept: KeptState, is_first: bool) -> impl IntoView {
    let ready = RwSignal::new_local(None);
    spawn_local(async move {
        let vault = open_in_time(space, kept).await;
        // The tab may have left practice by then.
        let _ = ready.try_set(Some(Ready::Vault(Box::new(vault))));
    });
    move || {
        ready.track();
        let ready = ready.try_update_untracked(Option::take).flatten();
        ready.map(|ready| start(space, ready, is_first))
    }
}
