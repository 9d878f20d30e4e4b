//! The journal: what happened, entry by entry, in a [log](Log) that anyone may append to with one condition.
//!
//! ```text
//! decide → append entry N+1 if N is still the last → apply
//!    ↑            │ somebody was quicker
//!    └─ catch up ─┘
//! ```
//!
//! Nothing here knows a browser, a clock or chance, nor which log it is.

mod commit;
mod damaged;
mod entry;
mod following;
mod history;
mod identity;
mod inspection;
mod log;
mod memory;
mod opening;
mod replacing;
mod revision;
mod rows;
mod sight;
pub mod state;
mod sum;
mod written;

pub use commit::{CommitError, Desk, Prepared, catch_up, commit, note};
pub use entry::{
    Entry, HIGHEST, LATEST, Written, claimed_sum, read as read_entry, write as write_entry,
};
pub use following::{CatchUpError, Caught, Journal};
pub use history::{Linked, Past};
pub use identity::Identity;
pub use inspection::Inspection;
pub use log::{ALL, Answer, AppendError, Before, History, Line, Log, New, ReadError, Text};
pub use memory::Memory;
pub use opening::{Found, OpenError, Opened, Origin, open};
pub use revision::{Changed, Revision};
pub use state::State;
pub use sum::Sum;
pub use written::PeopleError;
