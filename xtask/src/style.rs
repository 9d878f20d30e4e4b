//! Trunk's hook before a build: the stylesheets become one file.
//!
//! The sources stay small and in layers; the page loads one file, which is also the only one that
//! Trunk has to know.

use crate::esbuild;
use crate::failure::Failure;
use crate::workspace::Workspace;

/// Bundles `style/index.css`, with everything that it imports, into `target/style/baton.css`.
pub fn bundle(workspace: &Workspace) -> Result<(), Failure> {
    esbuild::minify(
        workspace,
        [
            "style/index.css",
            "--bundle",
            "--outfile=target/style/baton.css",
        ],
    )
}
