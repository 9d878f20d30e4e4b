//! Tables as comma-separated values.

use super::formula::disarm;

/// A line of a table, ended by CR LF as RFC 4180 says. A cell that a spreadsheet would run as a formula
/// gets an apostrophe before it.
#[must_use]
pub fn line(cells: &[&str]) -> String {
    let mut line = String::new();
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            line.push(',');
        }
        push_cell(&mut line, cell);
    }
    line.push_str("\r\n");
    line
}

/// A cell, quoted where another separator than ours could be taken for one too.
fn push_cell(text: &mut String, cell: &str) {
    let cell = disarm(cell);
    if cell.contains([',', ';', '\t', '"', '\r', '\n']) {
        text.push('"');
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(&cell);
    }
}
