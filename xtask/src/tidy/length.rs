//! No file is longer than anybody wants to read.

use super::finding::{Finding, NotYet};
use super::source::Source;

/// How many lines a file of Rust may have.
const MOST: usize = 300;

/// The files that are longer.
const NOT_YET: NotYet<'_, &str> = NotYet {
    file: file!(),
    line: line!(),
    entries: &[],
};

/// Counts the lines of every file.
pub fn check(sources: &[Source]) -> Vec<Finding> {
    NOT_YET.settle(found(sources))
}

fn found(sources: &[Source]) -> Vec<(&str, Finding)> {
    let files = sources.iter().filter(|source| source.is_rust());
    let long = files.filter_map(|source| {
        let lines = source.text.lines().count();
        let sentence = format!("{lines} lines are more than {MOST}");
        let finding = Finding {
            path: source.path.clone(),
            line: MOST + 1,
            sentence,
        };
        (lines > MOST).then_some((source.path.as_str(), finding))
    });
    long.collect()
}

#[cfg(test)]
mod tests {
    use super::{MOST, found};
    use crate::tidy::source::Source;

    #[test]
    fn a_line_more_than_may_be_is_found() {
        let just = "\n".repeat(MOST);
        let sources = [
            Source::new("just.rs", just.as_str()),
            Source::new("long.rs", format!("{just}\n")),
            Source::new("long.css", format!("{just}\n")),
        ];
        let found: Vec<_> = found(&sources).into_iter().map(|(path, _)| path).collect();
        assert_eq!(found, ["long.rs"]);
    }
}
