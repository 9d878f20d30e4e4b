//! The files of the project, as text.

use std::fs;
use std::io;
use std::path::Path;

use super::code::{self, Code};

/// A file that somebody wrote.
pub struct Source {
    /// Where it is from the workspace's root, with slashes.
    pub path: String,
    /// All of it.
    pub text: String,
    /// What it says to the compiler; nothing where it is not Rust.
    pub code: Code,
}

impl Source {
    /// Reads a file's text.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        let (path, text) = (path.into(), text.into());
        let code = code::read(if path.ends_with(".rs") { &text } else { "" });
        Self { path, text, code }
    }

    /// Whether it is Rust.
    pub fn is_rust(&self) -> bool {
        self.path.ends_with(".rs")
    }

    /// Whether it is in this folder.
    pub fn is_in(&self, folder: &str) -> bool {
        let rest = self.path.strip_prefix(folder);
        rest.is_some_and(|rest| rest.starts_with('/'))
    }
}

/// Every text of the workspace that git does not ignore, in the order of their paths.
pub fn all(root: &Path) -> io::Result<Vec<Source>> {
    let ignored = fs::read_to_string(root.join(".gitignore")).unwrap_or_default();
    let ignored: Vec<&str> = ignored.lines().chain(["/.git"]).collect();
    let mut sources = Vec::new();
    collect(root, "", &ignored, &mut sources)?;
    sources.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(sources)
}

fn collect(
    folder: &Path,
    path: &str,
    ignored: &[&str],
    sources: &mut Vec<Source>,
) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{path}/{}", entry.file_name().to_string_lossy());
        let kind = entry.file_type()?;
        if ignored.contains(&path.as_str()) {
            continue;
        }
        if kind.is_dir() {
            collect(&entry.path(), &path, ignored, sources)?;
        } else if kind.is_file() {
            // What is no text is a picture.
            let text = String::from_utf8(fs::read(entry.path())?);
            let path = path.trim_start_matches('/');
            sources.extend(text.ok().map(|text| Source::new(path, text)));
        }
    }
    Ok(())
}
