//! Where practice is kept: a key space of its own, and this tab's note that it is in it.

use super::area::{Area, WriteError};
use super::browser::{Browser, Unavailable};
use super::journal::Journal;
use crate::rules::Instance;

const SITUATION: &str = "situation";
const PRACTISING: &str = "practising";

/// Why practice did not begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CannotPractise {
    /// The browser offers no storage.
    NoStorage(Unavailable),
    /// There is no room for it.
    NotWritten(WriteError),
}

/// Whether this tab practises.
#[must_use]
pub fn is_on(prefix: &'static str) -> bool {
    Browser::session(prefix).is_ok_and(|tab| tab.has(PRACTISING))
}

/// Remembers whether this tab practises. Where the browser offers no storage for the tab, a reload
/// leaves practice; nothing is lost by it.
pub fn turn(prefix: &'static str, on: bool) {
    let Ok(tab) = Browser::session(prefix) else {
        return;
    };
    if on {
        let _ = tab.write(PRACTISING, "1");
    } else {
        tab.remove(PRACTISING);
    }
}

/// Begins a situation, in place of what was practised before.
///
/// # Errors
/// When it cannot be stored.
pub fn begin(prefix: &'static str, start: &Instance, name: &str) -> Result<(), CannotPractise> {
    let area = Browser::local(prefix).map_err(CannotPractise::NoStorage)?;
    Journal::begin(&area, start)
        .and_then(|()| area.write(SITUATION, name))
        .map_err(CannotPractise::NotWritten)
}

/// The name of the situation that is kept, if one is.
#[must_use]
pub fn situation(prefix: &'static str) -> Option<String> {
    Browser::local(prefix).ok()?.read(SITUATION)
}

/// Removes everything that was practised.
pub fn discard(prefix: &'static str) {
    if let Ok(area) = Browser::local(prefix) {
        area.clear();
    }
}
