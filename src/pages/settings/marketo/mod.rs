//! Settings › Marketo.

mod access;
mod disconnect;
mod handover;
mod set_up;
mod tabs;

pub use access::UserAccess;
pub use handover::Handover;
pub use set_up::SetUp;
