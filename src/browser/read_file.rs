//! Reading a file that somebody has chosen, and working on it without freezing the page.

use js_sys::{ArrayBuffer, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

/// Everything in a file.
///
/// # Errors
/// When the browser cannot read it, for instance because it was moved meanwhile.
pub async fn read_file(file: &File) -> Result<Vec<u8>, JsValue> {
    let buffer: ArrayBuffer = JsFuture::from(file.array_buffer()).await?.dyn_into()?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// Lets the browser paint and answer the keyboard before the work goes on.
pub async fn breathe() {
    pause(0).await;
}

/// Waits for so many milliseconds.
pub async fn pause(milliseconds: i32) {
    let turn = Promise::new(&mut |resolve, _| {
        // A timer cannot be refused.
        let _ = leptos::prelude::window()
            .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
    });
    // It is never rejected.
    let _ = JsFuture::from(turn).await;
}
