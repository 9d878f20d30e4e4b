//! The tests that run inside a browser, through wasm-bindgen's test runner.
//!
//! `.cargo/config.toml` names the runner, and `webdriver.json` has Chromium's flags. The runner
//! itself adds those that keep both browsers without a window.

use std::process::Command;

use super::cargo::{cargo, show};
use crate::console::{Outcome, Progress};
use crate::failure::Failure;
use crate::install::browsers::Browser;
use crate::install::toolchain::WASM;
use crate::workspace::Workspace;

/// The runner takes the first driver that it finds in one of these: there must be only ours.
const DRIVER_SETTINGS: [&str; 8] = [
    "CHROMEDRIVER",
    "CHROMEDRIVER_REMOTE",
    "GECKODRIVER",
    "GECKODRIVER_REMOTE",
    "MSEDGEDRIVER",
    "MSEDGEDRIVER_REMOTE",
    "SAFARIDRIVER",
    "SAFARIDRIVER_REMOTE",
];

/// Runs them in one browser.
pub fn tests(
    workspace: &Workspace,
    progress: &mut Progress,
    browser: Browser,
) -> Result<Outcome, Failure> {
    let arguments = [
        "test",
        "--package",
        "baton",
        "--target",
        WASM,
        "--test",
        "web",
    ];
    show(progress, &mut command(workspace, browser, &arguments)?)
}

/// A call of cargo that runs what it builds in this browser.
pub fn command(
    workspace: &Workspace,
    browser: Browser,
    arguments: &[&str],
) -> Result<Command, Failure> {
    let mut command = cargo(workspace, arguments);
    for setting in DRIVER_SETTINGS {
        command.env_remove(setting);
    }
    match browser {
        Browser::Chromium => command.env("CHROMEDRIVER", browser.driver(workspace)?),
        Browser::Firefox => command.env("GECKODRIVER", browser.driver(workspace)?).env(
            "GECKODRIVER_ARGS",
            format!("--binary='{}'", browser.program(workspace)?.display()),
        ),
    };
    // On a busy machine, a browser's first start alone outlasts the runner's own limits.
    command
        .env("WASM_BINDGEN_USE_BROWSER", "1")
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60")
        .env("WASM_BINDGEN_TEST_TIMEOUT", "300");
    Ok(command)
}
