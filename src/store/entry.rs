//! One line of the journal.

use serde::{Deserialize, Serialize};

use crate::rules::{Event, UserId};

/// What happened, who did it and when. Its written form is what a click costs: well under 200
/// characters, however many people there are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// When, in milliseconds since 1970 (UTC), by the clock of the browser that did it.
    pub at: u64,
    /// The person who acted.
    pub by: UserId,
    /// What happened.
    pub did: Event,
}
