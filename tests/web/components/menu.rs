//! The menu button and its menu, as the ARIA Authoring Practices have them.

use baton::ui::{Gear, Menu, MenuGroup, MenuLink, MenuRadio};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::KeyboardEventInit;

use crate::support::{Screen, focus_is, focused, frames, press, press_with, show, until};

/// A menu of a link and three choices, of which `chosen` holds the last that was made.
fn menu(chosen: RwSignal<&'static str>) -> impl IntoView {
    let choice = move |name: &'static str| {
        view! {
            <MenuRadio
                checked=Signal::derive(move || chosen.get() == name)
                lang="en"
                on_choose=Callback::new(move |()| chosen.set(name))
            >
                {name}
            </MenuRadio>
        }
    };
    view! {
        <Menu id="test-menu" label=Signal::stored("Tools".to_owned()) icon=Gear>
            <MenuLink href="#/">"Settings"</MenuLink>
            <MenuGroup label=Signal::stored("Colour".to_owned())>
                {choice("Amber")}
                {choice("Blue")}
                {choice("Beige")}
            </MenuGroup>
        </Menu>
        <button type="button">"Elsewhere"</button>
    }
}

fn shown() -> (Screen, RwSignal<&'static str>) {
    let chosen = RwSignal::new("Blue");
    (show(move || menu(chosen)), chosen)
}

async fn opened() -> (Screen, RwSignal<&'static str>) {
    let (screen, chosen) = shown();
    screen.click("Tools");
    focus_is("menuitem Settings").await;
    (screen, chosen)
}

fn is_open(screen: &Screen) -> bool {
    let menu = screen.get("menu", "Tools");
    menu.matches(":popover-open").unwrap()
}

fn expanded(screen: &Screen) -> String {
    let expanded = screen.attribute("button", "Tools", "aria-expanded");
    expanded.unwrap_or_default()
}

#[wasm_bindgen_test]
async fn the_button_says_that_it_has_a_menu_and_whether_it_is_open() {
    let (screen, _) = shown();
    let button = screen.get("button", "Tools");
    let opens = button.get_attribute("aria-haspopup");
    assert_eq!(opens.as_deref(), Some("menu"));
    let menu = screen.get("menu", "Tools");
    assert_eq!(button.get_attribute("aria-controls"), Some(menu.id()));
    assert_eq!(expanded(&screen), "false");
    assert!(!is_open(&screen));

    screen.click("Tools");
    until("it is open", || expanded(&screen) == "true").await;
    assert!(is_open(&screen));
    assert_eq!(focused(), "menuitem Settings");
}

#[wasm_bindgen_test]
async fn arrow_down_opens_it_at_the_first_item_and_arrow_up_at_the_last() {
    let (screen, _) = shown();
    let button = screen.get("button", "Tools");
    button.focus().unwrap();
    assert!(press("ArrowDown"));
    focus_is("menuitem Settings").await;

    press("Tab");
    until("it is closed", || expanded(&screen) == "false").await;
    button.focus().unwrap();
    assert!(press("ArrowUp"));
    focus_is("menuitemradio Beige").await;
}

#[wasm_bindgen_test]
async fn arrows_move_and_wrap_and_home_and_end_jump() {
    let (_screen, _) = opened().await;
    let steps = [
        ("ArrowDown", "menuitemradio Amber"),
        ("ArrowDown", "menuitemradio Blue"),
        ("ArrowUp", "menuitemradio Amber"),
        ("End", "menuitemradio Beige"),
        ("ArrowDown", "menuitem Settings"),
        ("ArrowUp", "menuitemradio Beige"),
        ("Home", "menuitem Settings"),
    ];
    for (key, item) in steps {
        assert!(press(key), "{key} does not scroll the page");
        assert_eq!(focused(), item, "after {key}");
    }
}

#[wasm_bindgen_test]
async fn a_letter_goes_to_the_next_item_that_begins_with_it() {
    let (_screen, _) = opened().await;
    for (key, item) in [
        ("b", "menuitemradio Blue"),
        ("B", "menuitemradio Beige"),
        ("b", "menuitemradio Blue"),
        ("s", "menuitem Settings"),
    ] {
        assert!(press(key));
        assert_eq!(focused(), item, "after {key}");
    }
    assert!(!press("x"), "no item begins with it: left to the browser");
    assert!(!press("F5"), "so is a key that is no letter");
    assert_eq!(focused(), "menuitem Settings");
}

#[wasm_bindgen_test]
async fn closing_gives_the_focus_back_to_the_button() {
    let (screen, _) = opened().await;
    press("End");
    // Only a key of the person's own reaches the browser, which answers to Esc by doing this.
    screen.get("menu", "Tools").hide_popover().unwrap();
    until("it is closed", || expanded(&screen) == "false").await;
    assert_eq!(focused(), "button Tools");
}

#[wasm_bindgen_test]
async fn tab_closes_it_and_goes_on_from_the_button() {
    let (screen, _) = opened().await;
    assert!(!press("Tab"), "the browser goes on from there");
    assert_eq!(focused(), "button Tools");
    assert!(!is_open(&screen));
}

#[wasm_bindgen_test]
async fn the_space_bar_and_a_click_choose_an_item_and_close_the_menu() {
    let (screen, chosen) = opened().await;
    press("b");
    press("ArrowDown");
    assert!(press(" "));
    until("it is closed", || !is_open(&screen)).await;
    assert_eq!(chosen.get_untracked(), "Beige");
    assert_eq!(focused(), "button Tools");

    screen.click("Tools");
    until("it is open", || is_open(&screen)).await;
    screen.choose("menuitemradio", "Amber");
    until("it is closed", || !is_open(&screen)).await;
    assert_eq!(chosen.get_untracked(), "Amber");
    let checked = |name| screen.attribute("menuitemradio", name, "aria-checked");
    let is_checked = || checked("Amber").as_deref() == Some("true");
    until("Amber is checked", is_checked).await;
    assert_eq!(checked("Beige").as_deref(), Some("false"));
}

#[wasm_bindgen_test]
async fn a_shortcut_of_the_browser_is_not_a_typed_letter() {
    let (_screen, _) = opened().await;
    let held = KeyboardEventInit::new();
    held.set_ctrl_key(true);
    assert!(!press_with("b", &held), "Ctrl+B is left to the browser");
    frames(1).await;
    assert_eq!(focused(), "menuitem Settings");
}
