//! What a person is offered and advised, against the rules, in every state that four people can be in.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that meets the unexpected should stop there"
)]

#[path = "../support/mod.rs"]
mod support;

mod access;
mod connection;
mod continuity;
mod everybody;
mod next_step;
mod remedies;
mod roles;
