//! Journeys through the released page in real browsers, over WebDriver.
//!
//! - [`harness`] makes every [`journey`] in every browser, and says what was there when one fails;
//! - [`user`] is who a journey is about: its methods are what somebody can do and perceive;
//! - [`prelude`] is the vocabulary in which journeys are told;
//! - [`target`] names what is on a page by role and accessible name, as a screen reader does;
//! - [`eyes`] looks for it, with axe-core, in the page;
//! - [`host`] serves a journey alone, loses files and gets a newer build;
//! - [`stored`] is what a browser keeps for the page, as another program would find it;
//! - [`browser`], [`commands`] and [`setting`] are the machinery underneath.
//!
//! `cargo xtask test` builds and serves the page, starts the drivers and runs these tests. They wait for
//! what should be there and never for a time.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says so by panicking"
)]

pub mod browser;
pub mod commands;
pub mod eyes;
pub mod harness;
pub mod host;
pub mod journey;
pub mod setting;
pub mod stored;
pub mod target;
pub mod team;
mod traveller;
pub mod user;

/// The vocabulary in which journeys are told: who and where they are about, and what there is on a page.
pub mod prelude {
    pub use crate::browser::Browser;
    pub use crate::host::Host;
    pub use crate::stored::Stored;
    pub use crate::target::*;
    pub use crate::team::*;
    pub use crate::user::User;
    pub use crate::user::sight::Table;
    pub use crate::user::storage::Place;
}
