//! The release build: `dist/`, the folder to host.

pub mod budget;
mod compile;
pub mod sizes;
mod stamp;

use std::fs;
use std::io;
use std::path::Path;

use crate::console::{Outcome, Progress};
use crate::failure::Failure;
use crate::page::{self, Profile};
use crate::turn;
use crate::workspace::Workspace;
use stamp::Stamp;

/// Where the page is put together, before it takes the place of the one that is hosted.
const STAGED: &str = "target/page";

/// Builds the release, unless `dist/` is already the one of these sources.
pub fn build(workspace: &Workspace, progress: &mut Progress) -> Result<Outcome, Failure> {
    let _alone = turn::wait(workspace, || progress.note("waiting for another build"))?;
    let sources = stamp::sources(workspace)?;
    if Stamp::of(workspace, sources)? == stamp::last(workspace) {
        return Ok(Outcome::AlreadyThere);
    }
    progress.give_way();
    compile::release(workspace)?;
    let staged = workspace.path(STAGED);
    page::put_together(workspace, Profile::Release, &staged)?;
    put_in_place(&staged, &workspace.dist()).map_err(Failure::system("write dist/"))?;
    stamp::keep(workspace, &Stamp::of(workspace, sources)?)?;
    Ok(Outcome::Done)
}

/// A folder is never half of one build and half of another.
fn put_in_place(staged: &Path, dist: &Path) -> io::Result<()> {
    if dist.exists() {
        fs::remove_dir_all(dist)?;
    }
    fs::rename(staged, dist)
}
