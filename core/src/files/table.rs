//! Tables as comma-separated values.

use std::borrow::Cow;

use super::formula::disarm;

/// A line of a table, ended by CR LF as RFC 4180 says. A cell that a spreadsheet would run as a formula
/// gets an apostrophe before it.
#[must_use]
pub fn line(cells: &[&str]) -> String {
    let cells: Vec<Cow<str>> = cells.iter().map(|text| cell(text)).collect();
    cells.join(",") + "\r\n"
}

/// A cell, quoted where another separator than ours could be taken for one too.
fn cell(text: &str) -> Cow<'_, str> {
    let cell = disarm(text);
    if cell.contains([',', ';', '\t', '"', '\r', '\n']) {
        return Cow::Owned(format!("\"{}\"", cell.replace('"', "\"\"")));
    }
    cell
}
