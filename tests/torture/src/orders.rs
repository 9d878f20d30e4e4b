//! The commands that are given in a page.

use std::time::Duration;

use serde_json::json;

use crate::browser::Tab;
use crate::failure::Failure;
use crate::stage::Stage;
use crate::team;

/// How long a command may take to end in a status or an alert.
pub const TOO_LONG: Duration = Duration::from_secs(10);

/// Commands to give in a tab, one after the other.
#[derive(Clone, Debug)]
pub struct Orders {
    /// How many.
    pub count: u32,
    /// About whom, in turns.
    pub people: Vec<String>,
    /// The pauses between them in milliseconds, in turns.
    pub pauses: Vec<u32>,
}

impl Orders {
    /// So many commands about people by chance, without pauses.
    pub fn about_anyone(stage: &Stage, count: u32) -> Self {
        let people: Vec<&str> = team::people().collect();
        let people = (0..count).filter_map(|_| stage.one_of(&people));
        Self {
            count,
            people: people.map(str::to_owned).collect(),
            pauses: vec![0],
        }
    }

    /// So many commands about one person, without pauses.
    pub fn about(person: &str, count: u32) -> Self {
        Self {
            count,
            people: vec![person.to_owned()],
            pauses: vec![0],
        }
    }

    /// Starts to give them; what comes of them is reported.
    pub fn begin(&self, tab: &dyn Tab) -> Result<(), Failure> {
        let orders = json!({
            "count": self.count,
            "people": self.people,
            "pauses": self.pauses,
            // A little more, so that what took too long is told from what has no end.
            "patience": TOO_LONG.as_millis() as u64 + 5_000,
        });
        tab.begins(&format!("commands.run({orders})"))
    }
}
