//! One line of the journal.

use serde::{Deserialize, Serialize};

use super::chain::Print;
use crate::rules::{Event, UserId};

/// What happened, who did it and when. Its written form is what a click costs: for an
/// access, a role or a connection well under 200 characters, however many people there are; for what
/// names people, as much as their names and addresses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// When, in milliseconds since 1970 (UTC), by the clock of the browser that did it.
    pub at: u64,
    /// The person who acted.
    pub by: UserId,
    /// What happened.
    pub did: Event,
    /// A print of the text of the entry before this one, by which a journal that was edited by hand is
    /// noticed. `None` where that text was not kept, and in entries from before there were prints.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Print>,
}
