//! The modules of a crate, and who refers to whom.
//!
//! A module is a file. What its parent declares or passes on with `pub use` is no reference by the parent,
//! unless the parent uses it itself; and a name that is passed on is looked up where it comes from.

use std::collections::HashMap;

use super::module::Module;
use super::paths::beginning_with;
use super::source::Source;

/// The modules of a crate.
pub struct Modules<'a> {
    /// All of them, in the order of their files.
    pub all: Vec<Module<'a>>,
    by_name: HashMap<Vec<&'a str>, usize>,
}

/// A path in the code of a module that leads somewhere in the crate.
pub struct Reference<'a> {
    /// The names from the crate's root on, as they are written.
    pub names: Vec<&'a str>,
    /// The index of the other module that has what is meant, if there is one.
    pub to: Option<usize>,
    /// Where it is in the file.
    pub at: usize,
    /// Whether it only passes something on.
    pub is_passed_on: bool,
}

/// How often a name may be passed on: more often is a circle.
const HANDS: usize = 8;

impl<'a> Modules<'a> {
    /// Those of the crate whose sources are in this folder, but for its tests.
    pub fn of(sources: &'a [Source], folder: &str) -> Self {
        let library = format!("{folder}/lib.rs");
        // The program beside a library is a crate of its own.
        let program = sources.iter().any(|source| source.path == library);
        let program = program.then(|| format!("{folder}/main.rs"));
        let mut all = Vec::new();
        for source in sources.iter().filter(|source| source.is_rust()) {
            let path = source.path.strip_prefix(folder);
            let path = path.and_then(|path| path.strip_prefix('/'));
            let path = path.filter(|_| Some(&source.path) != program.as_ref());
            all.extend(path.map(|path| Module::new(source, path)));
        }
        let mut tests = Vec::new();
        for module in &all {
            let names = module.source.code.tests.iter().map(String::as_str);
            tests.extend(names.map(|name| [module.names.as_slice(), &[name]].concat()));
        }
        all.retain(|module| !tests.iter().any(|test| module.names.starts_with(test)));
        let names = all.iter().map(|module| module.names.clone());
        let by_name = names.zip(0..).collect();
        Self { all, by_name }
    }

    /// Where a module leads to.
    pub fn references(&self, from: usize) -> Vec<Reference<'_>> {
        let Some(module) = self.all.get(from) else {
            return Vec::new();
        };
        // Which of them lead out of the crate is seen when they are followed.
        let used = beginning_with(&module.own, |_| true).into_iter();
        let used = used.map(|path| (path, false));
        let passed_on = module.passed_on.iter().cloned();
        let passed_on = passed_on.map(|path| {
            let is_used = module.uses(path.called());
            (path, !is_used)
        });
        used.chain(passed_on)
            .filter_map(|(path, is_passed_on)| {
                let names = module.absolute(&path.names)?;
                Some(Reference {
                    to: self.home_of(&names, HANDS).filter(|to| *to != from),
                    names,
                    at: path.at,
                    is_passed_on,
                })
            })
            .collect()
    }

    /// The module that has what is meant by these names. None where a file from elsewhere has it.
    fn home_of(&self, names: &[&str], hands: usize) -> Option<usize> {
        let mut lengths = (0..=names.len()).rev();
        let (below, index) = lengths.find_map(|length| {
            let (above, below) = names.split_at_checked(length)?;
            Some((below, *self.by_name.get(above)?))
        })?;
        let module = self.all.get(index)?;
        let Some((name, below)) = below.split_first() else {
            return Some(index);
        };
        if module.declared.contains(name) {
            return None;
        }
        let mut passed_on = module.passed_on.iter();
        let origin = passed_on.find(|path| path.called() == *name);
        let origin = origin.and_then(|path| module.absolute(&path.names));
        let origin = origin.filter(|_| hands > 0);
        let home = origin.and_then(|origin| self.home_of(&[&origin, below].concat(), hands - 1));
        home.or(Some(index))
    }
}

#[cfg(test)]
mod tests {
    use super::Modules;
    use crate::tidy::source::Source;

    /// The files to which this one refers.
    fn known_to(sources: &[Source], path: &str) -> Vec<String> {
        let modules = Modules::of(sources, "src");
        let from = modules
            .all
            .iter()
            .position(|module| module.source.path == path);
        let references = modules.references(from.unwrap_or(usize::MAX)).into_iter();
        let references = references.filter(|reference| !reference.is_passed_on);
        let known = references.filter_map(|reference| modules.all.get(reference.to?));
        known.map(|module| module.source.path.clone()).collect()
    }

    fn sources(files: &[(&str, &str)]) -> Vec<Source> {
        files
            .iter()
            .map(|(path, text)| Source::new(*path, *text))
            .collect()
    }

    #[test]
    fn a_name_is_looked_up_where_it_comes_from() {
        let sources = sources(&[
            ("src/lib.rs", "mod a; mod b;"),
            (
                "src/a/mod.rs",
                "mod c; mod d; pub use c::Item as Thing; pub use d::*; struct Own;",
            ),
            (
                "src/a/c.rs",
                "use super::d::x; use super::super::b; use super::Own;",
            ),
            ("src/a/d.rs", ""),
            (
                "src/b.rs",
                "use crate::a::{Thing, Own}; fn f() { crate::a::d::x() }",
            ),
        ]);
        assert_eq!(
            known_to(&sources, "src/b.rs"),
            ["src/a/c.rs", "src/a/mod.rs", "src/a/d.rs"]
        );
        assert_eq!(
            known_to(&sources, "src/a/c.rs"),
            ["src/a/d.rs", "src/b.rs", "src/a/mod.rs"]
        );
        assert!(known_to(&sources, "src/a/mod.rs").is_empty());
    }

    #[test]
    fn a_parent_knows_the_child_that_it_uses() {
        let sources = sources(&[
            (
                "src/main.rs",
                "mod a; mod b; mod far; pub use b::B; fn f() { a::x(far::y()) }",
            ),
            ("src/a.rs", "use crate::far::y;"),
            ("src/b.rs", "fn b(a: a::B) {}"),
        ]);
        assert_eq!(known_to(&sources, "src/main.rs"), ["src/a.rs"]);
        assert!(
            known_to(&sources, "src/a.rs").is_empty(),
            "a file from elsewhere is no module"
        );
        assert!(known_to(&sources, "src/b.rs").is_empty());
    }

    #[test]
    fn what_is_passed_on_and_used_as_well_is_known() {
        let main = "mod a; pub use a::A; fn f(a: A) {}";
        let sources = sources(&[("src/main.rs", main), ("src/a.rs", "")]);
        assert_eq!(known_to(&sources, "src/main.rs"), ["src/a.rs"]);
    }

    #[test]
    fn a_name_that_stands_after_use_is_followed_from_there() {
        let b = "use crate::a; use crate::a::c as d; fn f() { a::c::x(); d::y(); std::c::z() }";
        let sources = sources(&[
            ("src/lib.rs", "mod a; mod b;"),
            ("src/a.rs", "pub mod c;"),
            ("src/a/c.rs", ""),
            ("src/b.rs", b),
        ]);
        let known = known_to(&sources, "src/b.rs");
        assert_eq!(
            known,
            ["src/a.rs", "src/a/c.rs", "src/a/c.rs", "src/a/c.rs"]
        );
    }

    #[test]
    fn tests_are_no_modules() {
        let sources = sources(&[
            ("src/lib.rs", "#[cfg(test)]\nmod tests; mod a;"),
            ("src/a.rs", "use crate::tests::x;"),
            ("src/tests.rs", "use crate::a;"),
        ]);
        assert_eq!(Modules::of(&sources, "src").all.len(), 2);
    }
}
