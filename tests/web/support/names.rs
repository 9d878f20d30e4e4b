//! What an element is and how it is called, as a screen reader has it: enough of the rules of ARIA for
//! what Baton writes.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Every element inside with this role and this name, in the order of the page.
pub fn all(inside: &Element, role: &str, name: &str) -> Vec<HtmlElement> {
    let found = elements(inside).into_iter();
    let found = found.filter(|element| role_of(element) == role && name_of(element) == name);
    found.collect()
}

/// Every element inside with this role, whatever its name.
pub fn all_of_role(inside: &Element, role: &str) -> Vec<HtmlElement> {
    let found = elements(inside).into_iter();
    found.filter(|element| role_of(element) == role).collect()
}

fn elements(inside: &Element) -> Vec<HtmlElement> {
    let found = inside.query_selector_all("*").unwrap();
    let nodes = (0..found.length()).filter_map(|at| found.get(at));
    nodes.filter_map(|node| node.dyn_into().ok()).collect()
}

/// The role that an element says it has, or the one that its kind has.
pub fn role_of(element: &Element) -> String {
    if let Some(role) = element.get_attribute("role") {
        return role;
    }
    let role = match element.tag_name().to_lowercase().as_str() {
        "a" => "link",
        "button" => "button",
        "dialog" => "dialog",
        "h1" | "h2" => "heading",
        "input" if element.get_attribute("type").as_deref() == Some("search") => "searchbox",
        "input" if element.get_attribute("type").as_deref() == Some("checkbox") => "checkbox",
        "input" => "textbox",
        "li" => "listitem",
        "main" => "main",
        "nav" => "navigation",
        "ol" | "ul" => "list",
        "p" => "paragraph",
        "option" => "option",
        "select" => "combobox",
        _ => "generic",
    };
    role.to_owned()
}

/// How an element is called: by another element, by a label of its own, or by what is written in it.
pub fn name_of(element: &Element) -> String {
    let document = element.owner_document().unwrap();
    let own_name = |element: &Element| {
        let name = element.get_attribute("aria-label");
        name.unwrap_or_else(|| text_of(element))
    };
    if let Some(id) = element.get_attribute("aria-labelledby") {
        let label = document.get_element_by_id(&id);
        return label.as_ref().map(own_name).unwrap_or_default();
    }
    let label = document.query_selector(&format!("label[for='{}']", element.id()));
    own_name(label.unwrap().as_ref().unwrap_or(element))
}

/// What is written in an element, with single blanks.
pub fn text_of(element: &Element) -> String {
    let text = element.text_content().unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
