//! The benchmark: how quick the released page is beside the floor and, if asked for, beside another build of
//! it; and its rules in WebAssembly.
//!
//! It is no test: what it says depends on the machine, so a missed goal is printed and fails nothing.
//! How it measures stands in `bench/src/main.rs` and `bench/compute/rules.rs`.

use std::path::{Path, PathBuf};

use crate::check::web;
use crate::failure::Failure;
use crate::install::browsers::Browser;
use crate::install::toolchain::WASM;
use crate::process;
use crate::release::{budget, sizes};
use crate::server::{self, Server, Site};
use crate::workspace::Workspace;

/// The page that is written by hand, ready to be served as it is.
const FLOOR: &str = "bench/floor";

/// Measures, once the release is built: at so many people, or at all sizes.
pub fn run(
    workspace: &Workspace,
    people: &[u32],
    slow: bool,
    beside: Option<&Path>,
) -> Result<(), Failure> {
    let mut said: Vec<String> = people.iter().map(u32::to_string).collect();
    said.extend(slow.then(|| "--slow".to_owned()));
    pages(workspace, &said, beside)?;
    rules(workspace)?;
    print_sizes(workspace)
}

/// Serves the pages, and has them measured in turns.
fn pages(workspace: &Workspace, said: &[String], beside: Option<&Path>) -> Result<(), Failure> {
    let serve = |folder: PathBuf| {
        let listener = server::listen(0).map_err(Failure::system("find a free port"))?;
        Server::start(listener, Site::new(folder, &["/"]))
    };
    let baton = serve(workspace.dist())?;
    let floor = serve(workspace.path(FLOOR))?;
    let beside = beside
        .map(|folder| serve(folder.to_path_buf()))
        .transpose()?;
    let arguments = ["run", "--quiet", "--package", "baton-bench"];
    let mut command = process::command(workspace, "cargo", arguments);
    command
        .arg("--")
        .args(said)
        .env("BATON_URL", baton.url("/"))
        .env("BATON_FLOOR_URL", floor.url("/"))
        .env("BATON_CHROMIUM", Browser::Chromium.program(workspace)?)
        .envs(beside.map(|beside| ("BATON_BESIDE_URL", beside.url("/"))));
    process::show(&mut command)
}

/// Measures the rules in headless Chromium, in the release profile.
fn rules(workspace: &Workspace) -> Result<(), Failure> {
    let arguments = [
        "bench",
        "--quiet",
        "--package",
        "baton-bench-compute",
        "--target",
        WASM,
    ];
    let mut command = web::command(workspace, Browser::Chromium, &arguments)?;
    process::show(&mut command)
}

/// Prints how large both pages are, and holds ours against its budget.
fn print_sizes(workspace: &Workspace) -> Result<(), Failure> {
    let page = sizes::print(workspace, &workspace.dist())?;
    budget::hold(workspace, &page)?;
    sizes::print(workspace, &workspace.path(FLOOR)).map(drop)
}
