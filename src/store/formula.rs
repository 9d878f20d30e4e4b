//! Cells that a spreadsheet would run.

use std::borrow::Cow;

/// Whether the text begins like a formula, after any number of apostrophes. Counting those with
/// apostrophes in is what makes [`disarm`] reversible: a name that itself begins with `'=` gets a
/// second apostrophe.
fn is_formula(text: &str) -> bool {
    let text = text.trim_start_matches('\'');
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// The text, with an apostrophe before what a spreadsheet would run.
pub fn disarm(text: &str) -> Cow<'_, str> {
    if is_formula(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The text that [`disarm`] was given.
pub fn rearm(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if is_formula(rest) => rest,
        _ => text,
    }
}
