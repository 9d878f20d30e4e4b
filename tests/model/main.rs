//! The rules against chance, and against every state that four people can be in.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that meets the unexpected should stop there"
)]

#[path = "../support/mod.rs"]
mod support;

mod chance;
mod cleaning;
mod every_state;
mod written_people;
