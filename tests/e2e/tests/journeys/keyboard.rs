//! Everything by keyboard: the menu and the dialogs key by key, as in the ARIA Authoring Practices, and
//! the whole handover without a pointer.

pub mod tasks;
pub mod widgets;

const GEAR: &str = "Settings menu";
