//! Calling cargo, with its output left to the developer.

use std::process::Command;

use crate::console::{Outcome, Progress};
use crate::failure::Failure;
use crate::process;
use crate::workspace::Workspace;

/// A call of cargo, not started yet.
pub fn cargo(workspace: &Workspace, arguments: &[&str]) -> Command {
    process::command(workspace, "cargo", arguments)
}

/// Runs it as the whole of a step.
pub fn show(progress: &mut Progress, command: &mut Command) -> Result<Outcome, Failure> {
    progress.give_way();
    process::show(command).map(|()| Outcome::Done)
}
