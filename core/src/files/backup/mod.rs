//! A backup: the whole instance, and what happened in it, as a JSON file that people can read too.
//!
//! ```json
//! { "baton": 1,
//!   "users": [
//!     { "id": 1, "name": "Anna", "email": "anna@example.com", "role": "admin", "marketo": "connected" }
//!   ],
//!   "activity": [] }
//! ```
//!
//! It is read in full or not at all: what is not known, not of the right kind or against the rules is
//! refused by name.

mod fault;
mod fields;
mod format;
mod reader;
mod writer;

pub use fault::{Concerned, NotBackup, PersonFault};
pub use format::{Field, MAX_ID, VERSION};
pub use reader::{Backup, MAX_BYTES, read, read_in_steps};
pub use writer::{activity_json, write};
