//! Makes all journeys in all browsers: one browser beside the other, one journey after the other.
//!
//! libtest-mimic understands the command line, chooses and reports, as the test harness of Rust does. That one
//! would start each journey in a browser of its own, though. So here a trial only waits to be told how its
//! journey went, which a [`Traveller`] makes.

use std::panic::{self, catch_unwind};
use std::process::ExitCode;
use std::sync::mpsc;
use std::thread;

use libtest_mimic::{Arguments, Trial};

use crate::browser::Browser;
use crate::journey::Journey;
use crate::setting;
use crate::traveller::{Traveller, text};

/// How many journeys are named at the end because they took longest.
const LONGEST: usize = 5;

/// Makes the journeys that the command line chooses; without a word, all.
#[must_use]
pub fn make(journeys: &[Journey]) -> ExitCode {
    let mut arguments = Arguments::from_args();
    // Where a story broke off is said by its steps; a trace of the machinery would only hide them.
    panic::set_hook(Box::new(|_| ()));
    // Missing settings are reported as such, and not as failures of each journey.
    let settings = || (travellers(), setting::root_address(), setting::axe());
    let mut travellers = match catch_unwind(settings) {
        Ok((travellers, ..)) => travellers,
        Err(panic) => {
            eprintln!("{}", text(panic));
            return ExitCode::FAILURE;
        }
    };
    let mut trials = Vec::new();
    for journey in journeys {
        for traveller in &mut travellers {
            let (tells, told) = mpsc::channel();
            let trial = Trial::test(traveller.name(journey), move || Ok(told.recv()??));
            if !arguments.is_filtered_out(&trial) && !arguments.list {
                traveller.is_to_make(journey, tells);
            }
            trials.push(trial);
        }
    }
    // Each waits in a thread of its own, so that none is reported later than it is made.
    arguments.test_threads = Some(trials.len());
    thread::scope(|scope| {
        let travellers = travellers.into_iter();
        let on_their_way = travellers.map(|traveller| scope.spawn(|| traveller.goes()));
        let on_their_way: Vec<_> = on_their_way.collect();
        let conclusion = libtest_mimic::run(&arguments, trials);
        let times = on_their_way.into_iter().flat_map(|it| it.join().unwrap());
        let mut times: Vec<_> = times.collect();
        times.sort_by(|one, other| other.cmp(one));
        if !times.is_empty() {
            eprintln!("Those that took longest:");
        }
        for (time, name) in times.iter().take(LONGEST) {
            eprintln!("{:6.1} s {name}", time.as_secs_f32());
        }
        conclusion.exit_code()
    })
}

/// One for each browser.
fn travellers<'a>() -> Vec<Traveller<'a>> {
    let drivers = setting::drivers().into_iter();
    drivers
        .map(|(name, driver)| Traveller::new(Browser::named(&name), driver))
        .collect()
}
