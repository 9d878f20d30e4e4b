//! Building blocks that know nothing of Marketo: they could be in any console.

mod dialog;
mod field;
mod icon;
mod menu;
mod search_box;

pub use dialog::{Dialog, DialogButtons};
pub use field::Field;
pub use icon::{Gear, Mark};
pub use menu::{Menu, MenuGroup, MenuLink, MenuRadio};
pub use search_box::SearchBox;
