//! The checks: each one runs cargo and shows what it says.

mod cargo;
pub mod deny;
mod driver;
pub mod end_to_end;
pub mod hosted;
mod kept;
mod nginx;
pub mod torture;
pub mod trunk;
pub mod web;

use crate::console::{Outcome, Progress};
use crate::failure::Failure;
use crate::install::toolchain::WASM;
use crate::workspace::Workspace;
use cargo::{cargo, show};

/// Every file is formatted as rustfmt would.
pub fn formatting(workspace: &Workspace, progress: &mut Progress) -> Result<Outcome, Failure> {
    show(
        progress,
        &mut cargo(workspace, &["fmt", "--all", "--check"]),
    )
}

/// No warning, on this machine.
pub fn clippy_native(workspace: &Workspace, progress: &mut Progress) -> Result<Outcome, Failure> {
    let arguments = [
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ];
    show(progress, &mut cargo(workspace, &arguments))
}

/// No warning in what runs in a browser, on wasm32.
pub fn clippy_wasm(workspace: &Workspace, progress: &mut Progress) -> Result<Outcome, Failure> {
    let arguments = [
        "clippy",
        "--package",
        "baton",
        "--package",
        "baton-core",
        "--package",
        "baton-bench-compute",
        "--all-targets",
        "--all-features",
        "--target",
        WASM,
        "--",
        "-D",
        "warnings",
    ];
    show(progress, &mut cargo(workspace, &arguments))
}

/// The tests of the core, of these commands, of the benchmark and of the torture.
pub fn native_tests(workspace: &Workspace, progress: &mut Progress) -> Result<Outcome, Failure> {
    // The explorations say how many states and commands they have tried.
    let arguments = [
        "test",
        "--package",
        "baton-core",
        "--lib",
        "--tests",
        "--",
        "--show-output",
    ];
    show(progress, &mut cargo(workspace, &arguments))?;
    show(
        progress,
        &mut cargo(
            workspace,
            &[
                "test",
                "--package",
                "xtask",
                "--package",
                "baton-bench",
                "--package",
                "baton-torture",
            ],
        ),
    )
}
