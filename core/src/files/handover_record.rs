//! The record of a handover, as a file that agrees with the journal entry by entry.

use serde::Serialize;

use crate::journal::Entry;
use crate::rules::{Instance, UserId};

/// What a record is made of.
#[derive(Clone, Debug)]
pub struct HandoverRecord<'a> {
    /// Who handed over, and how they are or were called.
    pub from: (UserId, String),
    /// Who took over, likewise.
    pub to: (UserId, String),
    /// The state before, with the number of the journal's last entry then; `None` where the journal does not
    /// reach back so far any more.
    pub before: Option<(u64, &'a Instance)>,
    /// The state after, likewise.
    pub after: (u64, &'a Instance),
    /// Who had access before and has none now, but for the two, with their names.
    pub lost_access: Option<Vec<(UserId, String)>>,
    /// What happened in between, each with its number.
    pub entries: Vec<(u64, Entry)>,
}

impl HandoverRecord<'_> {
    /// Writes it as JSON.
    #[must_use]
    pub fn json(self) -> String {
        let (from, to) = (person(self.from), person(self.to));
        let lost = self.lost_access;
        let entries = self.entries.into_iter();
        let file = File {
            baton: 1,
            handover: Parties { from, to },
            before: self.before.map(moment),
            after: moment(self.after),
            lost_access: lost.map(|lost| lost.into_iter().map(person).collect()),
            entries: entries
                .map(|(number, entry)| Numbered { number, entry })
                .collect(),
        };
        // Texts, numbers and lists of them can always be written as JSON.
        serde_json::to_string_pretty(&file).unwrap_or_default()
    }
}

#[derive(Serialize)]
struct File {
    baton: u32,
    handover: Parties,
    before: Option<Moment>,
    after: Moment,
    lost_access: Option<Vec<Person>>,
    entries: Vec<Numbered>,
}

#[derive(Serialize)]
struct Parties {
    from: Person,
    to: Person,
}

#[derive(Serialize)]
struct Person {
    id: UserId,
    name: String,
}

#[derive(Serialize)]
struct Moment {
    /// The number of the journal's entry after which it was so.
    entry: u64,
    connected: Vec<Person>,
    with_access: usize,
}

#[derive(Serialize)]
struct Numbered {
    number: u64,
    #[serde(flatten)]
    entry: Entry,
}

fn person((id, name): (UserId, String)) -> Person {
    Person { id, name }
}

fn moment((entry, instance): (u64, &Instance)) -> Moment {
    let connected = instance.connected();
    let connected = connected.map(|user| person((user.id, user.name.clone().into())));
    Moment {
        entry,
        connected: connected.collect(),
        with_access: instance.with_access().count(),
    }
}
