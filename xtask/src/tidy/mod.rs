//! The rules of the house, as far as they can be read off the sources: `cargo xtask tidy`.
//!
//! The sources are read as text. Each rule is a function from them to what is against it; what is against it
//! today and is being mended stands in the rule's own list, which has to be exact.

mod circles;
mod code;
mod deciding;
mod finding;
mod glossary;
mod graph;
mod layers;
mod length;
mod machine;
mod module;
mod modules;
mod paths;
mod source;
mod spans;
mod storage;

use crate::console::{self, Outcome, Progress};
use crate::failure::Failure;
use crate::workspace::Workspace;
use finding::Finding;
use source::Source;

/// From the sources to what is against it.
type Rule = fn(&[Source]) -> Vec<Finding>;

/// Every rule of the house.
const RULES: [Rule; 7] = [
    layers::check,
    circles::check,
    deciding::check,
    storage::check,
    length::check,
    machine::check,
    glossary::check,
];

/// Holds the sources against every rule, and prints what is against one.
pub fn check(workspace: &Workspace, progress: &mut Progress) -> Result<Outcome, Failure> {
    let sources = source::all(workspace.root()).map_err(Failure::system("read the sources"))?;
    let mut findings: Vec<Finding> = RULES.iter().flat_map(|rule| rule(&sources)).collect();
    findings.sort();
    findings.dedup();
    match findings.len() {
        0 => Ok(Outcome::Done),
        count => {
            progress.give_way();
            findings.iter().for_each(console::line);
            Err(Failure::Untidy { count })
        }
    }
}
