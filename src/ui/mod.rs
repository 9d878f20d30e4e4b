//! Building blocks that know nothing of Marketo: they could be in any console.

mod button;
mod dialog;
mod field;
mod file_button;
mod icon;
mod live;
mod menu;
mod rows;
mod select;

pub use button::button;
pub use dialog::{Dialog, DialogButtons};
pub use field::Field;
pub use file_button::{DropZone, FileButton};
pub use icon::{Gear, Mark};
pub use live::{Live, follow, live, text, when, whether};
pub use menu::{Menu, MenuGroup, MenuLink, MenuRadio};
pub use rows::{Extra, Part, Rows, Shown, What};
pub use select::{Choice, Select};
