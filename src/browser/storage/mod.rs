//! What is kept in the browser: the log in IndexedDB, the state for a quick start and the preferences in
//! local storage, and who acts in session storage.

mod home;
mod idb;
pub mod kept_state;
mod local;
pub mod practice;
pub mod prefs;
mod registry;
mod space;
pub mod vault;

pub use home::Home;
pub use idb::{Fault, is_untouched};
pub use local::{Browser, Unavailable, WriteError};
pub use registry::Registry;
pub use space::Space;
