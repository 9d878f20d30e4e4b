//! What is particular about a journey's browser, and what is the same for all.

use std::path::PathBuf;

use serde_json::{Map, Value};

/// The languages that a browser asks pages for.
pub(super) const LANGUAGES: &str = "en-US,en";

/// What is particular about a journey's browser.
#[derive(Clone, Debug)]
pub struct Options {
    /// Whether pages are offered storage.
    pub storage: bool,
    /// How many bytes of it there are, where that is not as the browser likes.
    pub space: Option<u64>,
    /// Where the browser keeps what it remembers; without it, it forgets all when it is closed.
    pub profile: Option<PathBuf>,
    /// Where it puts what is downloaded.
    pub downloads: PathBuf,
    /// Where the files are that are chosen in it.
    pub uploads: PathBuf,
}

/// What a driver is asked for, as it wants it.
pub(super) fn capabilities(capabilities: Value) -> Map<String, Value> {
    capabilities.as_object().cloned().unwrap_or_default()
}
