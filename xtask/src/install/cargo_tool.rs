//! Build tools that are crates themselves: built once, into `.tools/bin`.

use super::delivery::Delivery;
use crate::console::{Outcome, Progress};
use crate::failure::Failure;
use crate::process;
use crate::workspace::Workspace;

/// A program from the crate registry.
pub struct CargoTool {
    /// The crate.
    krate: &'static str,
    /// Its programs, which tell their version.
    programs: &'static [&'static str],
    version: &'static str,
    features: &'static [&'static str],
}

/// Writes the JavaScript around the wasm; its version must be that of the crate `wasm-bindgen`.
pub const WASM_BINDGEN: CargoTool = CargoTool {
    krate: "wasm-bindgen-cli",
    programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
    version: "0.2.129",
    features: &[],
};

/// Drives Firefox.
pub const GECKODRIVER: CargoTool = CargoTool {
    krate: "geckodriver",
    programs: &["geckodriver"],
    version: "0.37.0",
    features: &[],
};

/// Builds and serves the page for those who know it. It is not installed here: see `Trunk.toml`.
pub const TRUNK: CargoTool = CargoTool {
    krate: "trunk",
    programs: &["trunk"],
    version: "0.21.14",
    features: &[],
};

/// Looks through the licences of all crates and what is known against them. It is not installed here.
pub const DENY: CargoTool = CargoTool {
    krate: "cargo-deny",
    programs: &["cargo-deny"],
    version: "0.18.9",
    features: &[],
};

/// The tools are built for a short build, not for speed: they wait for cargo and for browsers
/// anyway, and this halves the time from nothing to the first page.
const QUICK_RELEASE: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
];

/// Settings meant for the developer's own builds: a tool is built the same way everywhere.
const FOREIGN_SETTINGS: [&str; 4] = [
    "RUSTFLAGS",
    "CARGO_ENCODED_RUSTFLAGS",
    "CARGO_TARGET_DIR",
    "CARGO_BUILD_TARGET",
];

impl CargoTool {
    /// Its name and version, as a step of the plan.
    pub fn title(&self) -> String {
        let name = self.programs.first().unwrap_or(&self.krate);
        format!("{name} {}", self.version)
    }

    /// Installs it, unless the very version is there.
    pub fn install(&self, workspace: &Workspace, progress: &Progress) -> Result<Outcome, Failure> {
        if self.is_there(workspace) {
            return Ok(Outcome::AlreadyThere);
        }
        progress.note(&format!(
            "building it, a few minutes, log in {}",
            workspace.show(&workspace.log(self.krate))
        ));
        let tools = workspace.tools();
        let mut install = process::command(workspace, "cargo", ["install", self.krate]);
        install
            .args(["--version", self.version, "--locked", "--force"])
            .args(self.features)
            .arg("--root")
            .arg(&tools)
            // One folder for all of them, so that the crates they share are built once.
            .arg("--target-dir")
            .arg(tools.join("target"))
            .envs(QUICK_RELEASE);
        for setting in FOREIGN_SETTINGS {
            install.env_remove(setting);
        }
        let delivery = Delivery {
            what: &self.title(),
            log: self.krate,
            remedy: "check that the crate registry is reachable",
        };
        delivery.fetch(workspace, &mut [install])?;
        Ok(Outcome::Done)
    }

    /// Whether the very version is what runs by its name, ours or one of the machine's own. Asks the programs
    /// themselves: a note about them could be older than they are.
    pub fn is_there(&self, workspace: &Workspace) -> bool {
        self.programs.iter().all(|program| {
            process::answer(&mut process::command(workspace, program, ["--version"]))
                .is_some_and(|answer| answer.split_whitespace().nth(1) == Some(self.version))
        })
    }
}
