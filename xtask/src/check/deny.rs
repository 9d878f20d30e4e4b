//! The crates that Baton is made of: their licences, where they come from, and what is known against them.
//!
//! What is asked of them stands in `deny.toml`. cargo-deny takes minutes to build and is not installed here, and
//! what is known against crates is on a host that not everybody reaches; a run says what it has left out.

use std::process::Stdio;

use super::cargo::cargo;
use crate::console::{Outcome, Progress};
use crate::failure::Failure;
use crate::install::cargo_tool::DENY;
use crate::process;
use crate::workspace::Workspace;

/// What can be asked without anybody's help.
const OFFLINE: [&str; 3] = ["bans", "licenses", "sources"];

/// Asks all that can be asked here. Nothing is shown of it unless something is wrong.
pub fn check(workspace: &Workspace, progress: &Progress) -> Result<Outcome, Failure> {
    if !DENY.is_there(workspace) {
        progress.note(&format!("there is no {}", DENY.title()));
        return Ok(Outcome::LeftOut);
    }
    let deny = |arguments: &[&str]| {
        let mut command = cargo(workspace, &["deny", "--workspace"]);
        command.args(arguments);
        command
    };
    process::hush(deny(&["--offline", "check"]).args(OFFLINE))?;
    let mut fetch = deny(&["fetch", "db"]);
    let fetched = fetch
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    if !fetched.status().is_ok_and(|status| status.success()) {
        progress.note("the advisories cannot be had, the rest is well");
        return Ok(Outcome::Done);
    }
    process::hush(&mut deny(&["check", "--disable-fetch", "advisories"]))?;
    Ok(Outcome::Done)
}
