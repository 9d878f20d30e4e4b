//! Numbers and plurals, and lists and times, which the browser's `Intl` knows.

use baton_core::views::activity::Day;
use js_sys::Intl::{
    DateTimeFormat, DateTimeFormatOptions, DateTimeStyle, ListFormat, ListFormatOptions,
    ListFormatType, RelativeTimeFormat, RelativeTimeFormatNumeric, RelativeTimeFormatOptions,
};
use js_sys::{Array, Date};
use wasm_bindgen::JsValue;

use crate::texts::Locale;

/// A number in the digits and groups of a language.
///
/// Not by `Intl`, whose first number takes as long as a third of the first page.
#[must_use]
pub fn number(locale: Locale, count: usize) -> String {
    let group = match locale {
        Locale::En => ',',
        Locale::Fr => '\u{202f}',
        Locale::Nl => '.',
    };
    let digits = count.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 * group.len_utf8());
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(group);
        }
        text.push(digit);
    }
    text
}

/// So many bytes, in the largest unit of which there is one: “1.4 MB”.
#[must_use]
pub fn size(locale: Locale, bytes: u64) -> String {
    let units = match locale {
        Locale::En | Locale::Nl => ["kB", "MB", "GB"],
        Locale::Fr => ["ko", "Mo", "Go"],
    };
    let point = match locale {
        Locale::En => '.',
        Locale::Fr | Locale::Nl => ',',
    };
    let tenths = |unit: u64| bytes.saturating_mul(10).div_ceil(unit);
    let (tenths, unit) = match bytes {
        0..1_000_000 => (tenths(1_000), units[0]),
        1_000_000..1_000_000_000 => (tenths(1_000_000), units[1]),
        _ => (tenths(1_000_000_000), units[2]),
    };
    let whole = usize::try_from(tenths / 10).unwrap_or(usize::MAX);
    format!(
        "{}{point}{}\u{a0}{unit}",
        number(locale, whole),
        tenths % 10
    )
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
    match locale {
        Locale::En | Locale::Nl => count == 1,
        Locale::Fr => count <= 1,
    }
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
    // The browser's first list takes it as long as all rows of a page, and one item is a list of itself.
    if let [] | [_] = items {
        return items.concat();
    }
    let options = ListFormatOptions::new();
    options.set_type(kind);
    let items: Array = items.iter().map(|item| JsValue::from_str(item)).collect();
    String::from(ListFormat::new(&tags(locale), &options).format(&items))
}

fn tags(locale: Locale) -> Array {
    Array::of1(&locale.as_str().into())
}
