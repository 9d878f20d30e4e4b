//! The release build: `dist/`, the folder to host.

pub mod sizes;
mod stamp;

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
