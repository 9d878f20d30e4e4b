//! Only the core decides, and only `dispatch` asks it to: whatever else shows what would come of a command
//! asks the views.

use super::code::words;
use super::finding::{Finding, NotYet};
use super::source::Source;

/// What decides.
const WORDS: [&str; 2] = ["decide", "decide_replacement"];

/// The one file of the page that may use them.
const DISPATCH: &str = "src/app/dispatch.rs";

/// The files that decide by themselves.
const NOT_YET: NotYet<'_, &str> = NotYet {
    file: file!(),
    line: line!(),
    entries: &[],
};

/// Looks for decisions in the page.
pub fn check(sources: &[Source]) -> Vec<Finding> {
    NOT_YET.settle(found(sources))
}

fn found(sources: &[Source]) -> Vec<(&str, Finding)> {
    let page = sources
        .iter()
        .filter(|source| source.is_in("src") && source.path != DISPATCH);
    let used = page.flat_map(|source| {
        let places = WORDS.iter().flat_map(|word| words(&source.code.bare, word));
        places.map(move |at| {
            let sentence = format!("only the core and {DISPATCH} may decide; ask the views");
            (source.path.as_str(), Finding::at(source, at, sentence))
        })
    });
    used.collect()
}

#[cfg(test)]
mod tests {
    use super::found;
    use crate::tidy::source::Source;

    #[test]
    fn a_page_that_decides_is_found() {
        let sources = [
            Source::new("core/src/rules/mod.rs", "pub fn decide() {}"),
            Source::new("src/app/dispatch.rs", "decide()"),
            Source::new(
                "src/pages/a.rs",
                "// It would decide.\nundecided(); f(decide)",
            ),
            Source::new("src/pages/b.rs", "rules::decide_replacement(x)"),
        ];
        let found = found(&sources).into_iter();
        let lines: Vec<_> = found.map(|(path, finding)| (path, finding.line)).collect();
        assert_eq!(lines, [("src/pages/a.rs", 2), ("src/pages/b.rs", 1)]);
    }
}
