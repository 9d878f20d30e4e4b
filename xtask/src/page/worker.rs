//! The worker that keeps the page for when there is no network: it knows all files of its build, and so is made last.

use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::named;
use super::profile::Profile;
use crate::esbuild;
use crate::failure::Failure;
use crate::workspace::Workspace;

/// Its name, by which a browser looks for a newer one. So it is not named by its content.
pub const NAME: &str = "worker.js";

/// Its source.
const SOURCE: &str = "assets/worker.js";

/// What is served to be looked at while it is written is kept by nobody, and frees an address whose last page was.
const NONE: &str = "registration.unregister()";

/// Puts the page and its worker into the folder in which all other files are. The page says which build it is, by
/// which it knows a newer one.
pub fn accompany(
    workspace: &Workspace,
    profile: Profile,
    page: &str,
    folder: &Path,
) -> Result<(), Failure> {
    let writing = Failure::system("write the page and its worker");
    if profile == Profile::Debug {
        let write = || {
            fs::write(folder.join("index.html"), page)?;
            fs::write(folder.join(NAME), NONE)
        };
        return write().map_err(writing);
    }
    let source = fs::read_to_string(workspace.path(SOURCE));
    let source = source.map_err(Failure::system(format!("read {SOURCE}")))?;
    let others = integrities(folder).map_err(Failure::system("read the page's files"))?;

    let build = named::hash(&Sha256::digest(format!("{source}{page}{others:?}")));
    let page = page.replacen("<html ", &format!("<html data-build=\"{build}\" "), 1);
    let mut files = vec![("./".to_owned(), integrity(page.as_bytes()))];
    files.extend(others);
    let worker = filled_in(&source, &build, &files).ok_or_else(|| Failure::Page {
        fault: format!("{SOURCE} has no place for its build or its files"),
    })?;

    let whole = workspace.path("target/worker.js");
    let write = || {
        fs::write(folder.join("index.html"), page)?;
        fs::write(&whole, worker)
    };
    write().map_err(writing)?;
    let output = format!("--outfile={}", folder.join(NAME).display());
    let arguments = ["--format=iife".as_ref(), output.as_ref(), whole.as_os_str()];
    esbuild::minify(workspace, arguments)
}

/// All files of a folder, each with its integrity, in an order that does not vary.
fn integrities(folder: &Path) -> std::io::Result<Vec<(String, String)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        files.push((name, integrity(&fs::read(entry.path())?)));
    }
    files.sort();
    Ok(files)
}

fn integrity(content: &[u8]) -> String {
    named::integrity(&Sha256::digest(content))
}

/// The worker with what it is to keep, where its source has a place for that.
fn filled_in(source: &str, build: &str, files: &[(String, String)]) -> Option<String> {
    let files: Vec<String> = files
        .iter()
        .map(|(name, integrity)| format!("{name:?}: {integrity:?}"))
        .collect();
    let mut worker = source.to_owned();
    for (place, filled) in [
        ("const BUILD = \"\";", format!("const BUILD = {build:?};")),
        (
            "const FILES = {};",
            format!("const FILES = {{ {} }};", files.join(", ")),
        ),
    ] {
        let (before, after) = worker.split_once(place)?;
        worker = format!("{before}{filled}{after}");
    }
    Some(worker)
}

#[cfg(test)]
mod tests {
    use super::filled_in;

    #[test]
    fn the_worker_knows_its_build_and_its_files() {
        let source = "const BUILD = \"\";\nconst FILES = {};\n";
        let files = [("./", "sha256-a"), ("b.js", "sha256-b")];
        let files = files.map(|(name, integrity)| (name.to_owned(), integrity.to_owned()));
        let worker = "const BUILD = \"c\";\nconst FILES = { \"./\": \"sha256-a\", \"b.js\": \"sha256-b\" };\n";
        assert_eq!(filled_in(source, "c", &files).as_deref(), Some(worker));
        assert_eq!(filled_in("", "c", &files), None);
    }
}
