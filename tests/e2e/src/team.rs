//! The sample team of the first visit, as far as journeys need its names, and larger ones.

use serde_json::json;

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

/// The snapshot of an instance with this many people: Anna, Bruno and Carla as in the sample, then
/// `Person 004`, `Person 005` and so on, plain users with access. Every fourth of them has none.
#[must_use]
pub fn of(people: usize) -> String {
    let admins = [
        json!([1, ANNA, "anna.visser@example.com", "ac"]),
        json!([2, BRUNO, "bruno.lefevre@example.com", "ag"]),
        json!([3, CARLA, "carla.jansen@example.com", "a"]),
    ];
    let others = (4..=people).map(|id| {
        let standing = if id % 4 == 0 { "u" } else { "ug" };
        json!([
            id,
            person(id),
            format!("person{id:03}@example.com"),
            standing
        ])
    });
    let users: Vec<_> = admins.into_iter().chain(others).collect();
    let instance = json!({ "next": people + 1, "users": users });
    format!("{}\n{instance}", json!({ "schema": 1, "seq": 0 }))
}

/// What the person with this id is called in a team made by [`of`], but for the three admins.
#[must_use]
pub fn person(id: usize) -> String {
    format!("Person {id:03}")
}
