//! The sample team of the first visit.

use crate::rules::{Email, Instance, Name, Standing, User, UserId};

/// A dozen people in the article's starting position: Anna is connected and wants to go, Bruno is an
/// admin who was given access, Carla an admin without any, and the others are plain users.
#[rustfmt::skip]
const TEAM: [(&str, &str, Standing); 12] = [
    ("Anna Visser",      "anna.visser",      Standing::AdminConnected),
    ("Bruno Lefèvre",    "bruno.lefevre",    Standing::AdminGranted),
    ("Carla Jansen",     "carla.jansen",     Standing::Admin),
    ("Daan de Boer",     "daan.deboer",      Standing::UserGranted),
    ("Élise Moreau",     "elise.moreau",     Standing::UserGranted),
    ("Femke Bakker",     "femke.bakker",     Standing::UserGranted),
    ("Gabriel Roux",     "gabriel.roux",     Standing::UserGranted),
    ("Hannah Smith",     "hannah.smith",     Standing::UserGranted),
    ("Ismaël Haddad",    "ismael.haddad",    Standing::UserGranted),
    ("Joost Willems",    "joost.willems",    Standing::User),
    ("Karin O’Neill",    "karin.oneill",     Standing::User),
    ("Léo Martin",       "leo.martin",       Standing::User),
];

/// The sample team, as an instance.
#[must_use]
pub fn sample_team() -> Instance {
    let user = |((name, email, standing), id)| User {
        id: UserId(id),
        name: Name::as_written(name),
        email: Email::as_written(&format!("{email}@example.com")),
        standing,
    };
    let people: Vec<User> = TEAM.into_iter().zip(1..).map(user).collect();
    let next_id = 1 + TEAM.len() as u32;
    // What is written here is looked at by a test, and not at each first visit.
    match Instance::as_written(people, next_id, true) {
        Some(team) => team,
        None => unreachable!("the sample team keeps the rules, as a test shows"),
    }
}
