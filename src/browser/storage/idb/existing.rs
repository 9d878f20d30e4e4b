//! The databases that there are.

use js_sys::{Array, Promise, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::IdbFactory;

use crate::browser::storage::space::Space;

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

/// The names of all databases; nothing where the browser does not tell them, as old ones do not.
pub async fn names() -> Option<Vec<String>> {
    let factory = factory()?;
    let listed: &Listed = factory.unchecked_ref();
    let told = JsFuture::from(listed.databases().ok()?).await.ok()?;
    let told: Array = told.dyn_into().ok()?;
    let name = |one: JsValue| Reflect::get(&one, &"name".into()).ok()?.as_string();
    Some(told.iter().filter_map(name).collect())
}

/// Whether nothing of a space has ever been kept in a database, as far as the browser tells.
pub async fn is_untouched(space: Space) -> bool {
    let name = space.name();
    let names = names().await;
    names.is_some_and(|names| !names.iter().any(|one| one.starts_with(&name)))
}

/// What the browser offers, which may be nothing, and may be forbidden.
pub(super) fn factory() -> Option<IdbFactory> {
    web_sys::window()?.indexed_db().ok().flatten()
}
