//! The databases that there are.

use js_sys::{Array, Promise, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::IdbFactory;

#[wasm_bindgen]
extern "C" {
    /// The same object as [`IdbFactory`].
    type Listed;

    #[wasm_bindgen(method, catch)]
    fn databases(this: &Listed) -> Result<Promise, JsValue>;
}

/// Deletes a database, when nobody has it open any more. Nobody waits for that.
pub fn delete(name: &str) {
    if let Some(factory) = factory() {
        // One that is not there is deleted already.
        let _ = factory.delete_database(name);
    }
}

/// The names of all databases, as far as the browser tells them.
pub async fn names() -> Vec<String> {
    let Some(factory) = factory() else {
        return Vec::new();
    };
    let listed: &Listed = factory.unchecked_ref();
    // Old browsers do not tell.
    let Ok(asked) = listed.databases() else {
        return Vec::new();
    };
    let told = JsFuture::from(asked).await.unwrap_or_default();
    let told = told.dyn_into::<Array>().unwrap_or_default();
    let name = |one: JsValue| Reflect::get(&one, &"name".into()).ok()?.as_string();
    told.iter().filter_map(name).collect()
}

/// What the browser offers, which may be nothing, and may be forbidden.
pub(super) fn factory() -> Option<IdbFactory> {
    web_sys::window()?.indexed_db().ok().flatten()
}
