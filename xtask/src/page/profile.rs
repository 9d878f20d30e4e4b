//! How much work goes into a page.

use std::path::PathBuf;

use crate::install::toolchain::WASM;
use crate::workspace::Workspace;

/// How much work goes into a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// Little, to see what one has just changed.
    Debug,
    /// As much as it takes to be small.
    Release,
}

impl Profile {
    /// The wasm that cargo compiles in it.
    pub fn wasm(self, workspace: &Workspace) -> PathBuf {
        let folder = match self {
            Self::Debug => "debug",
            Self::Release => "release",
        };
        workspace.path(&format!("target/{WASM}/{folder}/baton.wasm"))
    }
}
