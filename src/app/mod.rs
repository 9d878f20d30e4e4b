//! The state of the page, and the only way to change it.

mod arriving;
mod boot;
mod dispatch;
mod looking;
mod restore;
mod saying;
mod session;
mod state;
mod storing;
pub mod tab_space;
mod theme;
mod upkeep;
mod wish;

pub use boot::{Ready, boot};
pub use looking::Viewing;
pub use state::{App, use_app};
pub use storing::open_in_time;
pub use theme::Theme;
pub use upkeep::Usage;
