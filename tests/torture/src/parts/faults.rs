//! Calls that fail, storage that is cleared, a clock that is set, and tabs that stop.

mod calls;
mod clearing;
mod clock;
mod stuck;
mod tabs;

use crate::failure::Failure;
use crate::stage::Stage;

/// One after the other.
pub fn play(stage: &Stage) -> Result<(), Failure> {
    let (_profile, browser) = stage.starts()?;
    calls::play(stage, &*browser)?;
    clearing::play(stage, &*browser)?;
    clock::play(stage, &*browser)?;
    stuck::play(stage, &*browser)
}
