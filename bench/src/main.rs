//! How quick the released page is, beside the same page written by hand.
//!
//! `cargo xtask bench` builds the release, serves it and the *floor* (`bench/floor/`), and runs this.
//! The floor is User Access in plain JavaScript, tuned by hand, with a journal like ours: what a browser
//! takes for this page at the least. Times differ from machine to machine; how many times the floor they
//! are differs less, so that is what has a goal.
//!
//! **What is measured**, at four sizes of the same generated [`team`]:
//! - *load*: from the beginning of the navigation to the first row. Each in a browser context of its own,
//!   with a new process for the page, without any cache; the state is in the storage by then.
//! - *keystroke*: words typed into “Search users” and deleted again, from each key to the list that goes
//!   with it.
//! - *one access*: from Enter on “Give access to …” until the text is in the local storage and the row
//!   says so.
//! - *bulk*: the same for everyone without access: “Select all on this page”, “Select all N that match”,
//!   “Give access”, and from Enter on the “Give access” of the dialog that then asks. Where a page has no
//!   such controls, the report says so.
//! - *characters*: what each of these hands to `setItem`, keys included, in UTF-16 units, as browsers
//!   count their quota.
//!
//! **How time is taken**: by `stopwatch.js`, which is in the page before any of the page's own scripts. It
//! looks at roles and names only, and is the same for both.
//! Keys are real: they come through the browser's input pipeline, and the clock starts at the event's own
//! `timeStamp`. When a change of the document brings what is waited for, the next animation frame sends a
//! message to itself; frames are laid out and painted between the two, so the message arrives after the
//! paint, and stops the clock. Rasterising, which happens elsewhere, is not in it. Frames do not wait for a
//! screen of 60 Hz, which would add up to 16.7 ms that are neither page's own.
//!
//! Both pages take turns in one browser, so that whatever else the machine is doing meets both. The
//! numbers are medians and the 95th percentile. A missed goal is printed, and fails nothing.

mod failure;
mod measure;
mod page;
mod report;
mod samples;
mod tab;
mod team;
mod typing;

use std::process::ExitCode;

// The team is the same in `bench/compute`, where the rules are a module.
use baton::rules;
use baton_devtools::{Chromium, Profile};
use failure::Failure;
use page::Page;

/// How many people there are, unless the command line says it.
const SIZES: [u32; 4] = [100, 1_000, 10_000, 45_000];

/// What the browser is told besides. No screen sets the pace: see above.
const FLAGS: [&str; 2] = ["--disable-gpu-vsync", "--disable-frame-rate-limit"];

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Failure> {
    let profile = Profile::new("baton-bench")?;
    let browser = Chromium::start(&variable("BATON_CHROMIUM")?, &profile, &FLAGS)?;
    let pages = [
        Page::baton(variable("BATON_URL")?),
        Page::floor(variable("BATON_FLOOR_URL")?),
    ];
    println!("{}", browser.version()?);
    for size in sizes()? {
        let team = team::people(size);
        let [baton, floor] = measure::both(&browser, &pages, &team)?;
        report::print(size, &baton, &floor);
    }
    Ok(())
}

fn sizes() -> Result<Vec<u32>, Failure> {
    let said: Result<Vec<u32>, _> = std::env::args().skip(1).map(|size| size.parse()).collect();
    let said = said.map_err(Failure::to("read a number of people"))?;
    Ok(if said.is_empty() {
        SIZES.to_vec()
    } else {
        said
    })
}

fn variable(name: &str) -> Result<String, Failure> {
    std::env::var(name).map_err(|_| {
        Failure(format!(
            "{name} is not set: run this with `cargo xtask bench`"
        ))
    })
}
