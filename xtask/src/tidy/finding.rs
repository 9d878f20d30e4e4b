//! What a rule finds, and what it lets pass for now.

use std::fmt::{self, Debug, Display, Formatter};

use super::code;
use super::source::Source;

/// Something that is against a rule.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The file, from the workspace's root.
    pub path: String,
    /// The number of its line.
    pub line: usize,
    /// What is wrong there.
    pub sentence: String,
}

impl Finding {
    /// Something at a place in a file.
    pub fn at(source: &Source, place: usize, sentence: String) -> Self {
        Self {
            path: source.path.clone(),
            line: code::line(&source.text, place),
            sentence,
        }
    }
}

impl Display for Finding {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.sentence)
    }
}

/// What is against a rule today and is let pass until it is mended: no more than that, and no longer.
#[derive(Clone, Copy)]
pub struct NotYet<'list, K> {
    /// The file with the list.
    pub file: &'static str,
    /// The line of the list.
    pub line: u32,
    /// What is let pass.
    pub entries: &'list [K],
}

impl<K: PartialEq + Debug> NotYet<'_, K> {
    /// What was found besides what is listed, and what is listed besides what was found.
    pub fn settle(self, found: Vec<(K, Finding)>) -> Vec<Finding> {
        let is_needed = |entry: &K| found.iter().any(|(key, _)| key == entry);
        let stale = self.entries.iter().filter(|entry| !is_needed(entry));
        let stale: Vec<_> = stale
            .map(|entry| Finding {
                path: self.file.to_owned(),
                line: usize::try_from(self.line).unwrap_or_default(),
                sentence: format!("{entry:?} is mended and has to leave this list"),
            })
            .collect();
        let new = found
            .into_iter()
            .filter(|(key, _)| !self.entries.contains(key));
        new.map(|(_, finding)| finding).chain(stale).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Finding, NotYet};

    #[test]
    fn a_list_of_what_is_let_pass_has_to_be_exact() {
        let finding = |sentence: &str| Finding {
            path: "a.rs".into(),
            line: 7,
            sentence: sentence.into(),
        };
        let list = NotYet {
            file: "list.rs",
            line: 1,
            entries: &["known", "mended"],
        };
        let settled = list.settle(vec![("known", finding("known")), ("new", finding("new"))]);
        let said: Vec<_> = settled.iter().map(ToString::to_string).collect();
        let stale = "list.rs:1: \"mended\" is mended and has to leave this list";
        assert_eq!(said, ["a.rs:7: new", stale]);
    }
}
