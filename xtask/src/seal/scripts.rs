//! Making the scripts around the wasm small. Trunk's own minifier does not understand them.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::esbuild;
use crate::failure::Failure;
use crate::workspace::Workspace;

/// Minifies every script of the staged build, in its place and under its name.
pub fn minify(workspace: &Workspace, staging: &Path) -> Result<(), Failure> {
    let mut scripts = Vec::new();
    collect(staging, &mut scripts).map_err(Failure::system("read the staged build"))?;
    if scripts.is_empty() {
        return Ok(());
    }
    let folder = staging.display();
    let options = [
        format!("--outdir={folder}"),
        format!("--outbase={folder}"),
        "--allow-overwrite".into(),
        "--format=esm".into(),
    ];
    let arguments = scripts
        .into_iter()
        .map(PathBuf::into_os_string)
        .chain(options.map(Into::into));
    esbuild::minify(workspace, arguments)
}

fn collect(folder: &Path, scripts: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, scripts)?;
        } else if path.extension().is_some_and(|extension| extension == "js") {
            scripts.push(path);
        }
    }
    Ok(())
}
