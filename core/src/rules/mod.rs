//! The ownership rules R1–R15: who holds the Marketo connection, who relies on it, and what may be
//! done by whom.
//!
//! This module is pure. It knows no clock, no storage and no browser, so that every rule can be
//! proved natively and every caller (a button, an import, an undo, a preview) asks the same code.
//!
//! ```text
//! Command ──decide──▶ Event ──apply──▶ Instance
//!            │
//!            └─────▶ Refusal (the instance stays as it was)
//! ```
//!
//! How anything is written is the journal's to know, with one exception: the serde derives of [`Event`] and
//! [`Mended`], and of ids, names and addresses in them, are their stored form, because any other place for it
//! would need the types a second time. The other values are written as `journal/written.rs` says, and the test
//! `written_events` holds every letter.

mod apply;
mod bulk;
mod command;
mod decide;
mod email;
mod event;
mod handover;
mod impact;
mod instance;
mod name;
mod people;
mod refusal;
mod rule;
mod standing;
pub(crate) mod unseen;
mod user;

pub use bulk::{Sorted, sort_out};
pub use command::{Action, Command};
pub use decide::{connect, decide, decide_replacement, open_admin_settings};
pub use email::{Email, EmailError};
pub use event::{Event, Kind, Mended};
pub use handover::{Deed, NoPlan, Step, plan, plan_without, with_help_of};
pub use impact::{Impact, preview};
pub use instance::{Broken, Instance};
pub use name::{Name, NameError};
pub use people::People;
pub use refusal::Refusal;
pub use rule::Rule;
pub use standing::{Link, Role, Standing};
pub use user::{Contact, Newcomer, User, UserId};
