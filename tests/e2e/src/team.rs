//! The sample team of the first visit, as far as journeys need its names, and larger ones.

use baton_core::journal::{Entry, Identity, Sum, state, write_entry};
use baton_core::practice::sample_team;
use baton_core::rules::{Email, Event, Instance, Name, Standing, User, UserId};
use serde_json::{Value, json};

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
/// Another.
pub const KARIN: &str = "Karin O’Neill";
/// A third.
pub const LEO: &str = "Léo Martin";

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

/// What Baton has stored of an instance.
#[derive(Clone, Debug)]
pub struct Journal {
    /// Which instance it is.
    pub identity: String,
    /// The entries, each with its number and its checksum.
    pub entries: Vec<Value>,
    /// The state from which a page starts.
    pub state: Option<String>,
}

/// An instance with this many people: Anna, Bruno and Carla as in the sample, then `Person 004`,
/// `Person 005` and so on, plain users with access. Every fourth of them has none.
pub fn of(people: usize) -> Journal {
    let sample = sample_team();
    let admins = sample.users().iter().take(3).cloned();
    let others = (4..=people).map(|id| User {
        id: UserId(u32::try_from(id).unwrap()),
        name: Name::parse(&person(id)).unwrap(),
        email: Email::parse(&format!("person{id:03}@example.com")).unwrap(),
        standing: match id % 4 {
            0 => Standing::User,
            _ => Standing::UserGranted,
        },
    });
    let users = admins.chain(others).collect();
    lived_through(&Instance::new(users).unwrap(), &[])
}

/// The sample team after these entries.
pub fn sample_after(entries: &[Entry]) -> Journal {
    lived_through(&sample_team(), entries)
}

/// An instance, and what happened in it.
pub fn lived_through(instance: &Instance, entries: &[Entry]) -> Journal {
    let identity = Identity::from_chance([7; 16]);
    let begun = Entry {
        at: 0,
        by: UserId(0),
        did: Event::Begun,
    };
    let mut instance = instance.clone();
    let begun = write_entry(&identity, 0, Sum::NONE, &begun, Some(&instance)).unwrap();
    let mut last = begun.sum;
    let mut written = vec![begun];
    for (number, entry) in (1..).zip(entries) {
        instance.apply(&entry.did);
        let next = write_entry(&identity, number, last, entry, None).unwrap();
        last = next.sum;
        written.push(next);
    }
    let number = entries.len() as u64;
    Journal {
        identity: identity.to_string(),
        state: Some(state::write(identity, number, last, &instance)),
        entries: written
            .into_iter()
            .map(|entry| {
                json!({ "number": entry.number, "sum": entry.sum.to_string(), "text": entry.text })
            })
            .collect(),
    }
}

/// What the person with this id is called in a team made by [`of`], but for the three admins.
pub fn person(id: usize) -> String {
    format!("Person {id:03}")
}
