//! The browser's own storage of texts under keys: quick to read, and no more than that. Each process of the
//! browser has a copy of it, and the disk gets it when the browser likes.

use gloo_storage::{LocalStorage, SessionStorage, Storage as _};
use js_sys::{JsString, Uint8Array};
use thiserror::Error;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage, Window};

use super::space::Space;

/// A key space of the browser's storage: all keys that begin with a prefix.
pub struct Browser {
    storage: Storage,
    prefix: String,
}

/// The browser offers no storage to this page: it is switched off, or the page is in a frame that may
/// not have any.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the browser offers this page no storage")]
pub struct Unavailable;

/// Why a text was not stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum WriteError {
    /// The store has no room for it.
    #[error("the browser's storage is full")]
    Full,
    /// The browser refused for another reason.
    #[error("the browser does not let this page write to its storage")]
    Blocked,
}

/// From this length on, in UTF-16 units, a text is long.
const LONG: u32 = 10_000;

/// How many characters [`Browser::read_line`] looks at.
const LINE: u32 = 200;

#[wasm_bindgen]
extern "C" {
    /// Turns texts into UTF-8.
    type TextEncoder;

    #[wasm_bindgen(constructor)]
    fn new() -> TextEncoder;

    #[wasm_bindgen(method)]
    fn encode(this: &TextEncoder, text: &JsString) -> Uint8Array;

    /// The same object as [`Storage`], for reading a text without copying it out of JavaScript.
    type RawStorage;

    #[wasm_bindgen(method, catch, js_name = getItem)]
    fn get_item(this: &RawStorage, key: &str) -> Result<Option<JsString>, JsValue>;
}

impl Browser {
    /// The storage that all tabs share and that outlives the browser's restart.
    ///
    /// # Errors
    /// When the browser offers none.
    pub fn local(space: Space) -> Result<Self, Unavailable> {
        Self::offered(space, Window::local_storage, LocalStorage::raw)
    }

    /// The storage that belongs to this tab and lives as long as it.
    ///
    /// # Errors
    /// When the browser offers none.
    pub fn session(space: Space) -> Result<Self, Unavailable> {
        Self::offered(space, Window::session_storage, SessionStorage::raw)
    }

    fn offered(
        space: Space,
        ask: fn(&Window) -> Result<Option<Storage>, JsValue>,
        raw: fn() -> Storage,
    ) -> Result<Self, Unavailable> {
        // What is raw panics where storage is blocked, so the window is asked first.
        let offered = web_sys::window().and_then(|window| ask(&window).ok()?);
        offered.ok_or(Unavailable)?;
        Ok(Self {
            storage: raw(),
            prefix: space.prefix(),
        })
    }

    /// The text under a key.
    #[must_use]
    pub fn read(&self, key: &str) -> Option<String> {
        self.read_raw(key).map(|text| text_of(&text))
    }

    /// What is under a key as the browser has it, which may be half a character.
    #[must_use]
    pub fn read_raw(&self, key: &str) -> Option<JsString> {
        let raw: &RawStorage = self.storage.unchecked_ref();
        raw.get_item(&self.key(key)).ok().flatten()
    }

    /// The first line of the text under a key, without copying the rest of it.
    #[must_use]
    pub fn read_line(&self, key: &str) -> Option<String> {
        let head = String::from(self.read_raw(key)?.slice(0, LINE));
        Some(head.lines().next().unwrap_or_default().to_owned())
    }

    /// Puts a text under a key.
    ///
    /// # Errors
    /// When it is not stored; the key then holds what it held before.
    pub fn write(&self, key: &str, text: &str) -> Result<(), WriteError> {
        self.storage
            .set_item(&self.key(key), text)
            .map_err(|error| why(&error))
    }

    /// Removes a key, if it is there.
    pub fn remove(&self, key: &str) {
        // Removing fails only where writing does, and then there is nothing to remove.
        let _ = self.storage.remove_item(&self.key(key));
    }

    fn key(&self, key: &str) -> String {
        format!("{}{key}", self.prefix)
    }
}

/// A text of the browser's as UTF-8; what is no character becomes a replacement character.
#[must_use]
pub fn text_of(text: &JsString) -> String {
    if text.length() < LONG {
        return text.into();
    }
    // What brings texts over by itself guesses that they are ASCII, and has to move a long one.
    String::from_utf8(TextEncoder::new().encode(text).to_vec()).unwrap_or_default()
}

/// What the exception of a full storage is called, and was in Firefox.
const FULL: [&str; 2] = ["QuotaExceededError", "NS_ERROR_DOM_QUOTA_REACHED"];

/// Browsers tell a full storage from a forbidden one by the name of the exception only.
fn why(error: &JsValue) -> WriteError {
    match error.dyn_ref::<DomException>().map(DomException::name) {
        Some(name) if FULL.contains(&name.as_str()) => WriteError::Full,
        _ => WriteError::Blocked,
    }
}
