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
    let people = TEAM
        .iter()
        .zip(1..)
        .filter_map(|((name, email, standing), id)| {
            Some(User {
                id: UserId(id),
                name: Name::parse(name).ok()?,
                email: Email::parse(&format!("{email}@example.com")).ok()?,
                standing: *standing,
            })
        });
    match Instance::new(people.collect()) {
        Ok(team) => team.into_sample(),
        Err(_) => unreachable!("the sample team keeps the rules, as a test shows"),
    }
}
