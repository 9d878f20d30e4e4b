//! What is to be done, and where everything is: the command line, and what `cargo xtask` says in the
//! environment.

use std::time::{Duration, Instant};

use crate::baton::Site;
use crate::browser::{Kind, Program};
use crate::failure::Failure;

/// A part of the torture that may be asked for alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Eight tabs at once.
    Tabs,
    /// Killed browsers and renderers.
    Kills,
    /// Damaged storage.
    Damage,
    /// Full storage.
    Full,
    /// Storage calls that fail, and tabs that stop.
    Faults,
}

impl Part {
    /// All of them, with their names on the command line.
    const ALL: [(&str, Self); 5] = [
        ("tabs", Self::Tabs),
        ("kills", Self::Kills),
        ("damage", Self::Damage),
        ("full", Self::Full),
        ("faults", Self::Faults),
    ];
}

/// How much is to be done.
#[derive(Clone, Debug, Default)]
pub struct Extent {
    /// The parts.
    pub only: Vec<Part>,
    /// How long each of them may begin something new.
    pub seconds: Option<u64>,
    /// What chance begins with.
    pub seed: Option<u64>,
    /// Whether it is the version for every day.
    pub is_short: bool,
}

impl Extent {
    /// Understands the command line.
    pub fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Self, Failure> {
        let mut extent = Self::default();
        while let Some(flag) = arguments.next() {
            if flag == "--short" {
                extent.is_short = true;
                continue;
            }
            let value = arguments.next().unwrap_or_default();
            let unknown = || Failure::Usage(format!("`{flag} {value}` means nothing here"));
            match flag.as_str() {
                "--only" => {
                    let part = Part::ALL.into_iter().find(|(name, _)| *name == value);
                    extent.only.push(part.ok_or_else(unknown)?.1);
                }
                "--seconds" => extent.seconds = Some(value.parse().map_err(|_| unknown())?),
                "--seed" => extent.seed = Some(value.parse().map_err(|_| unknown())?),
                _ => return Err(unknown()),
            }
        }
        if extent.only.is_empty() {
            extent.only = Part::ALL.map(|(_, part)| part).to_vec();
        }
        Ok(extent)
    }

    /// So much in full, so much every day.
    pub fn choose<T>(&self, full: T, short: T) -> T {
        if self.is_short { short } else { full }
    }

    /// When the part that begins now begins nothing new any more.
    pub fn end(&self) -> Option<Instant> {
        let seconds = self.seconds.map(Duration::from_secs);
        Some(Instant::now() + seconds?)
    }
}

/// Whether there is time for something new.
pub fn is_time(end: Option<Instant>) -> bool {
    end.is_none_or(|end| Instant::now() < end)
}

/// Where Baton is served.
pub fn site() -> Result<Site, Failure> {
    variable("BATON_URL").map(Site)
}

/// The browsers, as far as they are named.
pub fn programs() -> Result<Vec<Program>, Failure> {
    let program = |kind, name| variable(name).map(|path| Program { kind, path });
    let named = [
        program(Kind::Chromium, "BATON_CHROMIUM"),
        program(Kind::Firefox, "BATON_FIREFOX"),
    ];
    let found: Vec<Program> = named.into_iter().flatten().collect();
    match found.is_empty() {
        true => Err(Failure::Unset("BATON_CHROMIUM")),
        false => Ok(found),
    }
}

fn variable(name: &'static str) -> Result<String, Failure> {
    std::env::var(name).map_err(|_| Failure::Unset(name))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Extent, String> {
        let words = line.split_whitespace().map(str::to_owned);
        Extent::parse(words).map_err(|failure| failure.to_string())
    }

    #[test]
    fn everything_unless_something_is_named() {
        assert_eq!(parsed("").unwrap().only, Part::ALL.map(|(_, part)| part));
        let only = parsed("--only kills --only full --seconds 60").unwrap();
        assert_eq!(only.only, [Part::Kills, Part::Full]);
        assert_eq!(only.seconds, Some(60));
    }

    #[test]
    fn what_means_nothing_is_said() {
        assert!(parsed("--only nails").unwrap_err().contains("nails"));
        assert!(parsed("--seconds").unwrap_err().contains("--seconds"));
    }
}
