//! The tools that come from npm: wasm-opt (in `binaryen`), esbuild and axe-core.
//!
//! Their versions are pinned in `xtask/npm`, and they are installed into `.tools/npm`.

use std::fs;
use std::io;
use std::path::PathBuf;

use super::debian;
use super::delivery::Delivery;
use crate::console::{Outcome, Progress};
use crate::failure::Failure;
use crate::process;
use crate::workspace::Workspace;

/// The oldest Node that runs the three; Debian 12 has it.
const OLDEST_NODE: u32 = 18;

/// None of the three needs its install script, so none gets to run one. What npm has in its cache
/// is good enough, as the lock names the content of each; and a refusal is told soon.
const CI: [&str; 7] = [
    "ci",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--prefer-offline",
    "--fetch-retry-mintimeout=1000",
    "--fetch-retry-maxtimeout=5000",
];

/// The accessibility checker, to be loaded into a page under test.
pub fn axe(workspace: &Workspace) -> PathBuf {
    workspace.path(".tools/npm/node_modules/axe-core/axe.min.js")
}

/// Installs wasm-opt and esbuild, unless the very versions are what runs by their names, and Node where it is
/// missing: that compresses what they make.
pub fn build_tools(workspace: &Workspace, progress: &Progress) -> Result<Outcome, Failure> {
    node(workspace, progress)?;
    let package = source(workspace, "package.json")?;
    let is_there = |program: &str, package_name: &str| {
        let version = process::answer(&mut process::command(workspace, program, ["--version"]));
        let pinned = pinned(&package, package_name);
        version
            .zip(pinned)
            .is_some_and(|(version, pinned)| is_version(&version, pinned))
    };
    if is_there("wasm-opt", "binaryen") && is_there("esbuild", "esbuild") {
        return Ok(Outcome::AlreadyThere);
    }
    packages(workspace, progress)
}

/// The version that is pinned of a package.
fn pinned<'a>(package: &'a str, name: &str) -> Option<&'a str> {
    let (_, after) = package.split_once(&format!("\"{name}\": \""))?;
    Some(after.split_once('"')?.0)
}

/// Whether a program says so of itself: esbuild says `0.28.2`, and wasm-opt `wasm-opt version 132 (version_132)`.
fn is_version(said: &str, pinned: &str) -> bool {
    let short = pinned.trim_end_matches(".0");
    said.split_whitespace()
        .any(|word| word == pinned || word == short)
}

fn source(workspace: &Workspace, name: &str) -> Result<String, Failure> {
    let path = workspace.path("xtask/npm").join(name);
    fs::read_to_string(path).map_err(Failure::system(format!("read xtask/npm/{name}")))
}

/// Installs axe-core, and with it the others, unless they are there.
pub fn packages(workspace: &Workspace, progress: &Progress) -> Result<Outcome, Failure> {
    let folder = workspace.path(".tools/npm");
    let installed = folder.join("installed-package-lock.json");
    let lock = source(workspace, "package-lock.json")?;
    if fs::read_to_string(&installed).is_ok_and(|stamp| stamp == lock) && axe(workspace).is_file() {
        return Ok(Outcome::AlreadyThere);
    }

    progress.note("installing");
    let package = source(workspace, "package.json")?;
    let writing = |error| Failure::system("write .tools/npm")(error);
    let prepare = || -> io::Result<()> {
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("package-lock.json"), &lock)?;
        fs::write(folder.join("package.json"), &package)
    };
    prepare().map_err(writing)?;
    let mut ci = process::command(workspace, "npm", CI);
    ci.current_dir(&folder);
    let delivery = Delivery {
        what: "binaryen, esbuild and axe-core",
        log: "npm",
        remedy: "check that the npm registry is reachable",
    };
    delivery.fetch(workspace, &mut [ci])?;
    fs::write(&installed, &lock).map_err(writing)?;
    Ok(Outcome::Done)
}

fn node(workspace: &Workspace, progress: &Progress) -> Result<(), Failure> {
    if workspace.find(&["node"]).is_none() || workspace.find(&["npm"]).is_none() {
        if !debian::is_ours(workspace) {
            return Err(Failure::Missing {
                what: "Node".into(),
                remedy: format!("install Node {OLDEST_NODE} or newer, with npm"),
            });
        }
        debian::install(workspace, progress, &["nodejs", "npm"])?;
    }
    let version = process::answer(&mut process::command(workspace, "node", ["--version"]));
    let major = version.as_deref().and_then(major);
    match major {
        Some(major) if major >= OLDEST_NODE => Ok(()),
        _ => Err(Failure::Missing {
            what: format!("Node {OLDEST_NODE}"),
            remedy: format!(
                "install Node {OLDEST_NODE} or newer (the one here is {})",
                version.as_deref().unwrap_or("broken")
            ),
        }),
    }
}

/// The 18 of `v18.20.4`.
fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{is_version, major, pinned};

    #[test]
    fn a_program_has_the_version_that_is_pinned_or_is_not_taken() {
        let package = "{ \"binaryen\": \"132.0.0\",\n\"esbuild\": \"0.28.2\" }";
        let binaryen = pinned(package, "binaryen").unwrap_or_default();
        assert!(is_version("wasm-opt version 132 (version_132)", binaryen));
        assert!(!is_version("wasm-opt version 108 (version_108)", binaryen));
        assert_eq!(pinned(package, "esbuild"), Some("0.28.2"));
        assert!(is_version("0.28.2", "0.28.2"));
        assert!(!is_version("0.28.1", "0.28.2"));
        assert_eq!(pinned(package, "typescript"), None);
    }

    #[test]
    fn the_major_version_of_node() {
        assert_eq!(major("v18.20.4"), Some(18));
        assert_eq!(major("command not found"), None);
    }
}
