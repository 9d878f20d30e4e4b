//! The journal over a log that runs full, fails, is emptied, is damaged, answers late, and is shared.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that meets the unexpected should stop there"
)]

#[path = "../support/log_suite/mod.rs"]
mod log_suite;
#[path = "../support/mod.rs"]
mod support;

use support::together;

mod chance;
mod cleared;
mod committing;
mod damage;
mod damaged_stores;
mod following;
mod given;
mod history;
mod inspecting;
mod limits;
mod logs;
mod opening;
mod replacing;
mod room;
mod shelf;
mod states;
mod tab;
mod table;
mod ten_thousand;
mod three_tabs;
mod wrong_entries;
