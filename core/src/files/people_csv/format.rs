//! What a people file consists of, for whoever writes it, reads it or says why it is none.

use crate::spelled::spelled;

/// The most rows that are read, good and bad ones. No browser's storage holds many more people.
pub const MAX_PEOPLE: usize = 100_000;

/// A column that people files have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    /// How the person is called.
    Name,
    /// Where they are reached.
    Email,
    /// What they may administer; may be missing.
    Role,
    /// Their Marketo link. Baton's own export has it; it is not read.
    Marketo,
}

spelled! { Column { Name = "name", Email = "email", Role = "role", Marketo = "marketo" } }
