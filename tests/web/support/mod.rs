//! A person in front of the page: where they go, what they do, and what they find there.

mod names;
mod others;
mod screen;
mod storage;
mod visit;
mod wait;

pub use others::OtherTab;
pub use screen::{Screen, document, focus_is, focused, press, press_with, show};
pub use storage::{
    accept, break_off, edit_log, empty, entries, last, local, log, meddle, refuse, space,
};
pub use visit::{Visit, go, started};
pub use wait::{frames, until};

use baton_core::rules::UserId;

/// The connected admin of the sample team.
pub const ANNA: UserId = UserId(1);
/// The sample's admin who was given access.
pub const BRUNO: UserId = UserId(2);
/// The sample's admin without any link.
pub const CARLA: UserId = UserId(3);
/// A plain user of the sample, with access.
pub const DAAN: UserId = UserId(4);
/// A plain user of the sample, without access.
pub const JOOST: UserId = UserId(10);
