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

/// Installs the packages, and Node where it is missing.
pub fn install(workspace: &Workspace, progress: &Progress) -> Result<Outcome, Failure> {
    node(workspace, progress)?;
    let source = workspace.path("xtask/npm");
    let folder = workspace.path(".tools/npm");
    let installed = folder.join("installed-package-lock.json");
    let reading = |error| Failure::system("read xtask/npm/package-lock.json")(error);
    let lock = fs::read(source.join("package-lock.json")).map_err(reading)?;
    if fs::read(&installed).is_ok_and(|stamp| stamp == lock) && axe(workspace).is_file() {
        return Ok(Outcome::AlreadyThere);
    }

    progress.note("installing");
    let writing = |error| Failure::system("write .tools/npm")(error);
    let prepare = || -> io::Result<()> {
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("package-lock.json"), &lock)?;
        fs::copy(source.join("package.json"), folder.join("package.json")).map(drop)
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
    use super::major;

    #[test]
    fn the_major_version_of_node() {
        assert_eq!(major("v18.20.4"), Some(18));
        assert_eq!(major("command not found"), None);
    }
}
