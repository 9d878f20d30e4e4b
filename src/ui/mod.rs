//! Building blocks that know nothing of Marketo: they could be in any console.

mod apart;
mod button;
mod dialog;
mod field;
mod file_button;
mod icon;
mod menu;
mod pager;
mod rows;
mod search_box;
mod select;
mod sort_header;

pub use apart::apart;
pub use button::button;
pub use dialog::{Dialog, DialogButtons};
pub use field::Field;
pub use file_button::{DropZone, FileButton};
pub use icon::{Gear, Mark};
pub use menu::{Menu, MenuGroup, MenuLink, MenuRadio};
pub use pager::{Pager, PagerWords};
pub use rows::{Part, Rows, Shown, What};
pub use search_box::SearchBox;
pub use select::{Choice, Select};
pub use sort_header::{Order, SortHeader};
