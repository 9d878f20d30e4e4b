//! One writer at a time, across all tabs: the Web Locks API.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Promise, Reflect};
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

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
/// is done all the same: then two clicks in two tabs within the same millisecond may collide.
pub async fn exclusively<T: 'static>(name: &str, work: impl AsyncFnOnce() -> T + 'static) -> T {
    let work = Rc::new(Cell::new(Some(work)));
    let outcome = Rc::new(Cell::new(None));
    if let Some(locks) = locks() {
        let (inside, result) = (Rc::clone(&work), Rc::clone(&outcome));
        let callback = Closure::new(move || {
            let (work, result) = (inside.take(), Rc::clone(&result));
            future_to_promise(async move {
                if let Some(work) = work {
                    result.set(Some(work().await));
                }
                Ok(JsValue::UNDEFINED)
            })
        });
        if let Ok(done) = locks.request(name, &callback) {
            // A rejected request has not called back, and is dealt with below.
            let _ = JsFuture::from(done).await;
        }
    }
    match (outcome.take(), work.take()) {
        (Some(outcome), _) => outcome,
        (None, Some(work)) => work().await,
        (None, None) => unreachable!("the work was taken, so it was done"),
    }
}

fn locks() -> Option<LockManager> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &JsValue::from_str("locks")).ok()?;
    (!locks.is_undefined()).then(|| locks.unchecked_into())
}
