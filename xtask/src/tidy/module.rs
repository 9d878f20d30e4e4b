//! A file as a module: where it is in its crate, what it declares, and what it passes on.

use super::code::{self, words};
use super::paths::{Path, used};
use super::source::Source;

/// A file, and where it is in the crate.
pub struct Module<'a> {
    /// The file.
    pub source: &'a Source,
    /// The modules that it is in, and itself: `["rules", "decide"]`, or nothing for the crate's root.
    pub names: Vec<&'a str>,
    /// The modules that it says are in other files.
    pub declared: Vec<&'a str>,
    /// What it passes on with `pub use`.
    pub passed_on: Vec<Path<'a>>,
    /// What it names with `use` for itself.
    imported: Vec<Path<'a>>,
    /// Its code without what it declares and passes on.
    pub own: String,
}

impl<'a> Module<'a> {
    /// Reads a file at a path from the folder of the crate's sources.
    pub fn new(source: &'a Source, path: &'a str) -> Self {
        let path = path.strip_suffix(".rs").unwrap_or(path);
        let mut names: Vec<&str> = path.split('/').collect();
        let is_root = matches!(*names, ["lib" | "main"]);
        if is_root || names.last() == Some(&"mod") {
            names.pop();
        }
        let bare = source.code.bare.as_str();
        let (mut passed_on, mut imported, mut spans) = (Vec::new(), Vec::new(), Vec::new());
        for used in used(bare) {
            if used.is_passed_on {
                passed_on.extend(used.paths);
                spans.push(used.span);
            } else {
                imported.extend(used.paths);
            }
        }
        let mut declared = Vec::new();
        for at in words(bare, "mod") {
            let after = at + "mod".len();
            let rest = bare.get(after..).unwrap_or_default();
            // What is followed by a block stands in this file.
            if let Some((name, _)) = rest.split_once(';').filter(|(name, _)| !name.contains('{')) {
                declared.push(name.trim());
                spans.push(at..after + name.len());
            }
        }
        spans.sort_by_key(|span| span.start);
        Self {
            source,
            names,
            declared,
            passed_on,
            imported,
            own: code::blanked(bare, &spans),
        }
    }

    /// Its name, as shown.
    pub fn shown(&self) -> String {
        match self.names.is_empty() {
            true => "crate".into(),
            false => self.names.join("::"),
        }
    }

    /// The names from the crate's root on, of a path that is written here. None for one of another crate.
    pub fn absolute<'p>(&'p self, path: &[&'p str]) -> Option<Vec<&'p str>> {
        self.followed(path).or_else(|| {
            let (first, rest) = path.split_first()?;
            let all = self.imported.iter().chain(&self.passed_on);
            let mut imported = all.filter(|path| path.called() == *first);
            let imported = self.followed(&imported.next()?.names)?;
            Some([&imported, rest].concat())
        })
    }

    /// The same, unless the path begins with a name that stands after `use`.
    fn followed<'p>(&'p self, path: &[&'p str]) -> Option<Vec<&'p str>> {
        let (first, mut rest) = path.split_first()?;
        let mut names = self.names.clone();
        match *first {
            "crate" => names.clear(),
            "self" => {}
            "super" => {
                names.pop();
                while let Some((&"super", below)) = rest.split_first() {
                    names.pop();
                    rest = below;
                }
            }
            child if self.declared.contains(&child) => names.push(child),
            _ => return None,
        }
        Some([&names, rest].concat())
    }

    /// Whether it calls this itself, or uses this type.
    pub fn uses(&self, name: &str) -> bool {
        let is_type = name.starts_with(char::is_uppercase);
        words(&self.own, name).any(|at| {
            let after = self.own.get(at + name.len()..).unwrap_or_default();
            is_type || after.starts_with('(')
        })
    }
}
