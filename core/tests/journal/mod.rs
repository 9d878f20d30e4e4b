//! The journal over a log that runs full, fails, is emptied, is damaged, answers late, and is shared.

mod chance;
mod cleared;
mod committing;
mod damage;
mod damaged_stores;
mod following;
mod given;
mod history;
mod inspecting;
mod limits;
mod logs;
mod opening;
mod replacing;
mod room;
mod shelf;
mod states;
mod tab;
mod table;
mod three_tabs;
mod written_events;
mod wrong_entries;

pub use given::*;
pub use shelf::Shelf;
pub use tab::{NOW, Tab, ours, replaces, replaces_what_was_seen};
