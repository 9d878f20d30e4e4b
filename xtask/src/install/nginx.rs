//! nginx, to host the release as `docs/hosting.md` says: of Debian, with its module for brotli.
//!
//! Debian's package would start a server of the machine's own, and that on port 80. So it is only unpacked.

use std::fs;
use std::path::PathBuf;

use super::delivery::Delivery;
use crate::console::{Outcome, Progress};
use crate::failure::Failure;
use crate::install::debian;
use crate::process;
use crate::workspace::Workspace;

/// Its packages. What they need besides is in every Debian with git and curl.
const PACKAGES: [&str; 2] = ["nginx", "libnginx-mod-http-brotli-static"];

/// Where they are unpacked to.
const FOLDER: &str = ".tools/nginx";

/// Unpacks the packages, and has everything in one folder. `_apt` may not write here, which apt only remarks.
const UNPACK: &str = r#"
    cd "$1" && shift && apt-get download "$@" && for package in *.deb; do dpkg-deb -x "$package" . || exit; done
"#;

/// The server itself.
pub fn program(workspace: &Workspace) -> PathBuf {
    workspace.path(FOLDER).join("usr/sbin/nginx")
}

/// What makes it send the `.br` beside a file.
pub fn brotli(workspace: &Workspace) -> PathBuf {
    let modules = workspace.path(FOLDER).join("usr/lib/nginx/modules");
    modules.join("ngx_http_brotli_static_module.so")
}

/// Installs both, where that is possible.
pub fn install(workspace: &Workspace, progress: &Progress) -> Result<Outcome, Failure> {
    if is_there(workspace) {
        return Ok(Outcome::AlreadyThere);
    }
    if !debian::is_ours(workspace) {
        progress.note("it is had from Debian only");
        return Ok(Outcome::LeftOut);
    }
    progress.note("installing");
    let folder = workspace.path(FOLDER);
    fs::create_dir_all(&folder).map_err(Failure::system(format!("make {FOLDER}")))?;
    let update = process::command(workspace, "apt-get", ["update"]);
    let mut unpack = process::command(workspace, "sh", ["-c", UNPACK, "unpack"]);
    unpack.arg(&folder).args(PACKAGES);
    let delivery = Delivery {
        what: "nginx",
        log: "nginx",
        remedy: "check that Debian's package servers are reachable",
    };
    delivery.fetch(workspace, &mut [update, unpack])?;
    Ok(Outcome::Done)
}

/// Whether it runs, and its module lies beside it.
pub fn is_there(workspace: &Workspace) -> bool {
    let mut version = process::command(workspace, program(workspace), ["-v"]);
    process::answer(&mut version).is_some() && brotli(workspace).is_file()
}
