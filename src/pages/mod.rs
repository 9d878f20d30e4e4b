//! The screens: one file per page, and the frame around them.
//!
//! A page reads the state, asks `app::offer` what the signed-in person is offered, and dispatches. It
//! has no rule of its own.

mod activity;
mod admins_only;
mod apart;
mod baton;
mod confirmed;
mod consequences;
mod contact;
mod continuity;
mod cut_off;
mod data;
mod header;
mod listed;
mod marketo;
mod not_found;
mod notices;
mod offered;
mod outcome;
mod overview;
mod people;
mod people_list;
mod picture;
mod practice;
mod profile;
mod root;
mod settings;
mod sign_in;
mod start;
mod users;

pub use baton::Baton;
pub use root::Root;
