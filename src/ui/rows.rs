//! Table rows that are used again: for a list of which each letter that somebody types shows others.
//!
//! A row of a view is made anew for whom it shows, with an effect for all that can change in it; fifty of
//! them take longer than finding them among ten thousand. A row here is a copy of one prototype, and only
//! what differs from what it has shown last is touched.

use std::borrow::Cow;

use leptos::prelude::{AnyView, document};
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Mountable, Render};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlInputElement, Node};

/// A part of a row that can change, and what it shows of a `T`.
pub struct Part<T: 'static> {
    /// What selects its element in the prototype.
    pub at: &'static str,
    /// What of that element it is.
    pub what: What,
    /// What it shows: each part says so itself, so that no two lists have to agree.
    pub shows: for<'a> fn(&'a T) -> Shown<'a>,
}

/// What only some rows have, and is made for them.
pub struct Extra<T: 'static> {
    /// What selects the element at whose end it stands.
    pub at: &'static str,
    /// What tells it from another, where there is one.
    pub key: for<'a> fn(&'a T) -> Shown<'a>,
    /// How it looks; it does not change by itself.
    pub view: fn(&T) -> AnyView,
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
pub struct Rows<T: 'static> {
    body: Element,
    prototype: Element,
    parts: &'static [Part<T>],
    extra: &'static Extra<T>,
    /// For each part, and for the extra at last, the number of its element in a row.
    places: Vec<u32>,
    rows: Vec<Row>,
    /// How many of them are in the table. The others wait.
    there: usize,
}

struct Row {
    element: Element,
    /// For each part, what changes, and what it has shown last.
    parts: Vec<(Option<Node>, Option<String>)>,
    /// The same of the extra.
    extra: (Option<Node>, Option<(String, AnyViewState)>),
}

impl<T> Rows<T> {
    /// No rows yet, for a `tbody`.
    ///
    /// # Errors
    /// When the prototype is no row, or lacks the element of a part.
    pub fn new(
        body: Element,
        prototype: AnyView,
        parts: &'static [Part<T>],
        extra: &'static Extra<T>,
    ) -> Result<Self, JsValue> {
        let outside = document().create_element("tbody")?;
        prototype.build().mount(&outside, None);
        let prototype = outside.first_element_child().ok_or("no row")?;
        let all = prototype.query_selector_all("*")?;
        let place = |at: &'static str| {
            let element = prototype.query_selector(at)?;
            let is_it = |place: &u32| all.get(*place).as_ref() == element.as_deref();
            let place = (0..all.length()).find(is_it);
            place.ok_or_else(|| JsValue::from_str(at))
        };
        let all_at = parts.iter().map(|part| part.at).chain([extra.at]);
        let places: Result<Vec<u32>, JsValue> = all_at.map(place).collect();
        Ok(Self {
            places: places?,
            body,
            prototype,
            parts,
            extra,
            rows: Vec::new(),
            there: 0,
        })
    }

    /// Shows these, one in each row.
    ///
    /// # Errors
    /// When the browser refuses to change its document.
    pub fn show(&mut self, shown: impl Iterator<Item = T>) -> Result<(), JsValue> {
        let mut count = 0;
        for value in shown {
            if self.rows.len() == count {
                self.rows.push(self.row()?);
            }
            if let Some(row) = self.rows.get_mut(count) {
                row.show(self.parts, &value)?;
                row.show_extra(self.extra, &value);
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

    fn row(&self) -> Result<Row, JsValue> {
        let element: Element = self.prototype.clone_node_with_deep(true)?.unchecked_into();
        let all = element.query_selector_all("*")?;
        let part = |(part, place): (&Part<T>, &u32)| {
            let element = all.get(*place);
            let node = match part.what {
                What::Text => element.and_then(|element| element.first_child()),
                What::Attribute(_) | What::Checked => element,
            };
            (node, None)
        };
        let parts = self.parts.iter().zip(&self.places).map(part).collect();
        let extra = self.places.last().and_then(|place| all.get(*place));
        Ok(Row {
            element,
            parts,
            extra: (extra, None),
        })
    }
}

impl Row {
    fn show<T>(&mut self, parts: &[Part<T>], value: &T) -> Result<(), JsValue> {
        for ((node, shown), part) in self.parts.iter_mut().zip(parts) {
            let value = (part.shows)(value);
            if shown.as_deref() == value.as_deref() {
                continue;
            }
            if let Some(node) = node {
                put(node, part.what, value.as_deref())?;
            }
            *shown = value.map(Cow::into_owned);
        }
        Ok(())
    }

    fn show_extra<T>(&mut self, extra: &Extra<T>, value: &T) {
        let (place, shown) = &mut self.extra;
        let key = (extra.key)(value);
        if shown.as_ref().map(|(key, _)| key.as_str()) == key.as_deref() {
            return;
        }
        if let Some((_, mut before)) = shown.take() {
            before.unmount();
        }
        if let (Some(place), Some(key)) = (place, key) {
            let mut state = (extra.view)(value).build();
            state.mount(place.unchecked_ref(), None);
            *shown = Some((key.into_owned(), state));
        }
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
