//! Whether the browser may clear what is stored here when it runs short of space.

use js_sys::Reflect;
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

/// What the browser promises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Persistence {
    /// What is stored stays until somebody removes it.
    Promised,
    /// The browser may clear it when it runs short of space.
    NotPromised,
    /// This browser makes no such promise, or not to this page.
    Unknown,
}

/// What the browser has promised so far.
pub async fn promised() -> Persistence {
    answer(storage().and_then(|storage| storage.persisted())).await
}

/// Asks for the promise. Some browsers ask the person, others decide by themselves.
pub async fn ask() -> Persistence {
    answer(storage().and_then(|storage| storage.persist())).await
}

async fn answer(asked: Result<js_sys::Promise, JsValue>) -> Persistence {
    let Ok(asked) = asked else {
        return Persistence::Unknown;
    };
    match JsFuture::from(asked).await {
        Ok(answer) if answer.is_truthy() => Persistence::Promised,
        Ok(_) => Persistence::NotPromised,
        Err(_) => Persistence::Unknown,
    }
}

/// What the browser knows of its storage.
///
/// # Errors
/// A page that is not from a secure origin has none, whatever web-sys promises.
pub fn storage() -> Result<StorageManager, JsValue> {
    Reflect::get(&window().navigator(), &"storage".into())?.dyn_into()
}
