//! What happened, as a table for whoever works on with it: the columns do not depend on the language.

use super::table;

/// A line of it.
#[derive(Clone, Debug)]
pub struct Line {
    /// The number of the entry.
    pub number: u64,
    /// When it was, in the form of ISO 8601.
    pub when: String,
    /// How the person who did it is called.
    pub who: String,
    /// What they did, as a sentence.
    pub what: String,
    /// What that meant for access, likewise.
    pub effect: String,
}

/// Writes the table.
#[must_use]
pub fn write(lines: impl Iterator<Item = Line>) -> String {
    let header = table::line(&["number", "when", "who", "what", "effect"]);
    let row = |line: Line| {
        let number = line.number.to_string();
        table::line(&[&number, &line.when, &line.who, &line.what, &line.effect])
    };
    header + &lines.map(row).collect::<String>()
}
