//! How long the rules take in WebAssembly among ten thousand people: what a page computes before it can
//! show something must fit into one frame.
//!
//! `cargo xtask bench` runs it in headless Chromium, in the app's release profile but without wasm-opt, so
//! the figures are near the released page's and not the same.

#![allow(
    clippy::unwrap_used,
    reason = "a benchmark that meets the unexpected should stop there"
)]

#[cfg(target_arch = "wasm32")]
#[allow(dead_code, reason = "nothing is searched for here")]
#[path = "../src/team.rs"]
mod team;

#[cfg(target_arch = "wasm32")]
mod wasm {
    use std::hint::black_box;

    use baton_core::rules::{Action, Instance, Standing, UserId, plan, preview};
    use wasm_bindgen::prelude::wasm_bindgen;
    use wasm_bindgen_test::{
        Criterion, console_log, wasm_bindgen_bench, wasm_bindgen_test_configure,
    };

    use crate::team;

    wasm_bindgen_test_configure!(run_in_browser);

    const PEOPLE: u32 = 10_000;

    /// At 60 frames a second, in milliseconds.
    const FRAME: f64 = 16.0;

    const TIMES: usize = 200;

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_namespace = performance)]
        fn now() -> f64;
    }

    /// An admin of the team's beginning who was given access: the longest way for the planner.
    fn successor(instance: &Instance) -> UserId {
        let mut users = instance.users().iter();
        let granted = users.find(|user| user.standing == Standing::AdminGranted);
        granted.unwrap().id
    }

    /// The runner's own measuring gives an average; what a frame has to hold is the worst that is usual.
    fn measure<T>(what: &str, mut work: impl FnMut() -> T) {
        let mut times: Vec<f64> = (0..TIMES)
            .map(|_| {
                let start = now();
                black_box(work());
                now() - start
            })
            .collect();
        times.sort_by(f64::total_cmp);
        let (median, p95) = (times[TIMES / 2], times[TIMES * 95 / 100]);
        let verdict = if p95 <= FRAME { "met" } else { "MISSED" };
        console_log!("  {what:<38}{median:>8.3} / {p95:.3} ms   within a frame: {verdict}");
    }

    #[wasm_bindgen_bench]
    fn rules(_: &mut Criterion) {
        let team = team::people(PEOPLE).into_iter().map(|person| person.user);
        let instance = Instance::new(team.collect()).unwrap();
        let (from, to) = (UserId(1), successor(&instance));
        console_log!("\n{PEOPLE} people, in WebAssembly, median / p95");
        measure("plan of a handover", || plan(&instance, from, to).unwrap());
        let disconnect = Action::Disconnect.by(from);
        measure("preview of the last Disconnect", || {
            preview(&instance, &disconnect).unwrap()
        });
        let give = Action::GiveAccess {
            user: first_without(&instance),
        };
        let give = give.by(from);
        measure("preview of one access", || {
            preview(&instance, &give).unwrap()
        });
    }

    fn first_without(instance: &Instance) -> UserId {
        let mut users = instance.users().iter();
        let without = users.find(|user| user.standing == Standing::User);
        without.unwrap().id
    }
}

/// The runner calls the benchmarks by themselves; elsewhere there is nothing to measure.
fn main() {}
