//! Baton: who holds the Marketo connection of an instance, and how it is handed over without cutting
//! anyone off.
//!
//! The way through the code is one direction, with one way in:
//!
//! ```text
//! click → Action → dispatch → [decide → append to the log → apply] → signal → view
//!                                 ↑   others' entries ───────┘
//! ```
//!
//! [`rules`], [`journal`], [`store`] (but for the browser's own storage) and the pure parts of [`app`] build
//! natively, without anything of the browser; the rest exists only in WebAssembly.

pub mod app;
pub mod journal;
pub mod rules;
pub mod store;

#[cfg(target_arch = "wasm32")]
pub mod pages;
#[cfg(target_arch = "wasm32")]
pub mod ui;
#[cfg(target_arch = "wasm32")]
pub mod words;

#[cfg(target_arch = "wasm32")]
#[allow(
    missing_docs,
    clippy::expect_used,
    reason = "generated from the files in locales/"
)]
mod translations {
    include!(concat!(env!("OUT_DIR"), "/translations.rs"));
}
#[cfg(target_arch = "wasm32")]
pub use translations::i18n;
