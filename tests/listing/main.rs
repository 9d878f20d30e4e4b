//! Lists of people: what is found, in which order, on which page, and that an address keeps it.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that meets the unexpected should stop there"
)]

#[path = "../support/mod.rs"]
mod support;

mod addresses;
mod following;
mod searching;
mod selecting;
mod sorting;
mod team;
mod ten_thousand;
mod turning_pages;
