//! What those who know Trunk get: `trunk build --release` makes what `cargo xtask dist` makes, to the byte.
//!
//! Trunk takes minutes to build and nothing else needs it, so this is checked where it is there.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use crate::console::{Outcome, Progress};
use crate::failure::Failure;
use crate::install::cargo_tool::{TRUNK, WASM_BINDGEN};
use crate::process;
use crate::workspace::Workspace;

/// Where Trunk builds to. `dist/` stays as it is.
const BUILT: &str = "target/trunk";

/// Has Trunk build the release, which is compiled by now, and compares the folders.
pub fn makes_the_same(workspace: &Workspace, progress: &mut Progress) -> Result<Outcome, Failure> {
    for tool in [TRUNK, WASM_BINDGEN] {
        if !tool.is_there(workspace) {
            progress.note(&format!("there is no {}", tool.title()));
            return Ok(Outcome::LeftOut);
        }
    }
    progress.give_way();
    let arguments = ["build", "--release", "--offline", "--dist", BUILT];
    let mut trunk = process::command(workspace, "trunk", arguments);
    // It takes this for a flag of its own, of which `1` is no value.
    process::show(trunk.env_remove("NO_COLOR"))?;
    let read = |folder: &Path| files(folder).map_err(Failure::system("compare the folders"));
    let (ours, theirs) = (read(&workspace.dist())?, read(&workspace.path(BUILT))?);
    match differing(&ours, &theirs).as_slice() {
        [] => Ok(Outcome::Done),
        names => Err(Failure::Different {
            what: names.join(", "),
        }),
    }
}

type Files = BTreeMap<String, Vec<u8>>;

/// The files of a folder, which has no others in it.
fn files(folder: &Path) -> io::Result<Files> {
    let entry = |entry: io::Result<fs::DirEntry>| {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        Ok((name, fs::read(entry.path())?))
    };
    fs::read_dir(folder)?.map(entry).collect()
}

/// Whatever is not the same in both, or in one of them only.
fn differing(ours: &Files, theirs: &Files) -> Vec<String> {
    let names = ours.keys().chain(theirs.keys());
    let mut names: Vec<String> = names
        .filter(|name| ours.get(*name) != theirs.get(*name))
        .cloned()
        .collect();
    names.sort();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::{Files, differing};

    #[test]
    fn folders_differ_by_content_and_by_what_is_missing() {
        let files = |files: &[(&str, &str)]| -> Files {
            let files = files.iter();
            files
                .map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()))
                .collect()
        };
        let ours = files(&[("a", "1"), ("b", "2"), ("c", "3")]);
        let theirs = files(&[("b", "2"), ("c", "4"), ("d", "5")]);
        assert_eq!(differing(&ours, &theirs), ["a", "c", "d"]);
        assert!(differing(&ours, &ours).is_empty());
    }
}
