//! What each command does: its steps, in their order, known before the first one starts.

use std::fmt::Write;
use std::time::Duration;

use crate::console::{self, Outcome, Progress};
use crate::failure::Failure;
use crate::install::browsers::Browser;
use crate::step::Step;
use crate::workspace::Workspace;

/// A part of the tests that a developer may ask for alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The rules of the house.
    Tidy,
    /// The formatting.
    Fmt,
    /// The licences of the crates, and what is known against them.
    Deny,
    /// The lints, for this machine and for wasm32.
    Clippy,
    /// The tests that need no browser.
    Native,
    /// The tests that run inside a browser.
    Web,
    /// The release as Trunk makes it, and as nginx hosts it.
    Hosting,
    /// The tests that drive a browser over the release build.
    EndToEnd,
    /// What becomes of what was done: the short version of `cargo xtask torture`.
    Torture,
}

impl Part {
    /// The part that has this name on the command line.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "tidy" => Some(Self::Tidy),
            "fmt" => Some(Self::Fmt),
            "deny" => Some(Self::Deny),
            "clippy" => Some(Self::Clippy),
            "native" => Some(Self::Native),
            "web" => Some(Self::Web),
            "hosting" => Some(Self::Hosting),
            "e2e" => Some(Self::EndToEnd),
            "torture" => Some(Self::Torture),
            _ => None,
        }
    }
}

/// From nothing to `dist/`.
pub fn build() -> Vec<Step> {
    vec![
        Step::WasmTarget,
        Step::Crates,
        Step::BuildTools,
        Step::Release,
    ]
}

/// From nothing to a release build and a browser to measure it in.
pub fn bench() -> Vec<Step> {
    build().into_iter().chain([Step::Browsers]).collect()
}

/// From nothing to a release build and the browsers to torture it in.
pub fn torture() -> Vec<Step> {
    bench()
}

/// Nothing but a look at the sources.
pub fn tidy() -> Vec<Step> {
    vec![Step::Tidy]
}

/// Every test, what fails fast before what takes long; with the parts that need each step.
fn everything() -> Vec<(Step, &'static [Part])> {
    use Part::{Clippy, Deny, EndToEnd, Fmt, Hosting, Native, Tidy, Torture, Web};
    vec![
        (Step::Tidy, &[Tidy]),
        (Step::Components, &[Fmt, Clippy]),
        (Step::Rustfmt, &[Fmt]),
        (
            Step::Crates,
            &[Deny, Clippy, Native, Web, Hosting, EndToEnd, Torture],
        ),
        (Step::Deny, &[Deny]),
        (Step::ClippyNative, &[Clippy]),
        (Step::WasmTarget, &[Clippy, Web, Hosting, EndToEnd, Torture]),
        (Step::WasmBindgen, &[Web]),
        (Step::BuildTools, &[Hosting, EndToEnd, Torture]),
        (Step::Axe, &[Hosting, EndToEnd]),
        (Step::ClippyWasm, &[Clippy]),
        (Step::NativeTests, &[Native]),
        (Step::Browsers, &[Web, Hosting, EndToEnd, Torture]),
        (Step::Geckodriver, &[Web, Hosting, EndToEnd]),
        (Step::WebTests(Browser::Chromium), &[Web]),
        (Step::WebTests(Browser::Firefox), &[Web]),
        (Step::Release, &[Hosting, EndToEnd, Torture]),
        (Step::Trunk, &[Hosting]),
        (Step::Nginx, &[Hosting]),
        (Step::Hosted, &[Hosting]),
        (Step::EndToEndTests, &[EndToEnd]),
        (Step::ShortTorture, &[Torture]),
    ]
}

/// The tests, or those parts of them.
pub fn test(only: &[Part]) -> Vec<Step> {
    everything()
        .into_iter()
        .filter(|(_, parts)| only.is_empty() || parts.iter().any(|part| only.contains(part)))
        .map(|(step, _)| step)
        .collect()
}

/// How long each step took.
pub struct Report(Vec<(String, Outcome, Duration)>);

/// Carries out the steps one after the other, up to the first that fails.
pub fn carry_out(workspace: &Workspace, steps: &[Step]) -> Result<Report, Failure> {
    let mut report = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        let label = format!("[{}/{}] {}", index + 1, steps.len(), step.name());
        let mut progress = Progress::start(label);
        match step.carry_out(workspace, &mut progress) {
            Ok(outcome) => report.push((step.name(), outcome, progress.finish(outcome))),
            Err(cause) => {
                let label = progress.fail();
                return Err(Failure::Step {
                    label,
                    cause: Box::new(cause),
                });
            }
        }
    }
    Ok(Report(report))
}

impl Report {
    /// Prints the steps as a table, and that all is well.
    pub fn print(&self) {
        let mut table = String::from("\n");
        for (name, outcome, duration) in &self.0 {
            let note = match outcome {
                Outcome::Done => "",
                Outcome::AlreadyThere => "  already there",
                Outcome::LeftOut => "  left out",
            };
            let _ = writeln!(
                table,
                "  {name:<28} {:>9}{note}",
                console::seconds(*duration)
            );
        }
        let total = self.0.iter().map(|(_, _, duration)| *duration).sum();
        let _ = write!(
            table,
            "\nAll {} steps passed in {}",
            self.0.len(),
            console::seconds(total)
        );
        console::line(table);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_together_are_everything() {
        let parts = [
            Part::Tidy,
            Part::Fmt,
            Part::Deny,
            Part::Clippy,
            Part::Native,
            Part::Web,
            Part::Hosting,
            Part::EndToEnd,
            Part::Torture,
        ];
        assert_eq!(test(&parts), test(&[]));
    }

    #[test]
    fn a_test_of_the_release_build_installs_all_that_the_build_needs() {
        for part in [Part::Hosting, Part::EndToEnd, Part::Torture] {
            let steps = test(&[part]);
            assert!(build().iter().all(|step| steps.contains(step)));
        }
    }

    #[test]
    fn the_rules_of_the_house_come_first_and_need_nothing() {
        assert_eq!(test(&[Part::Tidy]), tidy());
        assert_eq!(test(&[]).first(), Some(&Step::Tidy));
    }

    #[test]
    fn the_formatting_alone_needs_no_download() {
        assert_eq!(test(&[Part::Fmt]), [Step::Components, Step::Rustfmt]);
    }
}
