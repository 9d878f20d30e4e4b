//! What becomes of what Baton said was done.
//!
//! `cargo xtask torture` builds the release, serves it, and runs this. Each part of it gives commands by
//! clicking in the released page, notes what the page shows as done, does something unkind, and then looks
//! for what was shown: in the page, and in the log as it is stored.
//!
//! - [`parts::tabs`]: eight tabs at once;
//! - [`parts::kills`]: browsers and renderers that are killed;
//! - [`parts::damage`]: storage in which something is not as it was written;
//! - [`parts::full`]: storage without any room left;
//! - [`parts::faults`]: calls that fail, a clock that goes back, tabs that stop.
//!
//! Every figure is counted. What must not be is marked, and makes the exit code 1. Whatever is left to
//! chance follows from a seed, which is printed and can be given.

mod answers;
mod baton;
mod browser;
mod failure;
mod ledger;
mod log;
mod orders;
mod parts;
mod report;
mod setting;
mod stage;
mod team;

use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use failure::Failure;
use setting::Extent;
use stage::Stage;

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::from(2)
        }
    }
}

/// Whether nothing went wrong.
fn run() -> Result<bool, Failure> {
    let extent = Extent::parse(std::env::args().skip(1))?;
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let seed = extent.seed.unwrap_or(now.map_or(0, |now| now.as_secs()));
    println!("seed {seed}");
    let mut is_good = true;
    for part in &extent.only {
        for program in setting::programs()? {
            let stage = Stage::new(setting::site()?, program, extent.clone(), seed);
            parts::play(*part, &stage)?;
            is_good &= stage.is_good();
        }
    }
    let verdict = match is_good {
        true => "Nothing is wrong.",
        false => "Something is WRONG: see above.",
    };
    println!("\n{verdict}");
    Ok(is_good)
}
