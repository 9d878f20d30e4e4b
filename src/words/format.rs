//! Numbers, plurals and lists, as the browser's `Intl` knows them.

use js_sys::Intl::{ListFormat, ListFormatOptions, ListFormatType, PluralRules};
use js_sys::{Array, Number, Object};
use wasm_bindgen::JsValue;

use crate::i18n::Locale;

/// A number in the digits and groups of a language.
#[must_use]
pub fn number(locale: Locale, count: usize) -> String {
    let number = Number::from(count as f64);
    String::from(number.to_locale_string(tag(locale)))
}

/// The number that somebody has typed, with or without the groups of any language; `None` for anything
/// else.
#[must_use]
pub fn typed_number(text: &str) -> Option<usize> {
    let is_group = |c: char| c.is_whitespace() || matches!(c, '.' | ',' | '\'' | '’');
    let digits: String = text.chars().filter(|c| !is_group(*c)).collect();
    let is_number = digits.bytes().all(|digit| digit.is_ascii_digit());
    digits.parse().ok().filter(|_| is_number)
}

/// Whether a language uses its singular with this number. In the languages that Baton speaks, all
/// other numbers share one form.
#[must_use]
pub fn is_singular(locale: Locale, count: usize) -> bool {
    let rules = PluralRules::new(&tags(locale), &Object::new());
    rules.select(count as f64) == "one"
}

/// “A, B and C”.
#[must_use]
pub fn all(locale: Locale, items: &[String]) -> String {
    list(locale, items, ListFormatType::Conjunction)
}

/// “A, B or C”.
#[must_use]
pub fn any(locale: Locale, items: &[String]) -> String {
    list(locale, items, ListFormatType::Disjunction)
}

fn list(locale: Locale, items: &[String], kind: ListFormatType) -> String {
    let options = ListFormatOptions::new();
    options.set_type(kind);
    let items: Array = items.iter().map(|item| JsValue::from_str(item)).collect();
    String::from(ListFormat::new(&tags(locale), &options).format(&items))
}

fn tag(locale: Locale) -> &'static str {
    leptos_i18n::Locale::as_str(locale)
}

fn tags(locale: Locale) -> Array {
    Array::of1(&JsValue::from_str(tag(locale)))
}
