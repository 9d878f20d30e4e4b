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
pub const SUB_PATH: &str = "/some/where/";

/// Where the host does not know what wasm is.
pub const UNTYPED_PATH: &str = "/untyped/";

/// Where journeys have hosts of their own, which lose files and get others.
pub const HOSTS_PATH: &str = "/hosts/";

/// The folder in which these are.
pub const HOSTS: &str = "target/e2e/hosts";

/// Where `dist/` is served.
pub struct Addresses {
    /// From the root of a host.
    pub root: String,
    /// Under a path.
    pub sub_path: String,
    /// As if wasm were text.
    pub untyped: String,
    /// Where journeys have hosts of their own.
    pub hosts: String,
}

/// Serves `dist/`, and has all journeys made.
pub fn tests(workspace: &Workspace, progress: &mut Progress) -> Result<Outcome, Failure> {
    let listener = server::listen(0).map_err(Failure::system("find a free port"))?;
    let server = Server::start(listener, site(workspace))?;
    let addresses = Addresses {
        root: server.url("/"),
        sub_path: server.url(SUB_PATH),
        untyped: server.url(UNTYPED_PATH),
        hosts: server.url(HOSTS_PATH),
    };
    journeys(workspace, progress, &addresses, None)
}

/// Starts the drivers, and tells the tests where all of it is. With a word, only journeys by that name are made.
pub fn journeys(
    workspace: &Workspace,
    progress: &mut Progress,
    addresses: &Addresses,
    only: Option<&str>,
) -> Result<Outcome, Failure> {
    let chromium = Driver::start(workspace, Browser::Chromium)?;
    let firefox = Driver::start(workspace, Browser::Firefox)?;
    let mut command = cargo(workspace, &["test", "--package", "baton-e2e"]);
    command
        .args(["--lib", "--tests", "--", "--test-threads=2"])
        .args(only)
        .env("BATON_URL", &addresses.root)
        .env("BATON_SUBPATH_URL", &addresses.sub_path)
        .env("BATON_UNTYPED_URL", &addresses.untyped)
        .env("BATON_HOSTS", workspace.path(HOSTS))
        .env("BATON_HOSTS_URL", &addresses.hosts)
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
    Site::new(workspace.dist(), &["/", SUB_PATH, UNTYPED_PATH])
        .untyped(UNTYPED_PATH)
        .and(HOSTS_PATH, workspace.path(HOSTS))
}
