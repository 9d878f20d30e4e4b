//! Why something was not done in IndexedDB.

use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

/// Why something was not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Fault {
    /// There is something under this key already.
    #[error("there is something under this key already")]
    Taken,
    /// There is no room for it.
    #[error("there is no room")]
    Full,
    /// A later version of Baton has written this database.
    #[error("a later version has written it")]
    Newer,
    /// The connection is closed: the database was deleted, or is about to be.
    #[error("the connection is closed")]
    Closed,
    /// The browser refuses it, now or for good.
    #[error("the browser refuses it")]
    Refused,
}

impl Fault {
    /// Browsers tell faults apart by the name of the exception only.
    pub(super) fn of(error: &JsValue) -> Self {
        let name = error.dyn_ref::<DomException>().map(DomException::name);
        match name.as_deref() {
            Some("ConstraintError") => Self::Taken,
            Some("VersionError") => Self::Newer,
            Some("InvalidStateError") => Self::Closed,
            Some(name) if name.contains("Quota") => Self::Full,
            _ => Self::Refused,
        }
    }
}

impl From<Fault> for JsValue {
    fn from(fault: Fault) -> Self {
        Self::from_str(&fault.to_string())
    }
}
