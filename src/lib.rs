//! Baton in a browser: [`baton_core`] on a page.
//!
//! ```text
//! click → Action → dispatch → [decide → append to the log → apply] → signal → view
//!                                 ↑   others' entries ───────┘
//! ```
//!
//! Each module knows only those to its right:
//!
//! ```text
//! frame → pages → parts → app → words, ui, browser → texts → baton_core
//! ```

#![cfg(target_arch = "wasm32")]

pub mod app;
pub mod browser;
pub mod frame;
mod pages;
mod parts;
pub mod texts;
pub mod ui;
pub mod words;
