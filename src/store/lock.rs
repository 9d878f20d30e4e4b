//! One writer at a time, across all tabs: the Web Locks API.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// `navigator.locks`. web-sys has it only behind its unstable flag.
    type LockManager;

    #[wasm_bindgen(method, catch)]
    fn request(
        this: &LockManager,
        name: &str,
        callback: &Closure<dyn FnMut() -> Promise>,
    ) -> Result<Promise, JsValue>;
}

/// Does some work while no other tab does work under the same name. The work may pause: the lock is
/// held until it is done.
///
/// Where the browser has no locks (a page that is not from a secure origin) or refuses one, the work
/// is done all the same: then two commands in two tabs at the same moment may collide.
pub async fn exclusively<T>(name: &str, work: impl AsyncFnOnce() -> T) -> T {
    let held = hold(name).await;
    let outcome = work().await;
    drop(held);
    outcome
}

/// A lock, until it is dropped.
struct Held {
    let_go: Option<Function>,
    /// What the browser has called, and must not lose.
    _granted: Closure<dyn FnMut() -> Promise>,
}

impl Drop for Held {
    fn drop(&mut self) {
        if let Some(let_go) = &self.let_go {
            // Resolving a promise does not fail.
            let _ = let_go.call0(&JsValue::UNDEFINED);
        }
    }
}

/// Waits for a lock, which lasts as long as the promise that its callback gives back.
async fn hold(name: &str) -> Option<Held> {
    let (is_granted, grant) = promise();
    let (is_over, let_go) = promise();
    let granted = Closure::new(move || {
        if let Some(grant) = &grant {
            let _ = grant.call0(&JsValue::UNDEFINED);
        }
        is_over.clone()
    });
    let request = locks()?.request(name, &granted).ok()?;
    // A request that is rejected is never granted.
    let first = Promise::race(&Array::of2(&is_granted, &request));
    JsFuture::from(first).await.ok()?;
    Some(Held {
        let_go,
        _granted: granted,
    })
}

/// A promise, and what resolves it.
fn promise() -> (Promise, Option<Function>) {
    let mut resolve = None;
    let promise = Promise::new(&mut |resolved, _| resolve = Some(resolved));
    (promise, resolve)
}

fn locks() -> Option<LockManager> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &JsValue::from_str("locks")).ok()?;
    (!locks.is_undefined()).then(|| locks.unchecked_into())
}
