//! What is kept in the browser, and how: the only module that touches storage.
//!
//! The journal and its formats know an [`Area`], a small trait over a key–value store, and are proved
//! natively with one in memory. The browser's own storage is behind the same trait.

mod area;
mod aside;
pub mod backup;
mod chain;
mod commit;
mod entry;
mod formula;
mod history;
mod journal;
mod opening;
pub mod pasted;
mod people;
pub mod people_csv;
mod replacing;
mod room;
mod sample;
mod snapshot;
pub mod table;
mod text_file;
mod usage;

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(target_arch = "wasm32")]
mod lock;
#[cfg(target_arch = "wasm32")]
pub mod practice;
#[cfg(target_arch = "wasm32")]
pub mod prefs;

pub use area::{Area, Memory, Used, WriteError};
pub use aside::{Reason, SetAside};
pub use backup::activity_json;
pub use chain::{Linked, Print};
pub use commit::{CommitError, Prepared};
pub use entry::Entry;
pub use history::Kept;
pub use journal::{CatchUpError, Caught, Journal, Opened, Unkept};
pub use people::{BadRow, ImportPlan, PeopleFile, Row, RowFault, plan_import};
pub use room::HISTORY_SHARE;
pub use sample::sample_team;
pub use snapshot::SCHEMA;
pub use text_file::NotText;
pub use usage::Usage;

#[cfg(target_arch = "wasm32")]
pub use browser::{Browser, Unavailable};
#[cfg(target_arch = "wasm32")]
pub use lock::exclusively;
