//! The clipboard.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Clipboard;

/// Puts a text on the clipboard.
///
/// # Errors
/// When the browser does not let this page do it, or has no clipboard for it.
pub async fn write(text: &str) -> Result<(), JsValue> {
    let navigator = leptos::prelude::window().navigator();
    // A page that is not from a secure origin has none, whatever web-sys promises.
    let clipboard: Clipboard = Reflect::get(&navigator, &"clipboard".into())?.dyn_into()?;
    JsFuture::from(clipboard.write_text(text)).await.map(drop)
}
