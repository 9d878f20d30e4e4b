//! The pages: where they are, and what is in their storage.

use std::sync::atomic::{AtomicU32, Ordering};

use baton::journal::state::SCHEMA;
use baton::journal::{Entry, Identity, State, Sum, write_entry};
use baton::rules::{Event, Instance, Standing, UserId};
use serde_json::{Value, json};

use crate::failure::Failure;
use crate::storage::Storage;
use crate::team::Person;

/// How often a page has been visited, so that each visit is to a host of its own.
static VISITS: AtomicU32 = AtomicU32::new(0);

/// The host of every address that is given here.
const HOST: &str = "//127.0.0.1:";

/// A page under measurement.
pub struct Page {
    /// What the report calls it.
    pub title: &'static str,
    /// The address of its host, with a slash at the end.
    host: String,
    /// The page User Access on it.
    pub path: &'static str,
    stored: fn(&[Person]) -> Result<Storage, Failure>,
}

impl Page {
    /// The released page.
    pub fn baton(host: String) -> Self {
        Self {
            title: "Baton",
            host,
            path: "#/settings/marketo/access",
            stored: as_baton,
        }
    }

    /// Another build of the released page, which stores in the same form.
    pub fn beside(host: String) -> Self {
        Self {
            title: "beside",
            ..Self::baton(host)
        }
    }

    /// The page written by hand.
    pub fn floor(host: String) -> Self {
        Self {
            title: "floor",
            host,
            path: "",
            stored: as_floor,
        }
    }

    /// What is in its storage when these are its people and the first of them is signed in.
    pub fn stored(&self, team: &[Person]) -> Result<Storage, Failure> {
        (self.stored)(team)
    }

    /// The address of its host by a name that nobody has used yet: nothing is stored or cached there. Any
    /// name under `localhost` is this machine.
    pub fn new_host(&self) -> String {
        let visit = VISITS.fetch_add(1, Ordering::Relaxed);
        let host = format!("//visit-{visit}.localhost:");
        self.host.replacen(HOST, &host, 1)
    }
}

/// As Baton's own journal writes it: begun, and nothing has happened since.
fn as_baton(team: &[Person]) -> Result<Storage, Failure> {
    let users = team.iter().map(|person| person.user.clone());
    let instance = Instance::new(users.collect()).map_err(Failure::to("make up a team"))?;
    let identity = Identity::from_chance([0xb7; 16]);
    let begun = Entry {
        at: 0,
        by: UserId(0),
        did: Event::Begun,
    };
    let begun = write_entry(&identity, 0, Sum::NONE, &begun, Some(&instance));
    let begun = begun.map_err(Failure::to("write an entry"))?;
    let entry = json!([[0, begun.text]]);
    let sum = json!([[0, begun.sum.to_string()]]);
    let current = json!([["current", identity.to_string()]]);
    let state = State {
        identity,
        number: 0,
        sum: begun.sum,
        instance,
    };
    let registry = [("instances", current), ("aside", Value::Null)];
    let log = [("entries", entry), ("sums", sum), ("about", json!([]))];
    Ok(Storage::default()
        .text("baton:/:state", &state.write())
        .text("baton:/:signed-in", "1")
        .database("baton:/", SCHEMA, &registry)
        .database(&format!("baton:/:{identity}"), SCHEMA, &log))
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
    Ok(Storage::default()
        .text("floor/snapshot", &snapshot)
        .text("floor/signed-in", "1")
        .database("floor", 1, &[("log", json!([]))]))
}
