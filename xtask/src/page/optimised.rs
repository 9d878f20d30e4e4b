//! wasm-opt makes each file as small as it gets.
//!
//! That takes most of the time of a build, and always gives the same. So what it has made of a file is kept until
//! a build has no such file.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::thread::{self, available_parallelism};

use sha2::{Digest, Sha256};

use crate::failure::Failure;
use crate::process;
use crate::workspace::Workspace;

/// Where it is kept, each under a hash of what it was made of and by.
const KEPT: &str = "target/optimised";

/// What the page uses of WebAssembly, which every compiler of it but wasm-opt takes for granted.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// As small as it gets. Memory below 1,024 is never used, calls to what has one caller are worth it, and the two
/// passes that are left out write what brotli compresses less.
const SMALL: [&str; 6] = [
    "--quiet",
    "-Oz",
    "--one-caller-inline-max-function-size=100",
    "--low-memory-unused",
    "--skip-pass=merge-similar-functions",
    "--skip-pass=local-cse",
];

/// Runs wasm-opt over each file, several at once.
pub fn each(workspace: &Workspace, files: &[PathBuf]) -> Result<(), Failure> {
    let version = process::answer(&mut process::command(workspace, "wasm-opt", ["--version"]));
    let version = version.ok_or_else(|| Failure::Missing {
        what: "wasm-opt".into(),
        remedy: "run `cargo xtask dist` once, it installs the build's tools".into(),
    })?;
    let folder = workspace.path(KEPT);
    fs::create_dir_all(&folder).map_err(Failure::system(format!("make {KEPT}")))?;
    let places: Result<Vec<_>, _> = files
        .iter()
        .map(|file| Ok((file, folder.join(key(file, &version)?))))
        .collect();
    let places = places.map_err(Failure::system("read the packed wasm"))?;

    let queue = Mutex::new(places.iter());
    let next = || queue.lock().ok()?.next();
    let work = || -> Result<(), Failure> {
        while let Some((file, kept)) = next() {
            if !kept.is_file() {
                optimise(workspace, file, kept)?;
            }
            fs::copy(kept, file).map_err(Failure::system("write the packed wasm"))?;
        }
        Ok(())
    };
    let many = available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..many).map(|_| scope.spawn(work)).collect();
        let ends = workers.into_iter().map(|worker| match worker.join() {
            Ok(end) => end,
            Err(cause) => std::panic::resume_unwind(cause),
        });
        ends.collect::<Result<(), Failure>>()
    })?;
    let needed = places.iter().map(|(_, kept)| kept.clone()).collect();
    forget_others(&folder, &needed).map_err(Failure::system(format!("tidy up {KEPT}")))
}

/// It warns of names that it does not know and drops anyway, so it is heard only where it fails.
fn optimise(workspace: &Workspace, file: &Path, kept: &Path) -> Result<(), Failure> {
    // What is kept is whole: a build that is broken off leaves nothing under the name.
    let made = kept.with_extension("made");
    let mut command = process::command(workspace, "wasm-opt", FEATURES);
    process::hush(command.args(SMALL).arg(file).arg("-o").arg(&made))?;
    fs::rename(&made, kept).map_err(Failure::system(format!("write {KEPT}")))
}

/// Names what wasm-opt makes of a file.
fn key(file: &Path, version: &str) -> io::Result<String> {
    let mut hash = Sha256::new();
    hash.update(fs::read(file)?);
    hash.update(version);
    for flag in FEATURES.iter().chain(&SMALL) {
        hash.update(flag);
    }
    Ok(format!("{:x}.wasm", hash.finalize()))
}

fn forget_others(folder: &Path, needed: &HashSet<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if !needed.contains(&path) {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}
