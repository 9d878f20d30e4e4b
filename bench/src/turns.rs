//! From one page to another, whose code is part of nothing that the first one needs.

use serde_json::json;

use crate::failure::Failure;
use crate::samples::Samples;
use crate::tab::Tab;

/// See the [module](self).
#[derive(Default)]
pub struct Turns {
    /// As soon as the first page is painted, when nothing of the other has come yet.
    pub at_once: Samples,
    /// When everything has come, for the first time.
    pub cold: Samples,
    /// For the second time.
    pub warm: Samples,
}

/// Loads a page and turns to another and back: at once every second time, and else when everything has come.
pub fn there_and_back(
    tab: Tab,
    path: &str,
    (other, name): (&str, &str),
    turns: &mut Turns,
) -> Result<(), Failure> {
    let (here, there) = (json!({ "row": true }), json!({ "listed": name }));
    tab.loads(path, [&here])?;
    if turns.at_once.count() <= turns.cold.count() {
        turns.at_once.add(&tab.turns_to(other, &there)?);
    } else {
        tab.has_all()?;
        turns.cold.add(&tab.turns_to(other, &there)?);
        tab.turns_to(path, &here)?;
        turns.warm.add(&tab.turns_to(other, &there)?);
    }
    tab.closes()
}
