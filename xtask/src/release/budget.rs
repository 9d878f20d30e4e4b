//! What a browser may fetch before something is to be seen, and what it does.
//!
//! A page that weighs more fails the build: what a feature adds is then a decision, and not found out later.

use std::fs;

use super::sizes::Size;
use crate::console;
use crate::failure::Failure;
use crate::grouped::grouped;
use crate::page::{CHUNKS, worker};
use crate::workspace::Workspace;

/// A first visit: until when, the chunks that it needs by then, and how many bytes these and what every page
/// starts from may have after brotli.
type Visit = (&'static str, &'static [&'static str], u64);

/// What is held. The page, its style, its script and the wasm that it starts from are part of each; and the texts
/// of one language, of that in which they are longest.
const VISITS: [Visit; 3] = [
    ("the Overview", &["french"], 120_000),
    (
        "the first row of User Access",
        &["french", "french_rest", "settings"],
        215_000,
    ),
    (
        "every page",
        &["french", "french_rest", "settings", "store", "talk", "rest"],
        445_000,
    ),
];

/// Prints what each visit weighs, and fails where one is over its budget.
pub fn hold(workspace: &Workspace, sizes: &[Size]) -> Result<(), Failure> {
    let chunks = fs::read_to_string(workspace.path(CHUNKS)).unwrap_or_default();
    console::line("\n  a first visit, until");
    let mut over = Vec::new();
    for (until, needed, budget) in VISITS {
        let is_needed = |size: &&Size| is_needed(&chunks, needed, &size.name);
        let bytes = sizes
            .iter()
            .filter(is_needed)
            .map(|size| size.brotli)
            .sum::<u64>();
        let verdict = if bytes <= budget { "" } else { "  OVER" };
        console::line(format_args!(
            "  {until:<40} {:>11} of {:>9}{verdict}",
            grouped(bytes),
            grouped(budget)
        ));
        if bytes > budget {
            over.push(until);
        }
    }
    match over.is_empty() {
        true => Ok(()),
        false => Err(Failure::TooHeavy {
            what: over.join(", "),
        }),
    }
}

/// Whether a file is fetched by then: every file is that no chunk needs, as the page starts from it. The worker comes
/// after all of them.
fn is_needed(chunks: &str, needed: &[&str], file: &str) -> bool {
    if file == worker::NAME {
        return false;
    }
    let of_chunk = |line: &&str| line.split(' ').skip(1).any(|other| other == file);
    let mut users = chunks.lines().filter(of_chunk).peekable();
    let is_start = users.peek().is_none();
    is_start || users.any(|line| needed.contains(&line.split(' ').next().unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::is_needed;

    const CHUNKS: &str = "lists chunk_1.wasm lists.wasm\ntalk chunk_1.wasm talk.wasm";

    #[test]
    fn a_visit_fetches_what_it_starts_from_and_the_files_of_its_chunks() {
        let fetched = |needed: &[&str], file: &str| is_needed(CHUNKS, needed, file);
        assert!(fetched(&[], "index.html"));
        assert!(!fetched(&[], "worker.js"));
        assert!(!fetched(&[], "chunk_1.wasm"));
        assert!(fetched(&["talk"], "chunk_1.wasm"));
        assert!(!fetched(&["talk"], "lists.wasm"));
    }
}
