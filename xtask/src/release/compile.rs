//! Compiling the release, and at the same time what packs it: the last minute of the one takes one core.

use std::process::Command;

use crate::failure::Failure;
use crate::install::toolchain::WASM;
use crate::process;
use crate::workspace::Workspace;

/// Compiles both. Neither needs the network: every crate is there by now.
pub fn release(workspace: &Workspace) -> Result<(), Failure> {
    let cargo = |arguments: &[&str]| -> Command {
        let mut command = process::command(workspace, "cargo", ["build", "--locked", "--offline"]);
        command.args(arguments);
        command
    };
    let mut app = cargo(&[
        "--release",
        "--target",
        WASM,
        "--bin",
        "baton",
        "--features",
        "split",
    ]);
    let mut pack = cargo(&["--quiet", "--package", "baton-pack"]);
    process::show_both(&mut app, &mut pack)
}
