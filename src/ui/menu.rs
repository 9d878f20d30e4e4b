//! A menu button and its menu, key by key as in the ARIA Authoring Practices, on the platform's own
//! popover (which closes on Esc and on a click elsewhere, and gives the focus back).

use js_sys::JsString;
use leptos::prelude::*;
use leptos::{ev, html};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent, ToggleEvent};

use super::live::text;

/// Which item gets the focus when the menu opens.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    First,
    Last,
}

/// A button with a picture, and the menu that it opens.
#[component]
pub fn Menu(
    /// The id of the menu; the button's is made of it.
    id: &'static str,
    /// The button's name, and the menu's.
    #[prop(into)]
    label: Signal<String>,
    /// The picture on the button.
    #[prop(into)]
    icon: ViewFn,
    /// The items, between which the arrow keys move.
    children: Children,
) -> impl IntoView {
    let menu = NodeRef::<html::Div>::new();
    let expanded = RwSignal::new(false);
    let end = StoredValue::new(End::First);
    let button_id = format!("{id}-button");

    let on_button_key = move |event: KeyboardEvent| {
        let at = match event.key().as_str() {
            "ArrowDown" => End::First,
            "ArrowUp" => End::Last,
            _ => return,
        };
        event.prevent_default();
        end.set_value(at);
        if let Some(menu) = menu.get_untracked() {
            // It fails only when the menu is open already.
            let _ = menu.show_popover();
        }
    };
    let on_toggle = move |event: ev::Event| {
        let Some(event) = event.dyn_ref::<ToggleEvent>() else {
            return;
        };
        let opened = event.new_state() == "open";
        expanded.set(opened);
        if opened && let Some(menu) = menu.get_untracked() {
            let items = items(&menu);
            let item = match end.get_value() {
                End::First => items.first(),
                End::Last => items.last(),
            };
            focus(item);
        }
        end.set_value(End::First);
    };
    view! {
        <div class="menu">
            <button
                type="button"
                class="button button--icon"
                id=button_id.clone()
                aria-haspopup="menu"
                aria-expanded=text(move || expanded.get().to_string())
                aria-controls=id
                aria-label=label
                popovertarget=id
                on:keydown=on_button_key
            >
                {icon.run()}
            </button>
            <div
                class="menu__list"
                id=id
                role="menu"
                popover="auto"
                aria-labelledby=button_id
                node_ref=menu
                on:toggle=on_toggle
                on:keydown=move |event| {
                    if let Some(menu) = menu.get_untracked() {
                        on_menu_key(&menu, &event);
                    }
                }
                on:click=move |_| {
                    if let Some(menu) = menu.get_untracked() {
                        close(&menu);
                    }
                }
            >
                {children()}
            </div>
        </div>
    }
}

/// An item that leads to another page.
#[component]
pub fn MenuLink(
    /// Where it leads, as the `href` of a link.
    #[prop(into)]
    href: String,
    /// How the item reads; typing its first letter goes to it.
    children: Children,
) -> impl IntoView {
    view! {
        <a class="menu__item" role="menuitem" tabindex="-1" href=href>
            {children()}
        </a>
    }
}

/// Items of which exactly one is chosen.
#[component]
pub fn MenuGroup(
    /// What is chosen here, said before the items and read as the name of the group.
    #[prop(into)]
    label: Signal<String>,
    /// One [`MenuRadio`] for each possibility.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="menu__group" role="group" aria-label=label>
            <div class="menu__label" aria-hidden="true">{label}</div>
            {children()}
        </div>
    }
}

/// One of the items of a [`MenuGroup`].
#[component]
pub fn MenuRadio(
    /// Whether it is the chosen one.
    #[prop(into)]
    checked: Signal<bool>,
    /// The language of its text.
    lang: &'static str,
    /// What choosing it does.
    on_choose: Callback<()>,
    /// How the item reads, in its own language.
    children: Children,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="menu__item"
            role="menuitemradio"
            tabindex="-1"
            lang=lang
            aria-checked=text(move || checked.get().to_string())
            on:click=move |_| on_choose.run(())
        >
            {children()}
        </button>
    }
}

fn on_menu_key(menu: &HtmlElement, event: &KeyboardEvent) {
    // Shortcuts belong to the browser.
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let items = items(menu);
    let active = document().active_element();
    let at = items.iter().position(|item| active.as_ref() == Some(item));
    let count = items.len();
    let target = match event.key().as_str() {
        "ArrowDown" => at.map_or(0, |at| (at + 1) % count),
        "ArrowUp" => at.map_or(count - 1, |at| (at + count - 1) % count),
        "Home" => 0,
        "End" => count - 1,
        "Tab" => {
            // The focus goes back to the button, and from there on as Tab would have it.
            close(menu);
            return;
        }
        " " => {
            // A link does not answer to the space bar by itself, but an item does.
            event.prevent_default();
            if let Some(item) = at.and_then(|at| items.get(at)) {
                item.click();
            }
            return;
        }
        key => match starting_with(&items, at, key) {
            Some(found) => found,
            None => return,
        },
    };
    event.prevent_default();
    focus(items.get(target));
}

/// The next item, after the one that has the focus, whose text begins with a typed character.
fn starting_with(items: &[HtmlElement], at: Option<usize>, key: &str) -> Option<usize> {
    let mut characters = key.chars();
    let typed = lower(characters.next()?);
    if characters.next().is_some() {
        return None;
    }
    let start = at.map_or(0, |at| at + 1);
    let order = (start..items.len()).chain(0..start.min(items.len()));
    order.into_iter().find(|at| {
        let text = items.get(*at).and_then(|item| item.text_content());
        let first = text.and_then(|text| text.trim().chars().next());
        first.is_some_and(|first| lower(first) == typed)
    })
}

/// A letter as the browser writes it small: it has the tables for that already.
fn lower(letter: char) -> JsString {
    JsString::from(letter.to_string()).to_lower_case()
}

fn items(menu: &HtmlElement) -> Vec<HtmlElement> {
    let Ok(found) = menu.query_selector_all("[role^=menuitem]") else {
        return Vec::new();
    };
    let nodes = (0..found.length()).filter_map(|at| found.get(at));
    nodes.filter_map(|node| node.dyn_into().ok()).collect()
}

fn focus(item: Option<&HtmlElement>) {
    if let Some(item) = item {
        // Focusing a part of the page does not fail.
        let _ = item.focus();
    }
}

fn close(menu: &HtmlElement) {
    // It fails only when the menu is closed already.
    let _ = menu.hide_popover();
}
