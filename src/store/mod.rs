//! What is kept in the browser, and how: the only module that touches storage. And the files that leave and
//! enter, which are proved natively.

pub mod backup;
mod formula;
pub mod pasted;
mod people;
pub mod people_csv;
mod sample;
pub mod table;
mod text_file;

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(target_arch = "wasm32")]
pub mod chance;
#[cfg(target_arch = "wasm32")]
mod home;
#[cfg(target_arch = "wasm32")]
mod idb;
#[cfg(target_arch = "wasm32")]
pub mod kept_state;
#[cfg(target_arch = "wasm32")]
pub mod practice;
#[cfg(target_arch = "wasm32")]
pub mod prefs;
#[cfg(target_arch = "wasm32")]
mod registry;
#[cfg(target_arch = "wasm32")]
mod space;
#[cfg(target_arch = "wasm32")]
pub mod vault;

pub use backup::activity_json;
pub use people::{BadRow, ImportPlan, PeopleFile, Row, RowFault, plan_import};
pub use sample::sample_team;
pub use text_file::NotText;

#[cfg(target_arch = "wasm32")]
pub use browser::{Browser, Unavailable, WriteError};
#[cfg(target_arch = "wasm32")]
pub use home::Home;
#[cfg(target_arch = "wasm32")]
pub use idb::Fault;
#[cfg(target_arch = "wasm32")]
pub use registry::Registry;
#[cfg(target_arch = "wasm32")]
pub use space::Space;
