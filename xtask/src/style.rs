//! Trunk's hook before a build: the stylesheets become one file.
//!
//! The sources stay small and in layers; the page loads one file, which is also the only one that
//! Trunk has to know.

use crate::failure::Failure;
use crate::process;
use crate::workspace::Workspace;

/// The browsers that the page is for. All of them know nesting and `light-dark()`, so esbuild
/// leaves these as they are.
const BROWSERS: &str = "--target=chrome123,firefox121,safari17.5";

/// Bundles `style/index.css`, with everything that it imports, into `target/style/baton.css`.
pub fn bundle(workspace: &Workspace) -> Result<(), Failure> {
    let esbuild = workspace
        .find(&["esbuild"])
        .ok_or_else(|| Failure::Missing {
            what: "esbuild".into(),
            remedy: "run `cargo xtask dist` once, it installs the build's tools".into(),
        })?;
    let arguments = [
        "style/index.css",
        "--bundle",
        "--minify",
        "--outfile=target/style/baton.css",
        "--log-level=warning",
        BROWSERS,
    ];
    process::show(&mut process::command(workspace, esbuild, arguments))
}
