//! What belongs to Rust itself: rustfmt, clippy, the wasm target, and the crates of `Cargo.lock`.

use std::path::Path;
use std::process::Command;

use super::delivery::Delivery;
use crate::console::{Outcome, Progress};
use crate::failure::Failure;
use crate::process;
use crate::workspace::Workspace;

/// The target that browsers run.
pub const WASM: &str = "wasm32-unknown-unknown";

/// rustfmt and clippy, which a minimal Rust comes without.
pub fn components(workspace: &Workspace, progress: &Progress) -> Result<Outcome, Failure> {
    let answers = |subcommand: &str| {
        process::answer(&mut process::command(
            workspace,
            "cargo",
            [subcommand, "--version"],
        ))
        .is_some()
    };
    if answers("fmt") && answers("clippy") {
        return Ok(Outcome::AlreadyThere);
    }
    rustup(
        workspace,
        progress,
        "rustfmt and clippy",
        &["component", "add", "rustfmt", "clippy"],
    )
}

/// The standard library for wasm32.
pub fn wasm_target(workspace: &Workspace, progress: &Progress) -> Result<Outcome, Failure> {
    let mut sysroot = process::command(workspace, "rustc", ["--print", "sysroot"]);
    let installed = process::answer(&mut sysroot)
        .is_some_and(|sysroot| Path::new(&sysroot).join("lib/rustlib").join(WASM).is_dir());
    if installed {
        return Ok(Outcome::AlreadyThere);
    }
    rustup(
        workspace,
        progress,
        "the wasm target",
        &["target", "add", WASM],
    )
}

/// Downloads every crate that a build for this machine or for wasm32 needs.
///
/// Builds and tests then need no network, and a refused download is told apart from code that
/// does not compile.
pub fn crates(workspace: &Workspace) -> Result<Outcome, Failure> {
    let host = process::answer(&mut process::command(
        workspace,
        "rustc",
        ["--print", "host-tuple"],
    ));
    let mut fetch = process::command(workspace, "cargo", ["fetch", "--locked", "--target", WASM]);
    fetch.args(host.iter().flat_map(|host| ["--target", host]));
    let delivery = Delivery {
        what: "the crates of Cargo.lock",
        log: "crates",
        remedy: "check that the crate registry is reachable and that Cargo.lock is up to date",
    };
    delivery.fetch(workspace, &mut [fetch])?;
    Ok(Outcome::Done)
}

/// Asks rustup, twice if need be: its servers drop a connection now and then.
fn rustup(
    workspace: &Workspace,
    progress: &Progress,
    what: &str,
    arguments: &[&str],
) -> Result<Outcome, Failure> {
    let command = || -> Command { process::command(workspace, "rustup", arguments) };
    if workspace.find(&["rustup"]).is_none() {
        return Err(Failure::Missing {
            what: what.to_owned(),
            remedy: "install it the way this machine got its Rust (there is no rustup here)".into(),
        });
    }
    progress.note("installing");
    let delivery = Delivery {
        what,
        log: "rustup",
        remedy: "check that rustup's download server is reachable",
    };
    delivery
        .fetch(workspace, &mut [command()])
        .or_else(|_| delivery.fetch(workspace, &mut [command()]))?;
    Ok(Outcome::Done)
}
