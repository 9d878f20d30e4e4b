//! Packages of the operating system, where we may install them: on Debian, as root.

use std::fs;

use super::delivery::Delivery;
use crate::console::Progress;
use crate::failure::Failure;
use crate::process;
use crate::workspace::Workspace;

/// Whether this is a Debian on which we are root.
pub fn is_ours(workspace: &Workspace) -> bool {
    let debian = fs::read_to_string("/etc/os-release")
        .is_ok_and(|release| release.lines().any(|line| line == "ID=debian"));
    debian
        && process::answer(&mut process::command(workspace, "id", ["-u"])).as_deref() == Some("0")
}

/// Installs packages, after refreshing the list of them: a fresh image has none.
pub fn install(
    workspace: &Workspace,
    progress: &Progress,
    packages: &[&str],
) -> Result<(), Failure> {
    let what = packages.join(", ");
    progress.note(&format!("installing {what} with apt-get"));
    let apt = |arguments: &[&str]| {
        let mut command = process::command(workspace, "apt-get", arguments);
        command.env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    let mut install = apt(&["install", "--yes", "--no-install-recommends"]);
    install.args(packages);
    let delivery = Delivery {
        what: &what,
        log: "apt-get",
        remedy: "check that Debian's package servers are reachable",
    };
    delivery.fetch(workspace, &mut [apt(&["update"]), install])
}
