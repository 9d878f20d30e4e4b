//! How quick the released page is, beside the same page written by hand.
//!
//! `cargo xtask bench` builds the release, serves it and the *floor* (`bench/floor/`), and runs this.
//! The floor is User Access in plain JavaScript, tuned by hand, with a journal that is as durable as ours:
//! what a browser takes for this page at the least. Times differ from machine to machine; how many times the
//! floor they are differs less, so that is what has a goal. A *lean floor* is the same page promising less: it
//! writes into local storage at once, which a power cut may undo and another tab may overtake, and folds no
//! accents. With `--beside DIR`, another build takes part, such as the one before a change.
//!
//! **What is measured**, first, is how many bytes a first visit fetches, from a server that sends what lies
//! compressed beside the files, which only ours has. Then, at four sizes of the same generated [`team`]:
//! - *load*: from the beginning of the navigation to the first row, and until the page takes commands. Each
//!   under a host name of its own, with a new process for the page, without any cache; the state and a
//!   journal with a few entries are in the storage by then.
//! - *second visit*: the same by somebody who was there before, in another new process: the browser's cache is
//!   warm, and the service worker at work where the page has one.
//! - *another page*: from a change of the address to a page whose code the first one does not need; as soon as
//!   that is painted, or once everything has been fetched ahead, and then another time.
//! - *keystroke*: words typed into “Search users” and deleted again, from each key to the list that goes
//!   with it.
//! - *one access*: from Enter on “Give access to …” until the entry is stored for good and the row says so.
//! - *bulk*: the same for everyone without access: “Select all on this page”, “Select all N that match”,
//!   “Give access”, and from Enter on the “Give access” of the dialog that then asks. Where a page has no
//!   such controls, the report says so.
//! - *characters*: what each of these hands to the storage, keys included, in UTF-16 units: to `setItem` of
//!   local storage, and to `add` and `put` of IndexedDB.
//! - *memory*: the heap of JavaScript and the memory of WebAssembly, once the page takes commands.
//!
//! **How time is taken**: by `stopwatch.js`, which is in the page before any of the page's own scripts. It
//! looks at roles and names only, and is the same for all.
//! Keys are real: they come through the browser's input pipeline, and the clock starts at the event's own
//! `timeStamp`. When a change of the document brings what is waited for, the next animation frame sends a
//! message to itself; frames are laid out and painted between the two, so the message arrives after the
//! paint, and stops the clock. Rasterising, which happens elsewhere, is not in it. Frames do not wait for a
//! screen of 60 Hz, which would add up to 16.7 ms that are no page's own.
//!
//! What is stored is on the disk of this machine, and a strict transaction waits for that. The pages take
//! turns in one browser, so that whatever else the machine is doing meets all of them. The numbers are
//! medians and the 95th percentile. How many times as long ours takes is the median of the ratios of each turn,
//! with the range in which that lies with 95 % confidence. A missed goal is printed, and fails nothing.
//! `--slow` has the browser slow its processor down four times as well.

mod failure;
#[path = "../../xtask/src/grouped.rs"]
mod grouped;
mod measure;
mod page;
mod report;
mod samples;
mod storage;
mod tab;
mod team;
mod turns;
mod typing;
mod visits;

use std::process::ExitCode;

use baton_devtools::{Chromium, Profile};
use failure::Failure;
use measure::{How, Measurements};
use page::Page;

/// How many people there are, unless the command line says it.
const SIZES: [u32; 4] = [100, 1_000, 10_000, 45_000];

/// How often each page is loaded at each of these, and at a size that the command line says.
const LOADS: usize = 20;
const MANY_LOADS: usize = 45;

/// With how many people the processor is slowed down as well, unless the command line says it, and how much.
const SLOWLY: u32 = 10_000;
const SLOWDOWN: u32 = 4;

/// Between which sizes the growth of a load is told.
const GROWTH: [u32; 2] = [1_000, 45_000];

/// What the browser is told besides. No screen sets the pace, and every visit is to a host of its own: see
/// above.
const FLAGS: [&str; 3] = [
    "--disable-gpu-vsync",
    "--disable-frame-rate-limit",
    "--host-resolver-rules=MAP *.localhost 127.0.0.1",
];

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
    let baton = Page::baton(variable("BATON_URL")?);
    let beside = variable("BATON_BESIDE_URL").ok().map(Page::beside);
    let floor = Page::floor(variable("BATON_FLOOR_URL")?);
    let lean_floor = Page::lean_floor(variable("BATON_FLOOR_URL")?);
    let pages: Vec<Page> = [Some(baton), beside, Some(floor), Some(lean_floor)]
        .into_iter()
        .flatten()
        .collect();
    println!("{}", browser.version()?);
    visits::print(&browser, &pages)?;
    let titles: Vec<&str> = pages.iter().map(|page| page.title).collect();
    let mut all = Vec::new();
    for (size, how) in runs()? {
        let measured = measure::all(&browser, &pages, &team::people(size), how)?;
        report::print(size, how.slowdown, &titled(&titles, &measured));
        if how.slowdown == 1 {
            all.push((size, measured));
        }
    }
    let at = |size: u32| all.iter().find(|(other, _)| *other == size);
    if let [Some((few, before)), Some((many, after))] = GROWTH.map(at) {
        let (before, after) = (titled(&titles, before), titled(&titles, after));
        report::growth((*few, &before), (*many, &after));
    }
    Ok(())
}

fn titled<'a>(
    titles: &[&'a str],
    measured: &'a [Measurements],
) -> Vec<(&'a str, &'a Measurements)> {
    titles.iter().copied().zip(measured).collect()
}

/// With how many people is measured, and how: what the command line says.
fn runs() -> Result<Vec<(u32, How)>, Failure> {
    let (slow, sizes): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|word| word == "--slow");
    let sizes: Result<Vec<u32>, _> = sizes.iter().map(|size| size.parse()).collect();
    let sizes = sizes.map_err(Failure::to("read a number of people"))?;
    let (sizes, slowly, loads) = match (sizes.as_slice(), slow.as_slice()) {
        ([], _) => (SIZES.to_vec(), vec![SLOWLY], LOADS),
        (_, []) => (sizes, Vec::new(), MANY_LOADS),
        _ => (sizes.clone(), sizes, MANY_LOADS),
    };
    let each = |sizes: Vec<u32>, slowdown| {
        let how = How { loads, slowdown };
        sizes.into_iter().map(move |size| (size, how))
    };
    let quick = each(sizes, 1);
    Ok(quick.chain(each(slowly, SLOWDOWN)).collect())
}

fn variable(name: &str) -> Result<String, Failure> {
    std::env::var(name).map_err(|_| {
        Failure(format!(
            "{name} is not set: run this with `cargo xtask bench`"
        ))
    })
}
