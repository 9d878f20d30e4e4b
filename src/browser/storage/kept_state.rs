//! The state of an instance in local storage, from which a page starts without waiting for the log.

use baton_core::journal::State;
use baton_core::journal::state::{self, Header, Read};
use js_sys::JsString;

use super::local::{Browser, WriteError, text_of};
use super::space::Space;

const STATE: &str = "state";

/// What local storage has of the state.
pub enum KeptState {
    /// Nothing, or there is no local storage.
    Absent,
    /// The state as of an entry, as it was written.
    Whole(Box<State>),
    /// A later version has written it.
    Newer,
    /// It is not as it was written.
    Damaged,
}

impl KeptState {
    /// Reads the state of a space, and says what of it can be used.
    #[must_use]
    pub fn read(space: Space) -> Self {
        let Some(raw) = raw(space) else {
            return Self::Absent;
        };
        match state::read(&text_of(&raw)) {
            Read::State(state) => Self::Whole(state),
            Read::Newer { .. } => Self::Newer,
            Read::Damaged => Self::Damaged,
        }
    }

    /// The state, where there is one.
    #[must_use]
    pub fn whole(self) -> Option<State> {
        match self {
            Self::Whole(state) => Some(*state),
            Self::Absent | Self::Newer | Self::Damaged => None,
        }
    }
}

/// What is there, as the browser has it.
#[must_use]
pub fn raw(space: Space) -> Option<JsString> {
    Browser::local(space).ok()?.read_raw(STATE)
}

/// What its first line says.
#[must_use]
pub fn header(space: Space) -> Option<Header> {
    state::header(&Browser::local(space).ok()?.read_line(STATE)?)
}

/// Takes out what is there, once it is put aside: by its first line it may pass for a newer state than it is.
pub fn forget(space: Space) {
    if let Ok(local) = Browser::local(space) {
        local.remove(STATE);
    }
}

/// Puts a state there, in place of the one before. Where there is no room for it, nothing is left: one that
/// is too old would only be in the way.
///
/// # Errors
/// When it is not kept.
pub fn write(space: Space, text: &str) -> Result<(), WriteError> {
    let local = Browser::local(space).map_err(|_| WriteError::Blocked)?;
    let written = local.write(STATE, text);
    if written == Err(WriteError::Full) {
        local.remove(STATE);
    }
    written
}
