//! Lists of people: one search, one set of filters, one way to turn pages, for tables and for choices.

mod bulk;
mod choices;
mod facts;
mod filters;
mod frame;
mod people;
mod table;

pub use bulk::{Bulk, SELECTED};
pub use choices::Choices;
pub use facts::{Facts, LinkBadge};
pub use people::PeopleList;
pub use table::{PeopleRows, PeopleTable};
