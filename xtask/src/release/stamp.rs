//! Telling whether `dist/` is still the build of these sources.
//!
//! A stamp names both: the sources that went in, and the files that came out. So a `dist/` that
//! somebody else built, by a plain `trunk build` say, is not taken for ours.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::process;
use crate::workspace::Workspace;

/// Everything that a build reads. A name that does not exist is skipped.
const SOURCES: [&str; 14] = [
    ".cargo/config.toml",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "assets",
    "build",
    "core/Cargo.toml",
    "core/src",
    "index.html",
    "locales",
    "pack",
    "src",
    "style",
    "xtask",
];

const FILE: &str = "target/xtask/dist.stamp";

/// Which sources made which `dist/`.
#[derive(Debug, PartialEq, Eq)]
pub struct Stamp(String);

impl Stamp {
    /// The stamp that `dist/` deserves if it was made from these sources.
    pub fn of(workspace: &Workspace, sources: u64) -> Result<Self, Failure> {
        let built = workspace.dist().join("index.html").is_file();
        let output = if built {
            fingerprint(workspace, &["dist"])?
        } else {
            0
        };
        Ok(Self(format!("{sources:016x} {output:016x}")))
    }
}

/// The sources as they are now, compiler included.
pub fn sources(workspace: &Workspace) -> Result<u64, Failure> {
    let mut hasher = DefaultHasher::new();
    fingerprint(workspace, &SOURCES)?.hash(&mut hasher);
    process::answer(&mut process::command(workspace, "rustc", ["-vV"])).hash(&mut hasher);
    Ok(hasher.finish())
}

/// The stamp of the last release build; an empty one is nobody's.
pub fn last(workspace: &Workspace) -> Stamp {
    Stamp(fs::read_to_string(workspace.path(FILE)).unwrap_or_default())
}

/// Remembers the build that has just succeeded.
pub fn keep(workspace: &Workspace, stamp: &Stamp) -> Result<(), Failure> {
    let path = workspace.path(FILE);
    let write = || {
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::write(&path, &stamp.0)
    };
    write().map_err(Failure::system(format!("write {FILE}")))
}

/// A hash of paths and contents, folders included, in an order that does not vary.
fn fingerprint(workspace: &Workspace, names: &[&str]) -> Result<u64, Failure> {
    let mut hasher = DefaultHasher::new();
    for name in names {
        let path = workspace.path(name);
        if path.exists() {
            let reading = Failure::system(format!("read {name}"));
            hash_tree(&path, workspace.root(), &mut hasher).map_err(reading)?;
        }
    }
    Ok(hasher.finish())
}

fn hash_tree(path: &Path, root: &Path, hasher: &mut DefaultHasher) -> io::Result<()> {
    if path.is_dir() {
        for entry in visible_entries(path)? {
            hash_tree(&entry, root, hasher)?;
        }
    } else {
        path.strip_prefix(root).unwrap_or(path).hash(hasher);
        fs::read(path)?.hash(hasher);
    }
    Ok(())
}

/// Hidden files are left out: in a source folder they are an editor's, and come and go.
fn visible_entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut entries = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if !entry.file_name().to_string_lossy().starts_with('.') {
            entries.push(entry.path());
        }
    }
    entries.sort();
    Ok(entries)
}
