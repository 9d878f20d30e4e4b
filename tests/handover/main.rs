//! The planner of the handover: the steps of the design's table, every state that four people can be
//! in, and ten thousand people.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that meets the unexpected should stop there"
)]

#[path = "../support/mod.rs"]
mod support;

mod every_state;
mod exhaustive_search;
mod reasons;
mod steps;
mod ten_thousand;
