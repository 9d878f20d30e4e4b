//! The release build: `dist/`, the folder to host.

pub mod sizes;
mod stamp;

use std::fs::{self, File, TryLockError};

use crate::console::{Outcome, Progress};
use crate::failure::Failure;
use crate::process;
use crate::workspace::Workspace;
use stamp::Stamp;

/// Builds the release with Trunk, unless `dist/` is already the one of these sources.
///
/// Trunk works offline: every tool and crate is there by now, and should it expect another version
/// than ours, then it says so and does not fetch one behind our back.
pub fn build(workspace: &Workspace, progress: &mut Progress) -> Result<Outcome, Failure> {
    let _alone = wait_for_turn(workspace, progress)?;
    let sources = stamp::sources(workspace)?;
    if Stamp::of(workspace, sources)? == stamp::last(workspace) {
        return Ok(Outcome::AlreadyThere);
    }
    progress.give_way();
    process::show(&mut process::command(
        workspace,
        "trunk",
        ["build", "--release", "--offline"],
    ))?;
    stamp::keep(workspace, &Stamp::of(workspace, sources)?)?;
    Ok(Outcome::Done)
}

/// Lets a build in another terminal end first, until the returned file is dropped.
///
/// Cargo does so for its own part, but Trunk does not: of two builds at once, one can end up with
/// the other's half-written wasm.
fn wait_for_turn(workspace: &Workspace, progress: &Progress) -> Result<File, Failure> {
    let folder = workspace.path("target/xtask");
    let open = || {
        fs::create_dir_all(&folder)?;
        File::create(folder.join("build.lock"))
    };
    let locking = "take target/xtask/build.lock";
    let file = open().map_err(Failure::system(locking))?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            progress.note("waiting for another build");
            file.lock().map_err(Failure::system(locking))?;
        }
        Err(TryLockError::Error(error)) => return Err(Failure::system(locking)(error)),
    }
    Ok(file)
}
