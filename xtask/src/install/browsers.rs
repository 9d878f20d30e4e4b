//! The two browsers that the tests drive, and the drivers between.

use std::path::PathBuf;

use super::cargo_tool::GECKODRIVER;
use super::debian;
use crate::console::{Outcome, Progress};
use crate::failure::Failure;
use crate::workspace::Workspace;

/// A browser that the tests drive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    /// Chromium, or Chrome where that is what the machine has.
    Chromium,
    /// Firefox, of any channel.
    Firefox,
}

impl Browser {
    /// Its name, as shown.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
        }
    }

    /// The browser itself.
    pub fn program(self, workspace: &Workspace) -> Result<PathBuf, Failure> {
        found(workspace, self.programs())
    }

    /// The WebDriver server for it.
    pub fn driver(self, workspace: &Workspace) -> Result<PathBuf, Failure> {
        found(workspace, self.driver_names())
    }

    fn programs(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromium-browser", "google-chrome", "chrome"],
            Self::Firefox => &["firefox", "firefox-esr"],
        }
    }

    fn driver_names(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromedriver"],
            Self::Firefox => &["geckodriver"],
        }
    }
}

/// Installs the browsers, and chromedriver, which has to match its browser.
pub fn install(workspace: &Workspace, progress: &Progress) -> Result<Outcome, Failure> {
    if missing(workspace).is_empty() {
        return Ok(Outcome::AlreadyThere);
    }
    if debian::is_ours(workspace) {
        debian::install(
            workspace,
            progress,
            &["chromium", "chromium-driver", "firefox-esr"],
        )?;
    }
    match missing(workspace).as_slice() {
        [] => Ok(Outcome::Done),
        programs => Err(absent(programs)),
    }
}

/// Installs geckodriver, unless the machine has one of its own: Debian has no package of it.
pub fn install_geckodriver(workspace: &Workspace, progress: &Progress) -> Result<Outcome, Failure> {
    match Browser::Firefox.driver(workspace) {
        Ok(path) if !path.starts_with(workspace.tools()) => Ok(Outcome::AlreadyThere),
        _ => GECKODRIVER.install(workspace, progress),
    }
}

/// All that is missing, so that it can be installed in one go.
fn missing(workspace: &Workspace) -> Vec<&'static str> {
    [
        Browser::Chromium.programs(),
        Browser::Chromium.driver_names(),
        Browser::Firefox.programs(),
    ]
    .into_iter()
    .filter(|names| workspace.find(names).is_none())
    .filter_map(|names| names.first().copied())
    .collect()
}

fn absent(programs: &[&str]) -> Failure {
    Failure::Missing {
        what: programs.join(", "),
        remedy: "install what is named and put it on the PATH".into(),
    }
}

fn found(workspace: &Workspace, names: &[&str]) -> Result<PathBuf, Failure> {
    let usual_name = names.get(..1).unwrap_or_default();
    workspace.find(names).ok_or_else(|| absent(usual_name))
}
