//! The journal over a storage that runs full, is blocked, is emptied, is damaged, and is shared.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that meets the unexpected should stop there"
)]

#[path = "../support/mod.rs"]
mod support;

mod arbitrary;
mod areas;
mod chain;
mod chance;
mod damaged_entry;
mod damaged_snapshot;
mod emptied;
mod entries_of_two_versions;
mod failing_writes;
mod following;
mod history_gives_way;
mod later_version;
mod moving_the_snapshot;
mod opening;
mod preparing;
mod replacing;
mod setting_aside;
mod shelf;
mod tab;
mod ten_thousand;
mod usage;
