//! Where the keyboard is. Focus is moved only when a page changes, or when what had it has gone.

use std::cell::RefCell;
use std::time::Duration;

use leptos::prelude::{document, request_animation_frame, set_timeout};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

thread_local! {
    /// Where the focus is to go on a page whose code is still being fetched: to a control, or to its heading.
    static AWAITED: RefCell<Option<Option<String>>> = const { RefCell::new(None) };
}

/// Moves focus to the page's heading, once the page is there.
pub fn go_to_heading() {
    arrive(None);
}

/// After a change of page: focus goes to the control that the address names, which is scrolled to and
/// marked for a moment, else to the heading.
pub fn arrive(at: Option<String>) {
    AWAITED.set(Some(at));
    arrive_now();
}

/// The page is there, or a part of it that had to be fetched: the focus goes where it was to go.
pub fn arrive_now() {
    request_animation_frame(|| {
        let awaited = AWAITED.take();
        AWAITED.set(awaited.filter(|at| !has_arrived(at.as_deref())));
    });
}

/// Moves the focus, and says whether there is nothing more to come.
fn has_arrived(at: Option<&str>) -> bool {
    let Some(id) = at else {
        return focus("main h1");
    };
    if !focus(&format!("main #{id}")) {
        let is_coming = matches!(
            document().query_selector("main [data-fetching]"),
            Ok(Some(_))
        );
        return focus("main h1") && !is_coming;
    }
    if let Some(control) = document().get_element_by_id(id) {
        control.scroll_into_view_with_bool(false);
        // The style sheet lets the mark fade; it is taken off so that it can be set again.
        let _ = control.set_attribute("data-arrived", "");
        let unmark = move || drop(control.remove_attribute("data-arrived"));
        set_timeout(unmark, Duration::from_secs(3));
    }
    true
}

/// Moves focus to the first element that matches, once the page shows what has just changed.
pub fn go_to(selector: &'static str) {
    request_animation_frame(move || {
        focus(selector);
    });
}

/// Scrolls back to where an element begins, if one has scrolled past that.
pub fn scroll_to(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) = element.filter(|element| element.get_bounding_client_rect().top() < 0.0)
    {
        element.scroll_into_view();
    }
}

/// What has the focus before something changes on the page.
pub struct Held(Option<(Element, String)>);

/// Remembers what has the focus.
#[must_use]
pub fn held() -> Held {
    let active = document().active_element();
    let active = active.filter(|element| element.tag_name() != "BODY");
    Held(active.map(|element| (element.clone(), element.id())))
}

impl Held {
    /// After an action: if what had the focus is gone, the heading nearest to where it was gets it, so
    /// that the keyboard does not start again from the top of the window. A control that is somebody
    /// else's by now counts as gone: the focus follows the person, if they are still on the page.
    pub fn keep(self) {
        request_animation_frame(move || {
            let is_kept = match (&held().0, &self.0) {
                (_, None) => true,
                (Some(now), Some(before)) => now.0 != before.0 || now.1 == before.1,
                (None, Some(_)) => false,
            };
            if is_kept {
                return;
            }
            let id = self.0.map(|(_, id)| id).filter(|id| !id.is_empty());
            let is_found = id.is_some_and(|id| focus(&format!("main #{id}")));
            if !is_found && !focus("main [data-focus-fallback]") {
                focus("main h1");
            }
        });
    }
}

/// Focuses the first element that matches, and says whether there was one.
pub fn focus(selector: &str) -> bool {
    let found = document().query_selector(selector).ok().flatten();
    let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    element.focus().is_ok()
}
