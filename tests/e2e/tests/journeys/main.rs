//! Every journey, in one program, so that journeys can take turns in a browser.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says so by panicking"
)]

mod barriers;
mod first_visit;
mod forbidden;
mod handover;
mod hosting;
mod keyboard;
mod languages;
mod last_admin;
mod storage;
