//! Numbers, plurals and lists, as the browser's `Intl` knows them.

use std::cell::RefCell;

use js_sys::Intl::{
    DateTimeFormat, DateTimeFormatOptions, DateTimeStyle, ListFormat, ListFormatOptions,
    ListFormatType, PluralRules, RelativeTimeFormat, RelativeTimeFormatNumeric,
    RelativeTimeFormatOptions,
};
use js_sys::{Array, Date, Number, Object};
use wasm_bindgen::JsValue;

use crate::app::activity::Day;
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
    thread_local! {
        // Making the rules takes the browser longer than all else that a letter in a search leads to.
        static RULES: RefCell<Option<(Locale, PluralRules)>> = const { RefCell::new(None) };
    }
    RULES.with_borrow_mut(|rules| {
        let known = rules.take().filter(|(of, _)| *of == locale);
        let make = || (locale, PluralRules::new(&tags(locale), &Object::new()));
        let (_, rules) = rules.insert(known.unwrap_or_else(make));
        rules.select(count as f64) == "one"
    })
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

/// A moment, in the browser's time zone: “21 Nov 2026, 14:05:09”. It is given in milliseconds since 1970.
#[must_use]
pub fn moment(locale: Locale, at: u64) -> String {
    let options = DateTimeFormatOptions::new();
    options.set_date_style(DateTimeStyle::Medium);
    options.set_time_style(DateTimeStyle::Medium);
    let format = DateTimeFormat::new(&tags(locale), &options);
    let date = Date::new(&JsValue::from_f64(at as f64));
    let text = format.format().call1(&JsValue::UNDEFINED, &date);
    text.ok()
        .and_then(|text| text.as_string())
        .unwrap_or_default()
}

/// When a day begins in the browser's time zone, so many days later, in milliseconds since 1970.
#[must_use]
pub fn midnight(day: Day, later: i32) -> u64 {
    let date =
        Date::new_with_year_month_day(day.year, day.month as i32 - 1, day.day as i32 + later);
    date.get_time().max(0.0) as u64
}

/// How long ago a moment was: “5 minutes ago”, “yesterday”.
#[must_use]
pub fn ago(locale: Locale, at: u64, now: u64) -> String {
    const UNITS: [(u64, &str); 5] = [
        (365 * 24 * 3600, "year"),
        (30 * 24 * 3600, "month"),
        (24 * 3600, "day"),
        (3600, "hour"),
        (60, "minute"),
    ];
    let seconds = now.saturating_sub(at) / 1000;
    let unit = UNITS.iter().find(|(length, _)| seconds >= *length);
    let (length, unit) = unit.copied().unwrap_or((1, "second"));
    let options = RelativeTimeFormatOptions::new();
    options.set_numeric(RelativeTimeFormatNumeric::Auto);
    let format = RelativeTimeFormat::new(&tags(locale), &options);
    String::from(format.format(-((seconds / length) as f64), unit))
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
