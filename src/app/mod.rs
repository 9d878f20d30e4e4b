//! The state of the page, and the only way to change it.

mod arriving;
mod boot;
mod dispatch;
mod language;
mod looking;
pub mod renewal;
mod restore;
mod saying;
mod session;
mod starting;
mod state;
mod storing;
pub mod tab_space;
mod theme;
mod upkeep;
mod wish;

pub use boot::Start;
pub use looking::Viewing;
pub use starting::{Awaited, start_at_once, start_later};
pub use state::{App, use_app};
pub use theme::Theme;
pub use upkeep::Usage;
