//! The browser's own storage, as an [`Area`].

use gloo_storage::{LocalStorage, SessionStorage, Storage as _};
use js_sys::{JsString, Object, Uint8Array};
use thiserror::Error;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage};

use super::area::{Area, HEAD, Used, WriteError};

/// A key space of the browser's storage: all keys that begin with a prefix.
pub struct Browser {
    storage: Storage,
    prefix: &'static str,
}

/// The browser offers no storage to this page: it is switched off, or the page is in a frame that may
/// not have any.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the browser offers this page no storage")]
pub struct Unavailable;

/// From this length on, in UTF-16 units, a text is long.
const LONG: u32 = 10_000;

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

    #[wasm_bindgen(method, js_name = getItem)]
    fn get_item(this: &RawStorage, key: &str) -> Option<JsString>;
}

impl Browser {
    /// The storage that all tabs share and that outlives the browser's restart.
    ///
    /// # Errors
    /// When the browser offers none.
    pub fn local(prefix: &'static str) -> Result<Self, Unavailable> {
        // `LocalStorage::raw` panics where storage is blocked, so the window is asked first.
        let offered = web_sys::window().map(|window| window.local_storage());
        match offered {
            Some(Ok(Some(_))) => Ok(Self {
                storage: LocalStorage::raw(),
                prefix,
            }),
            _ => Err(Unavailable),
        }
    }

    /// The storage that belongs to this tab and lives as long as it.
    ///
    /// # Errors
    /// When the browser offers none.
    pub fn session(prefix: &'static str) -> Result<Self, Unavailable> {
        let offered = web_sys::window().map(|window| window.session_storage());
        match offered {
            Some(Ok(Some(_))) => Ok(Self {
                storage: SessionStorage::raw(),
                prefix,
            }),
            _ => Err(Unavailable),
        }
    }

    /// Every key in the storage, with its prefix. Not by `Storage.key`, which in Firefox goes through
    /// all keys for each one.
    fn all_keys(&self) -> Vec<String> {
        let keys = Object::keys(self.storage.unchecked_ref::<Object>());
        keys.iter().filter_map(|key| key.as_string()).collect()
    }

    fn key(&self, key: &str) -> String {
        format!("{}{key}", self.prefix)
    }
}

impl Area for Browser {
    fn read(&self, key: &str) -> Option<String> {
        let raw: &RawStorage = self.storage.unchecked_ref();
        let text = raw.get_item(&self.key(key))?;
        if text.length() < LONG {
            return Some(text.into());
        }
        // What brings texts over by itself guesses that they are ASCII, and has to move a long one.
        String::from_utf8(TextEncoder::new().encode(&text).to_vec()).ok()
    }

    fn read_head(&self, key: &str) -> Option<String> {
        let raw: &RawStorage = self.storage.unchecked_ref();
        let text = raw.get_item(&self.key(key))?;
        let head = String::from(text.slice(0, HEAD as u32));
        Some(head.lines().next().unwrap_or_default().to_owned())
    }

    fn write(&self, key: &str, text: &str) -> Result<(), WriteError> {
        self.storage
            .set_item(&self.key(key), text)
            .map_err(|error| why(&error))
    }

    fn remove(&self, key: &str) {
        // Removing fails only where writing does, and then there is nothing to remove.
        let _ = self.storage.remove_item(&self.key(key));
    }

    fn keys(&self, prefix: &str) -> Vec<String> {
        let keys = self.all_keys().into_iter();
        let ours = keys.filter_map(|key| key.strip_prefix(self.prefix).map(str::to_owned));
        ours.filter(|key| key.starts_with(prefix)).collect()
    }

    /// The texts stay in JavaScript: only their lengths are asked for.
    fn used(&self) -> Used {
        let raw: &RawStorage = self.storage.unchecked_ref();
        let mut used = Used::default();
        for key in self.all_keys() {
            let text = raw.get_item(&key).map_or(0, |text| text.length() as usize);
            let units = key.encode_utf16().count() + text;
            match key.strip_prefix(self.prefix) {
                Some(key) => used.ours.push((key.to_owned(), units)),
                None => used.others += units,
            }
        }
        used
    }
}

/// Browsers tell a full storage from a forbidden one by the name of the exception only.
fn why(error: &JsValue) -> WriteError {
    match error.dyn_ref::<DomException>().map(DomException::name) {
        Some(name) if name.contains("Quota") || name.contains("QUOTA") => WriteError::Full,
        _ => WriteError::Blocked,
    }
}
