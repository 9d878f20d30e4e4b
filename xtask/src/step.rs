//! One thing that a command does, by name.

use crate::check;
use crate::console::{Outcome, Progress};
use crate::failure::Failure;
use crate::install::browsers::{self, Browser};
use crate::install::cargo_tool::{GECKODRIVER, WASM_BINDGEN};
use crate::install::{nginx, npm, toolchain};
use crate::release;
use crate::tidy;
use crate::workspace::Workspace;

/// A step of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Hold the sources against the rules of the house.
    Tidy,
    /// Install rustfmt and clippy.
    Components,
    /// Check the formatting.
    Rustfmt,
    /// Download the crates.
    Crates,
    /// Look through the crates.
    Deny,
    /// Lint for this machine.
    ClippyNative,
    /// Install the wasm target.
    WasmTarget,
    /// Install wasm-bindgen.
    WasmBindgen,
    /// Install wasm-opt and esbuild.
    BuildTools,
    /// Install axe-core.
    Axe,
    /// Lint for wasm32.
    ClippyWasm,
    /// Run the tests that need no browser.
    NativeTests,
    /// Install the browsers and chromedriver.
    Browsers,
    /// Install geckodriver.
    Geckodriver,
    /// Run the tests inside this browser.
    WebTests(Browser),
    /// Build the release.
    Release,
    /// Have Trunk build the same release.
    Trunk,
    /// Unpack nginx.
    Nginx,
    /// Drive both browsers over the release build as nginx hosts it.
    Hosted,
    /// Drive both browsers over the release build.
    EndToEndTests,
    /// Torture the release build for a little while.
    ShortTorture,
}

impl Step {
    /// Its name, as shown.
    pub fn name(self) -> String {
        match self {
            Self::Tidy => "rules of the house".into(),
            Self::Components => "rustfmt and clippy".into(),
            Self::Rustfmt => "formatting".into(),
            Self::Crates => "crates".into(),
            Self::Deny => "licences and advisories".into(),
            Self::ClippyNative => "clippy, native".into(),
            Self::WasmTarget => "wasm target".into(),
            Self::WasmBindgen => WASM_BINDGEN.title(),
            Self::BuildTools => "wasm-opt and esbuild".into(),
            Self::Axe => "axe-core".into(),
            Self::ClippyWasm => "clippy, wasm32".into(),
            Self::NativeTests => "native tests".into(),
            Self::Browsers => "browsers".into(),
            Self::Geckodriver => GECKODRIVER.title(),
            Self::WebTests(browser) => format!("tests in {}", browser.name()),
            Self::Release => "release build".into(),
            Self::Trunk => "the same by Trunk".into(),
            Self::Nginx => "nginx".into(),
            Self::Hosted => "hosted by nginx".into(),
            Self::EndToEndTests => "end-to-end tests".into(),
            Self::ShortTorture => "torture, short".into(),
        }
    }

    /// Does it.
    pub fn carry_out(
        self,
        workspace: &Workspace,
        progress: &mut Progress,
    ) -> Result<Outcome, Failure> {
        match self {
            Self::Tidy => tidy::check(workspace, progress),
            Self::Components => toolchain::components(workspace, progress),
            Self::Rustfmt => check::formatting(workspace, progress),
            Self::Crates => toolchain::crates(workspace),
            Self::Deny => check::deny::check(workspace, progress),
            Self::ClippyNative => check::clippy_native(workspace, progress),
            Self::WasmTarget => toolchain::wasm_target(workspace, progress),
            Self::WasmBindgen => WASM_BINDGEN.install(workspace, progress),
            Self::BuildTools => npm::build_tools(workspace, progress),
            Self::Axe => npm::packages(workspace, progress),
            Self::ClippyWasm => check::clippy_wasm(workspace, progress),
            Self::NativeTests => check::native_tests(workspace, progress),
            Self::Browsers => browsers::install(workspace, progress),
            Self::Geckodriver => browsers::install_geckodriver(workspace, progress),
            Self::WebTests(browser) => check::web::tests(workspace, progress, browser),
            Self::Release => release::build(workspace, progress),
            Self::Trunk => check::trunk::makes_the_same(workspace, progress),
            Self::Nginx => nginx::install(workspace, progress),
            Self::Hosted => check::hosted::by_nginx(workspace, progress),
            Self::EndToEndTests => check::end_to_end::tests(workspace, progress),
            Self::ShortTorture => check::torture::short(workspace, progress),
        }
    }
}
