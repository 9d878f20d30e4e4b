//! How long it takes in WebAssembly to read the state of ten thousand people, from which a page starts. That is
//! done once and before anything is shown: so what counts is the first time, when the browser has not had the
//! time to make the code quick.
//!
//! `cargo xtask bench` runs it as it does `rules.rs`.

#![allow(
    clippy::unwrap_used,
    reason = "a benchmark that meets the unexpected should stop there"
)]

#[cfg(target_arch = "wasm32")]
#[allow(dead_code, reason = "the app uses more of it")]
#[path = "../../src/journal/identity.rs"]
mod identity;

#[cfg(target_arch = "wasm32")]
#[path = "../../src/journal/rows.rs"]
mod rows;

#[cfg(target_arch = "wasm32")]
#[allow(
    dead_code,
    unused_imports,
    reason = "the app uses more of the rules than this"
)]
#[path = "../../src/rules/mod.rs"]
mod rules;

#[cfg(target_arch = "wasm32")]
#[allow(dead_code, reason = "the app uses more of it")]
#[path = "../../src/journal/sum.rs"]
mod sum;

#[cfg(target_arch = "wasm32")]
#[allow(dead_code, reason = "nothing is searched for here")]
#[path = "../src/team.rs"]
mod team;

#[cfg(target_arch = "wasm32")]
mod wasm {
    use std::hint::black_box;

    use wasm_bindgen::prelude::wasm_bindgen;
    use wasm_bindgen_test::{
        Criterion, console_log, wasm_bindgen_bench, wasm_bindgen_test_configure,
    };

    use crate::rules::Instance;
    use crate::sum::Sum;
    use crate::{rows, team};

    wasm_bindgen_test_configure!(run_in_browser);

    const PEOPLE: u32 = 10_000;

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_namespace = performance)]
        fn now() -> f64;
    }

    fn measure<T>(what: &str, work: impl FnOnce() -> T) -> T {
        let start = now();
        let done = black_box(work());
        console_log!("  {what:<38}{:>8.3} ms", now() - start);
        done
    }

    #[wasm_bindgen_bench]
    fn start(_: &mut Criterion) {
        let team = team::people(PEOPLE).into_iter().map(|person| person.user);
        let text = rows::write(&Instance::new(team.collect()).unwrap());
        console_log!("\n{PEOPLE} people, in WebAssembly, the first time");
        measure("checksum of the state", || Sum::of_text(&text));
        let instance = measure("everyone in it", || rows::read(&text).unwrap());
        measure("a copy of everyone", || instance.clone());
    }
}

/// The runner calls the benchmarks by themselves; elsewhere there is nothing to measure.
fn main() {}
