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
mod reader;
mod writer;

pub use fault::{Concerned, Field, NotBackup, PersonFault};
pub use reader::{Backup, MAX_BYTES, MAX_ID, read, read_in_steps};
pub use writer::{activity_json, write};

/// The version of the format, as it stands in the field `baton`.
pub const VERSION: u64 = 1;

/// The field by which a file is known as a backup, and of which version.
const BATON: &str = "baton";

/// The field with everyone.
const USERS: &str = "users";

/// The field with what happened.
const ACTIVITY: &str = "activity";
