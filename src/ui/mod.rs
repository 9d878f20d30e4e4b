//! Building blocks that know nothing of Marketo: they could be in any console.

mod apart;
mod button;
mod dialog;
mod field;
mod file_button;
mod icon;
mod menu;
mod rows;
mod select;

pub use apart::apart;
pub use button::button;
pub use dialog::{Dialog, DialogButtons};
pub use field::Field;
pub use file_button::{DropZone, FileButton};
pub use icon::{Gear, Mark};
pub use menu::{Menu, MenuGroup, MenuLink, MenuRadio};
pub use rows::{Part, Rows, Shown, What};
pub use select::{Choice, Select};
