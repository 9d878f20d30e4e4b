//! Calling esbuild, which makes stylesheets and scripts small.

use std::ffi::OsStr;

use crate::failure::Failure;
use crate::process;
use crate::workspace::Workspace;

/// The browsers that the page is for. All of them know nesting and `light-dark()`, so esbuild
/// leaves these as they are.
const BROWSERS: &str = "--target=chrome123,firefox121,safari17.5";

/// Runs esbuild. It is quiet, unless something is wrong.
pub fn minify<S: AsRef<OsStr>>(
    workspace: &Workspace,
    arguments: impl IntoIterator<Item = S>,
) -> Result<(), Failure> {
    let esbuild = workspace
        .find(&["esbuild"])
        .ok_or_else(|| Failure::Missing {
            what: "esbuild".into(),
            remedy: "run `cargo xtask dist` once, it installs the build's tools".into(),
        })?;
    let mut command = process::command(workspace, esbuild, arguments);
    process::show(command.args(["--minify", "--log-level=warning", BROWSERS]))
}
