//! Baton in a real browser: what it keeps, what it shows, and how it answers to clicks and keys.
//!
//! All tests share one page and its storage and run in no fixed order, one after the other. So each
//! has a space and a mount node of its own, empties the space first, and waits for the page by
//! animation frames, never by the clock.

#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that meets the unexpected should stop there"
)]

mod area;
mod asking;
mod components;
mod dispatch;
mod home;
mod journal;
mod listing;
mod routing;
mod support;
mod words;

#[path = "../../core/tests/support/log_suite/mod.rs"]
mod log_suite;
#[path = "../../core/tests/support/together.rs"]
#[allow(dead_code, reason = "the tests that need no browser use all of it")]
mod together;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
