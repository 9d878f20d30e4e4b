//! How large a folder to host is, as written and as a browser downloads it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::console;
use crate::failure::Failure;
use crate::grouped::grouped;
use crate::process;
use crate::workspace::Workspace;

/// Node knows brotli, and it is there anyway. Prints one size per file.
const BROTLI: &str = "
    const { readFileSync } = require('fs');
    const { brotliCompressSync, constants } = require('zlib');
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
    for (const file of process.argv.slice(1))
        console.log(brotliCompressSync(readFileSync(file), { params }).length);
";

/// The files that matter for the first page.
const KINDS: [&str; 5] = ["wasm", "js", "css", "html", "webmanifest"];

/// How large a file is, in bytes.
pub struct Size {
    /// Its path in the folder.
    pub name: String,
    /// As it is written.
    raw: u64,
    /// After brotli.
    pub brotli: u64,
}

/// Prints the folder and a table of its files, and returns these.
pub fn print(workspace: &Workspace, folder: &Path) -> Result<Vec<Size>, Failure> {
    let sizes = measure(workspace, folder)?;
    let total = Size {
        name: "total".into(),
        raw: sizes.iter().map(|size| size.raw).sum(),
        brotli: sizes.iter().map(|size| size.brotli).sum(),
    };
    console::line(format_args!("\n{}", folder.display()));
    console::line(format_args!(
        "  {:<40} {:>11} {:>11}",
        "bytes", "raw", "brotli"
    ));
    for Size { name, raw, brotli } in sizes.iter().chain([&total]) {
        console::line(format_args!(
            "  {name:<40} {:>11} {:>11}",
            grouped(*raw),
            grouped(*brotli)
        ));
    }
    Ok(sizes)
}

fn measure(workspace: &Workspace, folder: &Path) -> Result<Vec<Size>, Failure> {
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    files.sort_by_key(|file| KINDS.iter().position(|kind| has_kind(file, kind)));

    let mut node = process::command(workspace, "node", ["-e", BROTLI]);
    let answer = process::answer(node.args(&files)).ok_or_else(|| Failure::Missing {
        what: "Node's brotli".into(),
        remedy: "check that `node` runs".into(),
    })?;
    let brotli = answer.lines().map(|line| line.parse().unwrap_or_default());
    files
        .iter()
        .zip(brotli)
        .map(|(file, brotli)| {
            let metadata = fs::metadata(file).map_err(Failure::system("read the sizes"))?;
            let name = file
                .strip_prefix(folder)
                .unwrap_or(file)
                .display()
                .to_string();
            Ok(Size {
                name,
                raw: metadata.len(),
                brotli,
            })
        })
        .collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), Failure> {
    for entry in fs::read_dir(folder).map_err(Failure::system("read the sizes"))? {
        let path = entry.map_err(Failure::system("read the sizes"))?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if KINDS.iter().any(|kind| has_kind(&path, kind)) {
            files.push(path);
        }
    }
    Ok(())
}

fn has_kind(file: &Path, kind: &str) -> bool {
    file.extension().is_some_and(|extension| extension == kind)
}
