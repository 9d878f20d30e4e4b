//! The paths in a file: `crate::a::b`, each branch of `crate::{a, b}`, and which of them stand after `use`.

use std::ops::Range;

use super::code::{is_name, words};

/// A path, as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path<'a> {
    /// Its names from left to right, without `self` at the end; `*` is all that there is.
    pub names: Vec<&'a str>,
    /// What it is called here, if not by its last name.
    pub alias: Option<&'a str>,
    /// Where it begins.
    pub at: usize,
}

impl<'a> Path<'a> {
    /// What its last name is called here.
    pub fn called(&self) -> &'a str {
        let name = self.alias.or(self.names.last().copied());
        name.unwrap_or_default()
    }
}

/// The paths that begin with such a name and have more than that.
pub fn beginning_with<'a>(code: &'a str, is_first: impl Fn(&str) -> bool) -> Vec<Path<'a>> {
    let mut paths = Vec::new();
    let mut at = 0;
    while let Some(next) = code.get(at..).and_then(|rest| rest.find("::")) {
        let before = code.get(..at + next).unwrap_or_default().trim_end();
        let above = before.trim_end_matches(is_name);
        let first = before.get(above.len()..).unwrap_or_default();
        let start = above.len();
        let above = above.trim_end();
        let is_field = above.ends_with('.') && !above.ends_with("..");
        let is_inside = is_field || above.ends_with("::");
        at = match !first.is_empty() && !is_inside && is_first(first) {
            true => branches(code, start, &[], &mut paths),
            false => at + next + "::".len(),
        };
    }
    paths
}

/// What a file names with `use`.
pub struct Used<'a> {
    /// What it names.
    pub paths: Vec<Path<'a>>,
    /// Whether it is passed on: `pub use`, for whomever.
    pub is_passed_on: bool,
    /// Where all of it stands.
    pub span: Range<usize>,
}

/// All that a file names with `use`.
pub fn used(code: &str) -> Vec<Used<'_>> {
    let all = words(code, "use").map(|at| {
        let before = code.get(..at).unwrap_or_default().trim_end();
        let scope = before
            .rfind("pub")
            .and_then(|start| before.get(start + 3..));
        let is_passed_on = scope.is_some_and(|scope| {
            let is_scope = scope.starts_with('(') && scope.find(')') == Some(scope.len() - 1);
            scope.is_empty() || is_scope
        });
        let mut paths = Vec::new();
        let end = branches(code, at + "use".len(), &[], &mut paths);
        Used {
            paths,
            is_passed_on,
            span: at..end,
        }
    });
    all.collect()
}

/// Reads a path from a place on, with all of its branches, and returns where it ends.
fn branches<'a>(code: &'a str, from: usize, above: &[&'a str], paths: &mut Vec<Path<'a>>) -> usize {
    let mut names = above.to_vec();
    let mut at = skip_blanks(code, from);
    let start = at;
    loop {
        let rest = code.get(at..).unwrap_or_default();
        if rest.starts_with('{') {
            at = skip_blanks(code, at + 1);
            while code
                .get(at..)
                .is_some_and(|rest| !rest.starts_with('}') && !rest.is_empty())
            {
                // A branch that cannot be read is stepped over.
                at = branches(code, at, &names, paths).max(at + 1);
                at = skip_blanks(code, at);
                let comma = code.get(at..).is_some_and(|rest| rest.starts_with(','));
                at = skip_blanks(code, at + usize::from(comma));
            }
            return at + 1;
        }
        let length = match rest.starts_with('*') {
            true => 1,
            false => rest.find(|one| !is_name(one)).unwrap_or(rest.len()),
        };
        let name = rest.get(..length).unwrap_or_default();
        at += length;
        if !name.is_empty() && (name != "self" || names.is_empty()) {
            names.push(name);
        }
        let after = skip_blanks(code, at);
        match code.get(after..).and_then(|rest| rest.strip_prefix("::")) {
            Some(_) if !name.is_empty() => at = skip_blanks(code, after + 2),
            _ => break,
        }
    }
    let mut alias = None;
    let after = skip_blanks(code, at);
    if let Some(rest) = code.get(after..).and_then(|rest| rest.strip_prefix("as ")) {
        let name = next_name(rest, 0).unwrap_or_default();
        at = after + 3 + name.end;
        alias = rest.get(name);
    }
    paths.push(Path {
        names,
        alias,
        at: start,
    });
    at
}

fn skip_blanks(code: &str, at: usize) -> usize {
    let rest = code.get(at..).unwrap_or_default();
    at + rest.len() - rest.trim_start().len()
}

/// Where the next name from a place on is.
fn next_name(code: &str, at: usize) -> Option<Range<usize>> {
    let start = at + code.get(at..)?.find(is_name)?;
    let rest = code.get(start..)?;
    Some(start..start + rest.find(|one| !is_name(one)).unwrap_or(rest.len()))
}

#[cfg(test)]
mod tests {
    use super::{Path, beginning_with, used};

    fn written(paths: &[Path]) -> Vec<String> {
        paths.iter().map(|path| path.names.join("::")).collect()
    }

    #[test]
    fn every_branch_is_a_path() {
        let code = "use crate::{\n a, b::{self, C as D, e::*},\n};\n\
                    x.crate::y; <T>::crate::z; (f: crate::f::<G>); 0..crate::i; other::crate::h";
        let paths = beginning_with(code, |name| name == "crate");
        let all = [
            "crate::a",
            "crate::b",
            "crate::b::C",
            "crate::b::e::*",
            "crate::f",
            "crate::i",
        ];
        assert_eq!(written(&paths), all);
        assert_eq!(paths.get(2).and_then(|path| path.alias), Some("D"));
        assert_eq!(paths.get(1).map(|path| path.at), code.find("self"));
    }

    #[test]
    fn only_what_is_public_is_passed_on() {
        let code = "use a::B; pub use c::{D, E}; pub(crate) use f; pub fn g() {} use h::I;";
        let used = used(code);
        let passed_on = used.iter().filter(|used| used.is_passed_on);
        let passed_on: Vec<_> = passed_on.flat_map(|used| written(&used.paths)).collect();
        assert_eq!(passed_on, ["c::D", "c::E", "f"]);
        assert_eq!(used.len(), 4);
    }
}
