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
#[allow(dead_code, reason = "nothing is searched for here")]
#[path = "../src/team.rs"]
mod team;

#[cfg(target_arch = "wasm32")]
mod wasm {
    use std::hint::black_box;

    use baton_core::journal::state::{self, Read};
    use baton_core::journal::{Identity, Sum};
    use baton_core::rules::Instance;
    use wasm_bindgen::prelude::wasm_bindgen;
    use wasm_bindgen_test::{
        Criterion, console_log, wasm_bindgen_bench, wasm_bindgen_test_configure,
    };

    use crate::team;

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
        let identity = Identity::from_chance([7; 16]);
        let instance = Instance::new(team.collect()).unwrap();
        let text = state::write(identity, 1, Sum::NONE, &instance);
        console_log!("\n{PEOPLE} people, in WebAssembly, the first time");
        measure("checksum of the state", || Sum::of_text(&text));
        let read = measure("everyone in it, and the checksum again", || {
            state::read(&text)
        });
        let Read::State(state) = read else {
            unreachable!("it has just been written");
        };
        measure("a copy of everyone", || state.instance.clone());
    }
}

/// The runner calls the benchmarks by themselves; elsewhere there is nothing to measure.
fn main() {}
