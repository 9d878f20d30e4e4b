//! What a backup consists of, for whoever writes it, reads it or says why it is none.

use crate::rules::UserId;
use crate::spelled::spelled;

/// The version of the format, as it stands in the field `baton`.
pub const VERSION: u64 = 1;

/// The field by which a file is known as a backup, and of which version.
pub const BATON: &str = "baton";

/// The field with everyone.
pub const USERS: &str = "users";

/// The field with what happened.
pub const ACTIVITY: &str = "activity";

/// The highest id that is read: far below what storage can keep, so that ids are left for whoever is
/// invited afterwards.
pub const MAX_ID: UserId = UserId(1 << 30);

/// A field of a person. `ALL` has the order in which they are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Who it is; may be left out.
    Id,
    /// How they are called.
    Name,
    /// Where they are reached.
    Email,
    /// What they may administer.
    Role,
    /// Their Marketo link.
    Marketo,
}

spelled! {
    Field {
        Id = "id",
        Name = "name",
        Email = "email",
        Role = "role",
        Marketo = "marketo",
    }
}
