//! The sample team, and what commands make of it: written once more here, so that the torture does not
//! believe Baton's own replay.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;

/// The links of a table: the person, and the text that says what they have.
pub type Table = BTreeMap<String, String>;

/// Everyone, in the order of their ids, which begin with 1; and what they have on the first visit.
const TEAM: [(&str, &str); 12] = [
    ("Anna Visser", "Connected as admin"),
    ("Bruno Lefèvre", HAS_ACCESS),
    ("Carla Jansen", NO_ACCESS),
    ("Daan de Boer", HAS_ACCESS),
    ("Élise Moreau", HAS_ACCESS),
    ("Femke Bakker", HAS_ACCESS),
    ("Gabriel Roux", HAS_ACCESS),
    ("Hannah Smith", HAS_ACCESS),
    ("Ismaël Haddad", HAS_ACCESS),
    ("Joost Willems", NO_ACCESS),
    ("Karin O’Neill", NO_ACCESS),
    ("Léo Martin", NO_ACCESS),
];

const HAS_ACCESS: &str = "Has access";
const NO_ACCESS: &str = "No access";

/// Everyone whose access can be given and removed by Anna.
pub fn people() -> impl Iterator<Item = &'static str> {
    TEAM.iter().skip(1).map(|(name, _)| *name)
}

/// What the first visit shows.
pub fn table() -> Table {
    let rows = TEAM.iter();
    rows.map(|(name, link)| ((*name).to_owned(), (*link).to_owned()))
        .collect()
}

/// A command, done: who was given access, or whose access was removed.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub struct Deed {
    /// Whom it was about.
    pub person: String,
    /// Whether they have access since.
    pub gives: bool,
}

impl Deed {
    /// Makes a table what it is afterwards.
    pub fn apply(&self, table: &mut Table) {
        let link = if self.gives { HAS_ACCESS } else { NO_ACCESS };
        table.insert(self.person.clone(), link.to_owned());
    }
}

impl fmt::Display for Deed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.gives { '+' } else { '-' };
        write!(f, "{sign}{}", self.person)
    }
}

/// What an entry of the log says was done, as far as the torture does it.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Event {
    /// Somebody was given access.
    AccessGiven {
        /// Their id.
        user: usize,
    },
    /// Somebody's access was removed.
    AccessRemoved {
        /// Their id.
        user: usize,
    },
}

impl Event {
    /// The deed, where it is about somebody of the team.
    pub fn deed(&self) -> Option<Deed> {
        let (user, gives) = match self {
            Self::AccessGiven { user } => (user, true),
            Self::AccessRemoved { user } => (user, false),
        };
        let (name, _) = TEAM.get(user.checked_sub(1)?)?;
        Some(Deed {
            person: (*name).to_owned(),
            gives,
        })
    }
}

/// Several deeds in a line.
pub fn words(deeds: &[Deed]) -> String {
    let words: Vec<String> = deeds.iter().map(ToString::to_string).collect();
    words.join(", ")
}

/// The tables that there were: the first visit's, and the one after each deed.
pub fn replay<'a>(deeds: impl IntoIterator<Item = &'a Deed>) -> Vec<Table> {
    let mut tables = vec![table()];
    for deed in deeds {
        let mut table = tables.last().cloned().unwrap_or_default();
        deed.apply(&mut table);
        tables.push(table);
    }
    tables
}
