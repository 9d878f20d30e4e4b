//! Baton proved natively: rules, model, handover, views, journal and files.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that meets the unexpected should stop there"
)]

mod support;

mod files;
mod handover;
mod journal;
mod model;
mod practice;
mod rules;
mod spelled;
mod views;
