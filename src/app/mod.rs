//! The state of the page, and the only way to change it.

mod boot;
mod dispatch;
mod keeping;
mod outcome;
pub mod rehearsal;
mod restore;
mod state;
mod storing;
mod theme;
mod usage;
mod viewing;

pub use boot::{Ready, boot};
pub use outcome::{Done, Failure, Undo, Waiting};
pub use state::{App, use_app};
pub use storing::open_in_time;
pub use theme::Theme;
pub use usage::Usage;
pub use viewing::Viewing;
