//! No file knows, by way of others or at once, a file that knows it.

use super::finding::{Finding, NotYet};
use super::graph::Graph;
use super::modules::Modules;
use super::source::Source;

/// The crates whose files are looked at.
const CRATES: [&str; 6] = [
    "core/src",
    "src",
    "xtask/src",
    "bench/src",
    "tests/torture/src",
    "tests/e2e/src",
];

/// The circles that there are, each with all of its files.
const NOT_YET: NotYet<'_, &[&str]> = NotYet {
    file: file!(),
    line: line!(),
    entries: &[],
};

/// Looks for circles in every crate.
pub fn check(sources: &[Source]) -> Vec<Finding> {
    let crates = CRATES.iter();
    let found: Vec<_> = crates.flat_map(|folder| found(sources, folder)).collect();
    let found = found
        .iter()
        .map(|(files, finding)| (files.as_slice(), finding.clone()));
    NOT_YET.settle(found.collect())
}

/// Each circle of a crate: its files, and where the first of them begins a way around.
fn found<'a>(sources: &'a [Source], folder: &str) -> Vec<(Vec<&'a str>, Finding)> {
    let modules = Modules::of(sources, folder);
    let places: Vec<_> = (0..modules.all.len())
        .map(|from| places(&modules, from))
        .collect();
    let known = places
        .iter()
        .map(|places| places.iter().map(|(to, _)| *to).collect());
    let graph = Graph::new(known.collect());
    let circles = graph.circles().into_iter();
    let found = circles.filter_map(|circle| {
        let files = circle.iter().filter_map(|at| modules.all.get(*at));
        let files: Vec<_> = files.map(|module| module.source.path.as_str()).collect();
        let first = *circle.first()?;
        let way = graph.way_around(first);
        let names = way
            .iter()
            .filter_map(|at| Some(modules.all.get(*at)?.shown()));
        let sentence = format!(
            "{} is a way around, in a circle of {}",
            names.collect::<Vec<_>>().join(" → "),
            files.join(", ")
        );
        let (_, place) = places
            .get(first)?
            .iter()
            .find(|(to, _)| way.get(1) == Some(to))?;
        let finding = Finding::at(modules.all.get(first)?.source, *place, sentence);
        Some((files, finding))
    });
    found.collect()
}

/// The modules that a module knows itself, and where it refers to each.
fn places(modules: &Modules, from: usize) -> Vec<(usize, usize)> {
    let references = modules.references(from).into_iter();
    let references = references.filter(|reference| !reference.is_passed_on);
    references
        .filter_map(|reference| Some((reference.to?, reference.at)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::found;
    use crate::tidy::source::Source;

    fn said(files: &[(&str, &str)]) -> Vec<String> {
        let sources: Vec<_> = files
            .iter()
            .map(|(path, text)| Source::new(*path, *text))
            .collect();
        let found = found(&sources, "src").into_iter();
        found.map(|(_, finding)| finding.to_string()).collect()
    }

    #[test]
    fn a_circle_is_told_with_all_of_its_files() {
        let said = said(&[
            ("src/lib.rs", "mod a; mod b; mod c; mod d; pub use a::A;"),
            ("src/a.rs", "use crate::d;\nuse crate::b;"),
            ("src/b.rs", "fn f() { super::c::g() }"),
            ("src/c.rs", "use crate::A;"),
            ("src/d.rs", "#[cfg(test)]\nmod tests { use crate::a; }"),
        ]);
        let wrong = "src/a.rs:2: a → b → c → a is a way around, \
                     in a circle of src/a.rs, src/b.rs, src/c.rs";
        assert_eq!(said, [wrong]);
    }

    #[test]
    fn a_parent_and_a_child_that_use_each_other_are_a_circle() {
        let child = ("src/a/b.rs", "use super::Own;");
        let only_passes_on = ("src/a/mod.rs", "pub mod b; pub use b::B; pub struct Own;");
        assert!(said(&[only_passes_on, child]).is_empty());
        let uses = ("src/a/mod.rs", "mod b; use b::B; pub struct Own(B);");
        assert_eq!(said(&[uses, child]).len(), 1);
    }
}
