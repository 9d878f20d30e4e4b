//! The modal dialog and its two buttons.

use baton::ui::{Dialog, DialogButtons};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{Screen, focused, frames, show, until};

const TITLE: &str = "Really?";

/// How a dialog is set up, and what has been confirmed in it.
#[derive(Clone, Copy)]
struct Setting {
    danger: bool,
    enabled: RwSignal<bool>,
    closes: bool,
    confirmed: RwSignal<usize>,
    open: RwSignal<bool>,
}

impl Setting {
    fn new(danger: bool, closes: bool) -> Self {
        Self {
            danger,
            enabled: RwSignal::new(true),
            closes,
            confirmed: RwSignal::new(0),
            open: RwSignal::new(false),
        }
    }
}

fn page(setting: Setting) -> impl IntoView {
    let (danger, enabled, open) = (setting.danger, setting.enabled, setting.open);
    let confirm = move |()| {
        setting.confirmed.update(|count| *count += 1);
        setting.closes
    };
    view! {
        <button type="button" on:click=move |_| open.set(true)>"Open"</button>
        <Dialog open title=Signal::stored(TITLE.to_owned())>
            <input aria-label="Note" />
            <DialogButtons
                verb=Signal::stored("Do it".to_owned())
                cancel=Signal::stored("Cancel".to_owned())
                danger
                enabled
                on_confirm=Callback::new(confirm)
            />
        </Dialog>
    }
}

async fn opened(setting: Setting) -> Screen {
    let screen = show(move || page(setting));
    assert!(!screen.has("dialog", TITLE));
    screen.click("Open");
    screen.shows("dialog", TITLE).await;
    let is_shown = || screen.get("dialog", TITLE).has_attribute("open");
    until("it is shown", is_shown).await;
    screen
}

async fn is_closed(screen: &Screen, setting: Setting) {
    until("it is gone", || !screen.has("dialog", TITLE)).await;
    assert!(!setting.open.get_untracked());
    assert_eq!(focused(), "button Open");
}

#[wasm_bindgen_test]
async fn it_is_modal_and_named_by_its_heading() {
    let screen = opened(Setting::new(false, true)).await;
    let dialog = screen.get("dialog", TITLE);
    assert!(dialog.matches(":modal").unwrap());
    assert!(screen.has("heading", TITLE));
    assert_eq!(focused(), "textbox Note");
}

#[wasm_bindgen_test]
async fn where_something_is_taken_away_cancel_has_the_focus_first() {
    let setting = Setting::new(true, true);
    let screen = opened(setting).await;
    assert_eq!(focused(), "button Cancel");
    screen.click("Cancel");
    is_closed(&screen, setting).await;
    assert_eq!(setting.confirmed.get_untracked(), 0);
}

#[wasm_bindgen_test]
async fn the_verb_does_it_and_closes() {
    let setting = Setting::new(false, true);
    let screen = opened(setting).await;
    screen.click("Do it");
    is_closed(&screen, setting).await;
    assert_eq!(setting.confirmed.get_untracked(), 1);

    screen.click("Open");
    screen.shows("dialog", TITLE).await;
}

#[wasm_bindgen_test]
async fn it_stays_open_where_the_verb_says_so() {
    let setting = Setting::new(false, false);
    let screen = opened(setting).await;
    screen.click("Do it");
    frames(3).await;
    assert_eq!(setting.confirmed.get_untracked(), 1);
    assert!(screen.get("dialog", TITLE).matches(":modal").unwrap());
    screen.click("Cancel");
    is_closed(&screen, setting).await;
}

#[wasm_bindgen_test]
async fn a_verb_that_is_unavailable_does_nothing() {
    let setting = Setting::new(true, true);
    let screen = opened(setting).await;
    setting.enabled.set(false);
    let unavailable = || screen.attribute("button", "Do it", "aria-disabled");
    until("it says so", || unavailable().as_deref() == Some("true")).await;
    screen.click("Do it");
    frames(3).await;
    assert_eq!(setting.confirmed.get_untracked(), 0);
    assert!(screen.has("dialog", TITLE));
}
