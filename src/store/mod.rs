//! What is kept in the browser, and how: the only module that touches storage.
//!
//! The journal and its formats know an [`Area`], a small trait over a key–value store, and are proved
//! natively with one in memory. The browser's own storage is behind the same trait.

mod area;
mod aside;
mod entry;
mod journal;
mod opening;
mod sample;
mod snapshot;

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(target_arch = "wasm32")]
mod lock;
#[cfg(target_arch = "wasm32")]
pub mod practice;
#[cfg(target_arch = "wasm32")]
pub mod prefs;

pub use area::{Area, Memory, WriteError};
pub use aside::{Reason, SetAside};
pub use entry::Entry;
pub use journal::{CatchUpError, Caught, CommitError, Journal, Opened, Unkept};
pub use sample::sample_team;
pub use snapshot::SCHEMA;

#[cfg(target_arch = "wasm32")]
pub use browser::{Browser, Unavailable};
#[cfg(target_arch = "wasm32")]
pub use lock::exclusively;
