//! Lists of people: one search, one set of filters, one way to turn pages, for tables and for choices.

mod badge;
mod bulk;
mod choices;
mod facts;
mod filters;
mod frame;
mod people;
mod row;
mod table;

pub use badge::LinkBadge;
pub use bulk::{Bulk, SELECTED};
pub use choices::Choices;
pub use facts::Facts;
pub use people::PeopleList;
pub use row::PeopleRows;
pub use table::PeopleTable;
