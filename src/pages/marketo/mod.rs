//! Settings › Marketo.

mod access;
mod disconnect;
mod set_up;
mod tabs;

pub use access::UserAccess;
pub use set_up::SetUp;
