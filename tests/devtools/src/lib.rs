//! A headless Chromium, spoken to in its DevTools protocol.
//!
//! The protocol goes through a pipe to the browser: no driver stands between, and the browser ends when
//! the pipe does, in whatever way the program that started it ends.

mod chromium;
mod failure;
mod pipe;
mod process;
mod profile;
mod tab;

pub use chromium::Chromium;
pub use failure::Failure;
pub use process::Group;
pub use profile::Profile;
pub use tab::{Place, Tab};
