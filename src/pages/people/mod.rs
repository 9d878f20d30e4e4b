//! Inviting and changing people.

mod edit;
mod invite;
pub mod refused_rows;

pub use edit::EditButton;
pub use invite::InviteButton;
