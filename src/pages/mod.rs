//! The screens, as the addresses have them.
//!
//! A page shows what `baton_core::views` says, and dispatches. It has no rule of its own.

mod not_found;
mod overview;
mod practice;
mod settings;
mod sign_in;

pub use not_found::NotFound;
pub use overview::Overview;
pub use practice::{Practice, PracticeBar};
pub use settings::Settings;
pub use sign_in::SignIn;
