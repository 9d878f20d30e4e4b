//! The two pages: where they are, and how people are put into their storage.

use baton::rules::{Instance, Standing};
use baton::store::{Area, Journal, Memory};

use crate::failure::Failure;
use crate::team::Person;

/// Texts and their keys, as they stand in the local storage.
pub type Storage = Vec<(String, String)>;

/// A page under measurement. Each has a host of its own, and so a storage of its own.
pub struct Page {
    /// The address of its host, with a slash at the end.
    pub host: String,
    /// The page User Access on it.
    pub path: &'static str,
    stored: fn(&[Person]) -> Result<Storage, Failure>,
}

impl Page {
    /// The released page.
    pub fn baton(host: String) -> Self {
        Self {
            host,
            path: "#/settings/marketo/access",
            stored: as_baton,
        }
    }

    /// The page written by hand.
    pub fn floor(host: String) -> Self {
        Self {
            host,
            path: "",
            stored: as_floor,
        }
    }

    /// What is in its storage when these are its people and the first of them is signed in.
    pub fn stored(&self, team: &[Person]) -> Result<Storage, Failure> {
        (self.stored)(team)
    }
}

/// As Baton's own journal writes it, whatever its form is by now.
fn as_baton(team: &[Person]) -> Result<Storage, Failure> {
    let users = team.iter().map(|person| person.user.clone());
    let instance = Instance::new(users.collect()).map_err(Failure::to("make up a team"))?;
    let area = Memory::default();
    Journal::begin(&area, &instance).map_err(Failure::to("write a journal"))?;
    let keys = area.keys("").into_iter();
    let texts = keys.filter_map(|key| Some((format!("baton/{key}"), area.read(&key)?)));
    let signed_in = ("baton/signed-in".to_owned(), "1".to_owned());
    Ok(texts.chain([signed_in]).collect())
}

/// As `floor.js` reads it.
fn as_floor(team: &[Person]) -> Result<Storage, Failure> {
    let mut snapshot = String::from("0");
    for Person { user, .. } in team {
        let standing = match user.standing {
            Standing::User => "u",
            Standing::UserGranted => "ug",
            Standing::Admin => "a",
            Standing::AdminGranted => "ag",
            Standing::AdminConnected => "ac",
        };
        let (id, name, email) = (user.id.0, user.name.as_str(), user.email.as_str());
        snapshot.push_str(&format!("\n{id}\t{name}\t{email}\t{standing}"));
    }
    Ok(vec![
        ("floor/snapshot".to_owned(), snapshot),
        ("floor/signed-in".to_owned(), "1".to_owned()),
    ])
}
