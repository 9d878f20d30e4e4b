//! The tests that drive browsers over the release build, as its users would.

use super::cargo::{cargo, show};
use super::driver::Driver;
use crate::console::{Outcome, Progress};
use crate::failure::Failure;
use crate::install::browsers::Browser;
use crate::install::npm;
use crate::server::{self, Server, Site};
use crate::workspace::Workspace;

/// Stands for any folder of a host that is not its root.
const SUB_PATH: &str = "/some/where/";

/// Where journeys have hosts of their own, which lose files and get others.
const HOSTS_PATH: &str = "/hosts/";

/// The folder in which these are.
const HOSTS: &str = "target/e2e/hosts";

/// Serves `dist/`, starts the drivers, and tells the tests where all of it is.
pub fn tests(workspace: &Workspace, progress: &mut Progress) -> Result<Outcome, Failure> {
    let listener = server::listen(0).map_err(Failure::system("find a free port"))?;
    let server = Server::start(listener, site(workspace))?;
    let chromium = Driver::start(workspace, Browser::Chromium)?;
    let firefox = Driver::start(workspace, Browser::Firefox)?;
    let mut command = cargo(
        workspace,
        &[
            "test",
            "--package",
            "baton-e2e",
            "--lib",
            "--tests",
            "--",
            "--test-threads=2",
        ],
    );
    command
        .env("BATON_URL", server.url("/"))
        .env("BATON_SUBPATH_URL", server.url(SUB_PATH))
        .env("BATON_HOSTS_URL", server.url(HOSTS_PATH))
        .env("BATON_HOSTS", workspace.path(HOSTS))
        .env("BATON_DIST", workspace.dist())
        .env("BATON_AXE", npm::axe(workspace))
        .env(
            "BATON_BROWSERS",
            format!("chromium={},firefox={}", chromium.url(), firefox.url()),
        )
        .env("BATON_CHROMIUM", Browser::Chromium.program(workspace)?)
        .env("BATON_FIREFOX", Browser::Firefox.program(workspace)?);
    show(progress, &mut command)
}

fn site(workspace: &Workspace) -> Site {
    Site::new(workspace.dist(), &["/", SUB_PATH]).and(HOSTS_PATH, workspace.path(HOSTS))
}
