//! Who may know whom: each module of a crate knows only those to its right.

use super::code::words;
use super::finding::{Finding, NotYet};
use super::modules::Modules;
use super::source::Source;

/// The layers of a crate.
struct Layers {
    /// Where its sources are.
    folder: &'static str,
    /// From left to right; those of one row do not know each other. Another crate of the workspace can be last.
    rows: &'static [&'static [&'static str]],
    /// Who does not know whom, although it stands to the right.
    never: &'static [(&'static str, &'static str)],
}

/// What `core/src/lib.rs` and `src/lib.rs` say.
const CRATES: [Layers; 2] = [
    Layers {
        folder: "core/src",
        rows: &[
            &["practice"],
            &["views"],
            &["files"],
            &["journal"],
            &["rules"],
            &["sorting", "spelled"],
        ],
        never: &[],
    },
    Layers {
        folder: "src",
        rows: &[
            &["frame"],
            &["pages"],
            &["parts"],
            &["app"],
            &["words", "ui", "browser"],
            &["texts"],
            &["baton_core"],
        ],
        never: &[("ui", "texts"), ("ui", "baton_core")],
    },
];

/// The files that know a module which they may not know.
const NOT_YET: NotYet<'_, (&str, &str)> = NotYet {
    file: file!(),
    line: line!(),
    entries: &[],
};

/// Holds the sources against the layers.
pub fn check(sources: &[Source]) -> Vec<Finding> {
    let crates = CRATES.iter();
    let found = crates.flat_map(|layers| found(sources, layers)).collect();
    NOT_YET.settle(found)
}

fn found<'a>(sources: &'a [Source], layers: &Layers) -> Vec<((&'a str, &'static str), Finding)> {
    let modules = Modules::of(sources, layers.folder);
    let mut found = Vec::new();
    for (index, module) in modules.all.iter().enumerate() {
        let source = module.source;
        let Some(own) = module.names.first() else {
            continue;
        };
        let Some((from, own)) = layers.row(own) else {
            let sentence = format!("`{own}` has no place among the layers of {}", layers.folder);
            found.push(((source.path.as_str(), ""), Finding::at(source, 0, sentence)));
            continue;
        };
        let references = modules.references(index).into_iter();
        let mut known: Vec<(usize, usize, &'static str)> = references
            .filter_map(|reference| {
                let (to, name) = layers.row(reference.names.first()?)?;
                Some((reference.at, to, name))
            })
            .collect();
        // Another crate is named as it is.
        let is_module = |name| {
            modules
                .all
                .iter()
                .any(|other| other.names.first() == Some(&name))
        };
        for (to, name) in layers.all().filter(|(_, name)| !is_module(*name)) {
            known.extend(words(&source.code.bare, name).map(|at| (at, to, name)));
        }
        for (at, to, name) in known {
            let is_free = to > from && !layers.never.contains(&(own, name));
            if own != name && !is_free {
                let sentence = format!("`{own}` may not know `{name}`");
                found.push((
                    (source.path.as_str(), name),
                    Finding::at(source, at, sentence),
                ));
            }
        }
    }
    found
}

impl Layers {
    fn all(&self) -> impl Iterator<Item = (usize, &'static str)> {
        let rows = self.rows.iter().enumerate();
        rows.flat_map(|(row, names)| names.iter().map(move |name| (row, *name)))
    }

    /// The row in which a module stands.
    fn row(&self, name: &str) -> Option<(usize, &'static str)> {
        self.all().find(|(_, other)| *other == name)
    }
}

#[cfg(test)]
mod tests {
    use super::{Layers, found};
    use crate::tidy::source::Source;

    const LAYERS: Layers = Layers {
        folder: "src",
        rows: &[&["pages"], &["words", "ui"], &["core"]],
        never: &[("ui", "core")],
    };

    fn said(files: &[(&str, &str)]) -> Vec<String> {
        let sources: Vec<_> = files
            .iter()
            .map(|(path, text)| Source::new(*path, *text))
            .collect();
        let found = found(&sources, &LAYERS).into_iter();
        found.map(|(_, finding)| finding.to_string()).collect()
    }

    #[test]
    fn a_module_knows_only_those_to_its_right() {
        let pages = "use crate::words::a;\nuse core::b;\nuse super::ui; use crate::pages::d;";
        let words = "// crate::pages\nuse crate::{ui::X, pages};\npub use super::super::pages::c;";
        let files = [
            ("src/lib.rs", "mod pages; mod words; mod ui;"),
            ("src/pages.rs", pages),
            ("src/words/mod.rs", "mod a;"),
            ("src/words/a.rs", words),
            ("src/ui.rs", "fn f() {\n  core::g()\n}"),
        ];
        let wrong = [
            "src/ui.rs:2: `ui` may not know `core`",
            "src/words/a.rs:2: `words` may not know `pages`",
            "src/words/a.rs:2: `words` may not know `ui`",
            "src/words/a.rs:3: `words` may not know `pages`",
        ];
        let mut said = said(&files);
        said.sort();
        assert_eq!(said, wrong);
    }

    #[test]
    fn a_new_module_has_to_be_given_a_place() {
        let said = said(&[("src/lib.rs", "mod new;"), ("src/new.rs", "")]);
        assert_eq!(
            said,
            ["src/new.rs:1: `new` has no place among the layers of src"]
        );
    }
}
