//! A part of the page, by what a person sees in it and does with it.

use std::any::Any;

use leptos::IntoView;
use leptos::mount::mount_to;
use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement,
    KeyboardEvent, KeyboardEventInit,
};

use super::names::{all, all_of_role, name_of, role_of, text_of};
use super::wait::until;

/// A view in the page. It is taken out again when this is dropped.
pub struct Screen {
    node: HtmlElement,
    _mounted: Box<dyn Any>,
}

/// The document.
pub fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// Puts a view into the page, under a node of its own.
pub fn show<V>(view: impl FnOnce() -> V + 'static) -> Screen
where
    V: IntoView + 'static,
{
    // A test that has stopped half-way has left its view behind.
    while let Some(left) = document().query_selector("[data-screen]").unwrap() {
        left.remove();
    }
    let node = document().create_element("div").unwrap();
    let node: HtmlElement = node.unchecked_into();
    node.set_attribute("data-screen", "").unwrap();
    document().body().unwrap().append_child(&node).unwrap();
    Screen {
        _mounted: Box::new(mount_to(node.clone(), view)),
        node,
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        self.node.remove();
    }
}

impl Screen {
    /// The one element with this role and this name.
    #[track_caller]
    pub fn get(&self, role: &str, name: &str) -> HtmlElement {
        let mut found = all(&self.node, role, name);
        match (found.pop(), found.len()) {
            (Some(element), 0) => element,
            (None, _) => panic!("no {role} “{name}” in: {}", self.text()),
            (Some(_), others) => panic!("{} {role}s “{name}”", others + 1),
        }
    }

    /// Whether there is an element with this role and this name.
    pub fn has(&self, role: &str, name: &str) -> bool {
        !all(&self.node, role, name).is_empty()
    }

    /// Whether this is written here.
    pub fn has_text(&self, text: &str) -> bool {
        self.text().contains(text)
    }

    /// What an element with this role and this name says of itself in an attribute.
    #[track_caller]
    pub fn attribute(&self, role: &str, name: &str, attribute: &str) -> Option<String> {
        self.get(role, name).get_attribute(attribute)
    }

    /// The names of all elements with this role, in the order of the page.
    pub fn names(&self, role: &str) -> Vec<String> {
        let found = all_of_role(&self.node, role);
        found.iter().map(|element| name_of(element)).collect()
    }

    /// Everything that is written here.
    pub fn text(&self) -> String {
        text_of(&self.node)
    }

    /// Clicks a button, which gives it the focus as in most browsers.
    #[track_caller]
    pub fn click(&self, button: &str) {
        self.choose("button", button);
    }

    /// Clicks an element with this role and this name.
    #[track_caller]
    pub fn choose(&self, role: &str, name: &str) {
        let element = self.get(role, name);
        element.focus().unwrap();
        element.click();
    }

    /// Clicks a button of the open dialog, which makes everything else unreachable.
    #[track_caller]
    pub fn click_in_dialog(&self, button: &str) {
        let dialog = self.node.query_selector("dialog:modal").unwrap();
        let mut buttons = all(&dialog.expect("an open dialog"), "button", button);
        let button = buttons.pop().expect("a button of the dialog");
        button.focus().unwrap();
        button.click();
    }

    /// Types into a field, in place of what was in it.
    #[track_caller]
    pub fn fill_in(&self, role: &str, name: &str, text: &str) {
        let field: HtmlInputElement = self.get(role, name).dyn_into().unwrap();
        field.focus().unwrap();
        field.set_value(text);
        happens("input", &field);
    }

    /// Chooses an option of a select field.
    #[track_caller]
    pub fn select(&self, field: &str, option: &str) {
        let field: HtmlSelectElement = self.get("combobox", field).dyn_into().unwrap();
        field.focus().unwrap();
        let options = all_of_role(&field, "option");
        let at = options.iter().position(|one| text_of(one) == option);
        let at = at.unwrap_or_else(|| panic!("no “{option}” in: {}", text_of(&field)));
        field.set_selected_index(i32::try_from(at).unwrap());
        happens("change", &field);
    }

    /// The checkbox with this name.
    #[track_caller]
    pub fn checkbox(&self, name: &str) -> HtmlInputElement {
        self.get("checkbox", name).dyn_into().unwrap()
    }

    /// The row of a person in the table.
    #[track_caller]
    pub fn row(&self, person: &str) -> Element {
        let rows = all_of_role(&self.node, "row").into_iter();
        let mut rows = rows.filter(|row| {
            let header = all_of_role(row, "rowheader").pop();
            header.is_some_and(|header| text_of(&header).starts_with(person))
        });
        let row = rows.next();
        row.unwrap_or_else(|| panic!("no row of {person}")).into()
    }

    /// What stands in a person's row, in the column with this heading.
    #[track_caller]
    pub fn cell(&self, person: &str, column: &str) -> String {
        let columns = self.names("columnheader");
        let at = columns.iter().position(|name| name == column).unwrap();
        let cells = self.row(person).children();
        text_of(&cells.item(u32::try_from(at).unwrap()).unwrap())
    }

    /// Whom the table shows, by the beginning of their row.
    pub fn people(&self) -> Vec<String> {
        let headers = all_of_role(&self.node, "rowheader");
        headers.iter().map(|header| text_of(header)).collect()
    }

    /// The text by which an element is described, such as the reason why it is unavailable.
    #[track_caller]
    pub fn description(&self, role: &str, name: &str) -> String {
        let element = self.get(role, name);
        let id = element.get_attribute("aria-describedby").unwrap();
        text_of(&document().get_element_by_id(&id).unwrap())
    }

    /// What is said in the status.
    pub fn status(&self) -> String {
        self.said("status")
    }

    /// What is said in the alert.
    pub fn alert(&self) -> String {
        self.said("alert")
    }

    fn said(&self, role: &str) -> String {
        let regions = all_of_role(&self.node, role);
        assert_eq!(regions.len(), 1, "exactly one {role}");
        regions.iter().map(|region| text_of(region)).collect()
    }

    /// Waits until the status says something.
    pub async fn status_says(&self, text: &str) {
        let is_said = || self.status().contains(text);
        until(&format!("the status says “{text}”"), is_said).await;
    }

    /// Waits until the alert says something.
    pub async fn alert_says(&self, text: &str) {
        let is_said = || self.alert().contains(text);
        until(&format!("the alert says “{text}”"), is_said).await;
    }

    /// Waits until an element with this role and this name is there.
    pub async fn shows(&self, role: &str, name: &str) {
        let is_there = || self.has(role, name);
        until(&format!("there is a {role} “{name}”"), is_there).await;
    }

    /// Waits until something is written here.
    pub async fn says(&self, text: &str) {
        until(&format!("it says “{text}”"), || self.has_text(text)).await;
    }
}

fn happens(what: &str, element: &Element) {
    let options = EventInit::new();
    options.set_bubbles(true);
    let event = Event::new_with_event_init_dict(what, &options).unwrap();
    element.dispatch_event(&event).unwrap();
}

/// Presses a key where the focus is, and says whether the page kept the key from the browser.
pub fn press(key: &str) -> bool {
    press_with(key, &KeyboardEventInit::new())
}

/// Presses a key together with what else is held down.
pub fn press_with(key: &str, held: &KeyboardEventInit) -> bool {
    held.set_key(key);
    held.set_bubbles(true);
    held.set_cancelable(true);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", held).unwrap();
    let focus = document().active_element().unwrap();
    !focus.dispatch_event(&event).unwrap()
}

/// Waits until this has the focus: a role and a name.
pub async fn focus_is(what: impl AsRef<str>) {
    let what = what.as_ref();
    until(&format!("the focus is on the {what}"), || focused() == what).await;
}

/// What has the focus: its role and its name.
pub fn focused() -> String {
    match document().active_element() {
        Some(element) => format!("{} {}", role_of(&element), name_of(&element)),
        None => "nothing".to_owned(),
    }
}
