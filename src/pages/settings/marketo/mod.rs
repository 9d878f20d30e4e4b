//! Settings › Marketo.

mod access;
mod handover;
mod set_up;
mod tabs;

pub use access::UserAccess;
pub use handover::Handover;
pub use set_up::SetUp;
