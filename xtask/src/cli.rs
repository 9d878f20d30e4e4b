//! What the developer may type after `cargo xtask`.

use std::path::PathBuf;

use crate::check::torture::{self, Extent};
use crate::failure::Failure;
use crate::plan::Part;

/// Shown by `cargo xtask help`, and after a mistake.
pub const USAGE: &str = "\
cargo xtask serve [--port N]      build the release and serve it on this machine
cargo xtask dist                  build the release into dist/, and tell how large it is
cargo xtask test [--only PART]…   run every test, or only PART:
                                  tidy, fmt, deny, clippy, native, web, hosting, e2e, torture
cargo xtask tidy                  hold the sources against the rules of the house, which no compiler knows
cargo xtask bench [--people N]… [--slow] [--beside DIR]
                                  measure the release beside a page written by hand, at all sizes or at N, there
                                  with a slow processor too, and beside the release that was built into DIR before
cargo xtask torture [--only PART]… [--seconds N] [--seed N]
                                  lose nothing that was done, or only PART: tabs, kills, damage, full, faults;
                                  nothing new begins after N seconds in each; chance begins with a seed

Trunk calls this itself, after a build:
cargo xtask page                  put the page together in place of what Trunk has staged";

/// One command, with its arguments already understood.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// Tell which commands there are.
    Help,
    /// Build and serve; without a port, on the first free one from 8080.
    Serve {
        /// The port that the developer insists on.
        port: Option<u16>,
    },
    /// Build the folder to host.
    Dist,
    /// Measure the release build; an empty list means at all sizes.
    Bench {
        /// The numbers of people asked for.
        people: Vec<u32>,
        /// Whether to measure these with a slow processor as well.
        slow: bool,
        /// Another release build to measure beside it.
        beside: Option<PathBuf>,
    },
    /// Torture the release build.
    Torture(Extent),
    /// Run the tests; an empty list means all of them.
    Test {
        /// The parts asked for.
        only: Vec<Part>,
    },
    /// Hold the sources against the rules of the house.
    Tidy,
    /// Trunk's hook after a build.
    Page,
}

/// Understands the arguments that follow `cargo xtask`.
pub fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Command, Failure> {
    let mut command = match arguments.next().as_deref() {
        None | Some("help" | "--help" | "-h") => return Ok(Command::Help),
        Some("serve") => Command::Serve { port: None },
        Some("dist") => Command::Dist,
        Some("bench") => Command::Bench {
            people: Vec::new(),
            slow: false,
            beside: None,
        },
        Some("torture") => Command::Torture(Extent::default()),
        Some("test") => Command::Test { only: Vec::new() },
        Some("tidy") => Command::Tidy,
        Some("page") => Command::Page,
        Some(other) => return Err(usage(format!("there is no command `{other}`"))),
    };
    while let Some(flag) = arguments.next() {
        match (&mut command, flag.as_str()) {
            (Command::Serve { port }, "--port") => {
                let text = value(&mut arguments, &flag)?;
                let number = text.parse();
                *port = Some(number.map_err(|_| usage(format!("`{text}` is not a port")))?);
            }
            (Command::Test { only }, "--only") => {
                let text = value(&mut arguments, &flag)?;
                let part = Part::named(&text);
                only.push(
                    part.ok_or_else(|| usage(format!("`{text}` is not a part of the tests")))?,
                );
            }
            (Command::Bench { people, .. }, "--people") => {
                let text = value(&mut arguments, &flag)?;
                let number = text.parse();
                people.push(
                    number.map_err(|_| usage(format!("`{text}` is not a number of people")))?,
                );
            }
            (Command::Bench { slow, .. }, "--slow") => *slow = true,
            (Command::Bench { beside, .. }, "--beside") => {
                *beside = Some(value(&mut arguments, &flag)?.into());
            }
            (Command::Torture(extent), "--only") => {
                let text = value(&mut arguments, &flag)?;
                let part = torture::part_named(&text);
                extent.only.push(
                    part.ok_or_else(|| usage(format!("`{text}` is not a part of the torture")))?,
                );
            }
            (Command::Torture(extent), "--seconds") => {
                extent.seconds = Some(number(&mut arguments, &flag)?);
            }
            (Command::Torture(extent), "--seed") => {
                extent.seed = Some(number(&mut arguments, &flag)?);
            }
            _ => return Err(usage(format!("`{flag}` means nothing here"))),
        }
    }
    Ok(command)
}

fn value(arguments: &mut impl Iterator<Item = String>, flag: &str) -> Result<String, Failure> {
    arguments
        .next()
        .ok_or_else(|| usage(format!("`{flag}` needs a value")))
}

fn number(arguments: &mut impl Iterator<Item = String>, flag: &str) -> Result<u64, Failure> {
    let text = value(arguments, flag)?;
    text.parse()
        .map_err(|_| usage(format!("`{text}` is not a number")))
}

/// What is wrong, and under it what may be typed instead.
fn usage(mistake: String) -> Failure {
    let text = format!("{mistake}\n\n{USAGE}");
    Failure::Usage { text }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command, String> {
        parse(line.split_whitespace().map(str::to_owned)).map_err(|failure| failure.to_string())
    }

    #[test]
    fn parts_of_the_tests_add_up() {
        let only = vec![Part::Web, Part::EndToEnd];
        assert_eq!(
            parsed("test --only web --only e2e"),
            Ok(Command::Test { only })
        );
    }

    #[test]
    fn numbers_of_people_add_up() {
        let people = vec![100, 45_000];
        let beside = Some("dist-before".into());
        assert_eq!(
            parsed("bench --people 100 --beside dist-before --people 45000 --slow"),
            Ok(Command::Bench {
                people,
                slow: true,
                beside
            })
        );
        assert!(parsed("bench --people all").unwrap_err().contains("all"));
    }

    #[test]
    fn torture_is_asked_for_by_its_parts() {
        let extent = Extent {
            only: vec!["kills", "full"],
            seconds: Some(60),
            seed: None,
        };
        assert_eq!(
            parsed("torture --only kills --seconds 60 --only full"),
            Ok(Command::Torture(extent))
        );
        assert!(
            parsed("torture --only nails")
                .unwrap_err()
                .contains("nails")
        );
    }

    #[test]
    fn a_port_is_a_number_that_fits() {
        assert_eq!(
            parsed("serve --port 9000"),
            Ok(Command::Serve { port: Some(9000) })
        );
        assert!(parsed("serve --port 90000").unwrap_err().contains("90000"));
        assert!(
            parsed("serve --port")
                .unwrap_err()
                .contains("needs a value")
        );
    }

    #[test]
    fn a_flag_of_another_command_is_refused() {
        assert!(parsed("dist --port 9000").unwrap_err().contains("--port"));
    }
}
