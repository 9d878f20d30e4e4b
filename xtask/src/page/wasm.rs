//! The wasm: taken apart by `baton-pack`, and made small by wasm-opt.

use std::fs;
use std::path::{Path, PathBuf};

use super::named::{self, Named};
use super::optimised;
use super::profile::Profile;
use crate::failure::Failure;
use crate::process;
use crate::workspace::Workspace;

/// Which files each chunk needs, of the page that was put together last: a line for each, its name first.
pub const CHUNKS: &str = "target/chunks.txt";

/// What `baton-pack` has made, until the next build.
pub const PACKED: &str = "target/packed";

/// What the page starts from.
const MAIN: &str = "baton";

/// The wasm files of the page.
pub struct Files {
    /// What the page starts from.
    pub main: Named,
    /// The others, by the names that `baton-pack` has given them.
    pub others: Vec<(String, Named)>,
    /// Which of them each chunk needs: a line for each, its name first.
    pub chunks: String,
}

/// Puts the wasm into the folder of the page.
pub fn files(workspace: &Workspace, profile: Profile, folder: &Path) -> Result<Files, Failure> {
    let packed = workspace.path(PACKED);
    let arguments = ["run", "--quiet", "--package", "baton-pack", "--"];
    let mut pack = process::command(workspace, "cargo", arguments);
    process::show(pack.arg(profile.wasm(workspace)).arg(&packed))?;

    let found = wasm_in(&packed).map_err(Failure::system("read the packed wasm"))?;
    if profile == Profile::Release {
        optimised::each(workspace, &found)?;
    }
    let (mut main, mut others) = (None, Vec::new());
    for path in found {
        let content = fs::read(&path).map_err(Failure::system("read the packed wasm"))?;
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let named = named::keep(folder, &stem, "wasm", &content)?;
        if stem == MAIN {
            main = Some(named);
        } else {
            others.push((stem.into_owned(), named));
        }
    }
    let chunks = note_chunks(workspace, &others)?;
    let main = main.ok_or_else(|| Failure::Missing {
        what: "what the page starts from".into(),
        remedy: "see what baton-pack says".into(),
    })?;
    Ok(Files {
        main,
        others,
        chunks,
    })
}

/// Notes which files each chunk needs, by the names that they have on the page.
fn note_chunks(workspace: &Workspace, files: &[(String, Named)]) -> Result<String, Failure> {
    let note = || {
        let mut chunks = fs::read_to_string(workspace.path(PACKED).join("chunks.txt"))?;
        for (stem, named) in files {
            chunks = chunks
                .replace(&format!(" {stem} "), &format!(" {} ", named.name))
                .replace(&format!(" {stem}\n"), &format!(" {}\n", named.name));
        }
        fs::write(workspace.path(CHUNKS), &chunks)?;
        Ok(chunks)
    };
    note().map_err(Failure::system("note the chunks"))
}

/// All of them, the largest first, because that takes longest.
fn wasm_in(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "wasm")
        {
            found.push((fs::metadata(&path)?.len(), path));
        }
    }
    found.sort();
    Ok(found.into_iter().rev().map(|(_, path)| path).collect())
}
