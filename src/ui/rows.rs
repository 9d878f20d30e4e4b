//! Table rows that are used again: for a list of which each letter that somebody types shows others.
//!
//! A row of a view is made anew for whom it shows, with an effect for all that can change in it; fifty of
//! them take longer than finding them among ten thousand. A row here is a copy of one prototype, and only
//! what differs from what it has shown last is touched.

use std::borrow::Cow;

use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlInputElement, Node};

/// A part of a row that can change.
#[derive(Clone, Copy)]
pub struct Part {
    /// What selects its element in the prototype.
    pub at: &'static str,
    /// What of that element it is.
    pub what: What,
}

/// What of an element can change.
#[derive(Clone, Copy)]
pub enum What {
    /// Its text, which the prototype has as a blank.
    Text,
    /// An attribute, which is there when there is something to show.
    Attribute(&'static str),
    /// Whether it is ticked off: it is when there is something to show.
    Checked,
}

/// What a part shows.
pub type Shown<'a> = Option<Cow<'a, str>>;

/// The rows of one table.
pub struct Rows<const N: usize> {
    body: Element,
    prototype: Element,
    /// For each part, the number of its element in a row.
    parts: [(u32, What); N],
    rows: Vec<Row<N>>,
    /// How many of them are in the table. The others wait.
    there: usize,
}

struct Row<const N: usize> {
    element: Element,
    parts: [Option<Node>; N],
    shown: [Option<String>; N],
}

impl<const N: usize> Rows<N> {
    /// No rows yet, for a `tbody`.
    ///
    /// # Errors
    /// When the prototype is no HTML.
    pub fn new(body: Element, prototype: &str, parts: [Part; N]) -> Result<Self, JsValue> {
        // A prototype is a constant: nothing that somebody typed becomes HTML.
        let outside = document().create_element("tbody")?;
        outside.set_inner_html(prototype);
        let prototype = outside.first_element_child().unwrap_or(outside);
        let all = prototype.query_selector_all("*")?;
        let number = |part: Part| {
            let element = prototype.query_selector(part.at).ok().flatten();
            let is_it = |at: &u32| all.get(*at).as_ref() == element.as_deref();
            let at = (0..all.length()).find(is_it).unwrap_or(u32::MAX);
            (at, part.what)
        };
        Ok(Self {
            parts: parts.map(number),
            body,
            prototype,
            rows: Vec::new(),
            there: 0,
        })
    }

    /// Shows these, one in each row.
    ///
    /// # Errors
    /// When the browser refuses to change its document.
    pub fn show<'a>(&mut self, shown: impl Iterator<Item = [Shown<'a>; N]>) -> Result<(), JsValue> {
        let mut count = 0;
        for values in shown {
            if self.rows.len() == count {
                self.rows.push(self.row()?);
            }
            if let Some(row) = self.rows.get_mut(count) {
                row.show(&self.parts, values)?;
                if self.there == count {
                    self.body.append_child(&row.element)?;
                    self.there += 1;
                }
            }
            count += 1;
        }
        let rest = self.rows.get(count..self.there).unwrap_or_default();
        rest.iter().for_each(|row| row.element.remove());
        self.there = count;
        Ok(())
    }

    fn row(&self) -> Result<Row<N>, JsValue> {
        let element: Element = self.prototype.clone_node_with_deep(true)?.unchecked_into();
        let all = element.query_selector_all("*")?;
        let parts = self.parts.map(|(at, what)| {
            let element = all.get(at)?;
            match what {
                What::Text => element.first_child(),
                What::Attribute(_) | What::Checked => Some(element),
            }
        });
        Ok(Row {
            element,
            parts,
            shown: [const { None }; N],
        })
    }
}

impl<const N: usize> Row<N> {
    fn show(&mut self, parts: &[(u32, What); N], values: [Shown<'_>; N]) -> Result<(), JsValue> {
        let state = self.parts.iter().zip(&mut self.shown);
        for ((node, shown), ((_, what), value)) in state.zip(parts.iter().zip(values)) {
            if shown.as_deref() == value.as_deref() {
                continue;
            }
            if let Some(node) = node {
                put(node, *what, value.as_deref())?;
            }
            *shown = value.map(Cow::into_owned);
        }
        Ok(())
    }
}

fn put(node: &Node, what: What, value: Option<&str>) -> Result<(), JsValue> {
    match what {
        What::Text => node.set_node_value(Some(value.unwrap_or_default())),
        What::Attribute(name) => {
            let element: &Element = node.unchecked_ref();
            match value {
                Some(value) => element.set_attribute(name, value)?,
                None => element.remove_attribute(name)?,
            }
        }
        What::Checked => {
            let input: &HtmlInputElement = node.unchecked_ref();
            input.set_checked(value.is_some());
        }
    }
    Ok(())
}
