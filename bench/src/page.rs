//! The pages: where they are, and what is in their storage.

use std::sync::atomic::{AtomicU32, Ordering};

use baton_core::journal::state::SCHEMA;
use baton_core::journal::{Entry, Identity, State, Sum, write_entry};
use baton_core::rules::{Event, Instance, Standing, UserId};
use serde_json::{Value, json};

use crate::failure::Failure;
use crate::storage::Storage;
use crate::team::Person;

/// The title of the released page.
pub const OURS: &str = "Baton";

/// The title of the page written by hand that ours is held against.
pub const FLOOR: &str = "floor";

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
    /// The page Overview on it, where there is one.
    pub overview: Option<&'static str>,
    /// Another page on it that lists people, by its address and what its table is called.
    pub other: Option<(&'static str, &'static str)>,
    stored: fn(&[Person]) -> Result<Storage, Failure>,
}

impl Page {
    /// The released page.
    pub fn baton(host: String) -> Self {
        Self {
            title: OURS,
            host,
            path: "#/settings/marketo/access",
            overview: Some("#/"),
            other: Some(("#/settings/users", "User Management")),
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
            title: FLOOR,
            host,
            path: "",
            overview: None,
            other: None,
            stored: as_floor,
        }
    }

    /// The same as it would be if it promised less than ours.
    pub fn lean_floor(host: String) -> Self {
        Self {
            title: "lean floor",
            path: "?lean",
            stored: as_lean_floor,
            ..Self::floor(host)
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

/// How many entries there are after the beginning. A page has begun long ago, as a rule: so only the end of
/// its journal is read at a start. An even number, because each second entry undoes the one before.
const HISTORY: u64 = 20;

/// As Baton's own journal writes it: somebody was given access, and it was removed again, several times.
fn as_baton(team: &[Person]) -> Result<Storage, Failure> {
    let users = team.iter().map(|person| person.user.clone());
    let instance = Instance::new(users.collect()).map_err(Failure::to("make up a team"))?;
    let identity = Identity::from_chance([0xb7; 16]);
    let user = somebody(team)?;
    let (mut entries, mut sums) = (Vec::new(), Vec::new());
    let mut last = Sum::NONE;
    for number in 0..=HISTORY {
        let (by, did) = match number {
            0 => (UserId(0), Event::Begun),
            odd if !odd.is_multiple_of(2) => (UserId(1), Event::AccessGiven { user }),
            _ => (UserId(1), Event::AccessRemoved { user }),
        };
        let everyone = (number == 0).then_some(&instance);
        let entry = Entry { at: 0, by, did };
        let written = write_entry(&identity, number, last, &entry, everyone);
        let written = written.map_err(Failure::to("write an entry"))?;
        last = written.sum;
        sums.push(json!([number, last.to_string()]));
        entries.push(json!([number, written.text]));
    }
    let current = json!([["current", identity.to_string()]]);
    let state = State {
        identity,
        number: HISTORY,
        sum: last,
        instance,
    };
    let registry = [("instances", current), ("aside", Value::Null)];
    let log = [
        ("entries", json!(entries)),
        ("sums", json!(sums)),
        ("about", json!([])),
    ];
    Ok(Storage::default()
        .text("baton:/:state", &state.write())
        .text("baton:/:signed-in", "1")
        .database("baton:/", SCHEMA, &registry)
        .database(&format!("baton:/:{identity}"), SCHEMA, &log))
}

/// The first who lacks access.
fn somebody(team: &[Person]) -> Result<UserId, Failure> {
    let mut users = team.iter().map(|person| &person.user);
    let somebody = users.find(|user| user.standing == Standing::User);
    let nobody = || Failure("there is nobody without access".to_owned());
    Ok(somebody.ok_or_else(nobody)?.id)
}

/// As `floor.js` reads it, with the same history.
fn as_floor(team: &[Person]) -> Result<Storage, Failure> {
    let user = somebody(team)?;
    let entry = |number| json!([number, floor_entry(number, user)]);
    let log: Vec<Value> = (1..=HISTORY).map(entry).collect();
    Ok(floor_people(team).database("floor", 1, &[("log", json!(log))]))
}

/// As it reads it when it promises less. It opens its database all the same, which is empty.
fn as_lean_floor(team: &[Person]) -> Result<Storage, Failure> {
    let user = somebody(team)?;
    let stored = floor_people(team).database("floor", 1, &[("log", json!([]))]);
    Ok((1..=HISTORY).fold(stored, |stored, number| {
        stored.text(&format!("floor/log/{number}"), &floor_entry(number, user))
    }))
}

fn floor_people(team: &[Person]) -> Storage {
    let mut snapshot = HISTORY.to_string();
    for Person { user, .. } in team {
        let standing = user.standing.as_str();
        let (id, name, email) = (user.id.0, user.name.as_str(), user.email.as_str());
        snapshot.push_str(&format!("\n{id}\t{name}\t{email}\t{standing}"));
    }
    let stored = Storage::default().text("floor/snapshot", &snapshot);
    stored.text("floor/signed-in", "1")
}

fn floor_entry(number: u64, UserId(user): UserId) -> String {
    let sign = if number.is_multiple_of(2) { '-' } else { '+' };
    format!("0 1 {sign} {user}")
}
