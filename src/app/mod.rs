//! The state of the page and the only way to change it.
//!
//! [`route`], [`listing`], [`activity`], [`offer`], [`continuity`], [`next_step`], [`picture`],
//! [`replacement`] and [`practice`] are pure and build natively; the rest needs a browser.

pub mod activity;
pub mod continuity;
pub mod listing;
pub mod next_step;
pub mod offer;
mod percent;
pub mod picture;
pub mod practice;
pub mod replacement;
pub mod route;

#[cfg(target_arch = "wasm32")]
mod boot;
#[cfg(target_arch = "wasm32")]
mod clipboard;
#[cfg(target_arch = "wasm32")]
mod dispatch;
#[cfg(target_arch = "wasm32")]
pub mod focus;
pub mod handover;
#[cfg(target_arch = "wasm32")]
mod keeping;
#[cfg(target_arch = "wasm32")]
mod outcome;
#[cfg(target_arch = "wasm32")]
pub mod persistence;
#[cfg(target_arch = "wasm32")]
pub mod read_file;
#[cfg(target_arch = "wasm32")]
pub mod rehearsal;
#[cfg(target_arch = "wasm32")]
mod restore;
#[cfg(target_arch = "wasm32")]
pub mod save_file;
#[cfg(target_arch = "wasm32")]
mod state;
#[cfg(target_arch = "wasm32")]
mod storing;
#[cfg(target_arch = "wasm32")]
mod theme;
#[cfg(target_arch = "wasm32")]
mod usage;
#[cfg(target_arch = "wasm32")]
mod viewing;

#[cfg(target_arch = "wasm32")]
pub use boot::{Ready, boot};
#[cfg(target_arch = "wasm32")]
pub use outcome::{Done, Failure, Undo, Waiting};
#[cfg(target_arch = "wasm32")]
pub use state::{App, use_app};
#[cfg(target_arch = "wasm32")]
pub use storing::open_in_time;
#[cfg(target_arch = "wasm32")]
pub use theme::Theme;
#[cfg(target_arch = "wasm32")]
pub use usage::Usage;
#[cfg(target_arch = "wasm32")]
pub use viewing::Viewing;
