//! The sample team of the first visit, as far as journeys need its names.

/// The connected admin, who wants to go.
pub const ANNA: &str = "Anna Visser";
/// An admin who was given access.
pub const BRUNO: &str = "Bruno Lefèvre";
/// An admin without access.
pub const CARLA: &str = "Carla Jansen";
/// A plain user with access.
pub const DAAN: &str = "Daan de Boer";
/// A plain user without access.
pub const JOOST: &str = "Joost Willems";

/// Everyone who works through Anna's connection, in the order of the list.
pub const WITH_ACCESS: [&str; 7] = [
    BRUNO,
    DAAN,
    "Élise Moreau",
    "Femke Bakker",
    "Gabriel Roux",
    "Hannah Smith",
    "Ismaël Haddad",
];

/// How many people there are.
pub const SIZE: usize = 12;

/// How a person's link reads.
pub const CONNECTED: &str = "Connected as admin";
/// How a person's link reads.
pub const GRANTED: &str = "Has access";
/// How a person's link reads.
pub const NONE: &str = "No access";
