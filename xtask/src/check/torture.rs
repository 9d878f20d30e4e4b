//! What becomes of what was done, in tabs, killed browsers, and storage that is damaged or full.
//!
//! How it is done stands in `tests/torture/src/main.rs`.

use super::cargo::{cargo, show};
use crate::console::{Outcome, Progress};
use crate::failure::Failure;
use crate::install::browsers::Browser;
use crate::process;
use crate::server::{self, Server, Site};
use crate::workspace::Workspace;

/// The parts of the torture.
const PARTS: [&str; 5] = ["tabs", "kills", "damage", "full", "faults"];

/// How much torture there is to be.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Extent {
    /// The parts asked for; none means all of them.
    pub only: Vec<&'static str>,
    /// How long each may begin something new.
    pub seconds: Option<u64>,
    /// What chance begins with.
    pub seed: Option<u64>,
}

/// The part that has this name on the command line.
pub fn part_named(name: &str) -> Option<&'static str> {
    PARTS.into_iter().find(|part| *part == name)
}

/// As much of it as every run of the tests has time for.
pub fn short(workspace: &Workspace, progress: &mut Progress) -> Result<Outcome, Failure> {
    serve(workspace, |command| show(progress, command.arg("--short")))
}

/// All of it, or as much as was asked for, once the release is built.
pub fn run(workspace: &Workspace, extent: &Extent) -> Result<(), Failure> {
    serve(workspace, |command| {
        for part in &extent.only {
            command.args(["--only", part]);
        }
        for (flag, number) in [("--seconds", extent.seconds), ("--seed", extent.seed)] {
            if let Some(number) = number {
                command.arg(flag).arg(number.to_string());
            }
        }
        process::show(command)
    })
}

/// Serves `dist/`, and has somebody complete the command that tortures it.
fn serve<T>(
    workspace: &Workspace,
    run: impl FnOnce(&mut std::process::Command) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let listener = server::listen(0).map_err(Failure::system("find a free port"))?;
    let server = Server::start(listener, Site::new(workspace.dist(), &["/"]))?;
    let mut command = cargo(
        workspace,
        &["run", "--quiet", "--package", "baton-torture", "--"],
    );
    command
        .env("BATON_URL", server.url("/"))
        .env("BATON_CHROMIUM", Browser::Chromium.program(workspace)?)
        .env("BATON_FIREFOX", Browser::Firefox.program(workspace)?);
    run(&mut command)
}
