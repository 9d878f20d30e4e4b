//! What came of a request.

use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbRequest, IdbRequestReadyState};

use super::fault::Fault;

/// What came of a request whose transaction is over.
///
/// Firefox completes a transaction that was told to commit though one of its requests has failed, and does not
/// say in the transaction which fault it was. Chromium completes one that was told to commit before it has
/// fetched a long text. So each request is asked for itself.
///
/// # Errors
/// When it was not carried out.
pub async fn outcome(request: &IdbRequest) -> Result<JsValue, Fault> {
    if request.ready_state() == IdbRequestReadyState::Pending {
        // What it was stands in the request.
        let _ = settled(request).await;
    }
    answer(request)
}

/// The same where the transaction was given up: Chromium never answers a request then that it had not answered
/// before the transaction was told to commit.
///
/// # Errors
/// When it was not carried out, or that is not known.
pub fn answer(request: &IdbRequest) -> Result<JsValue, Fault> {
    if request.ready_state() == IdbRequestReadyState::Pending {
        return Err(Fault::Refused);
    }
    if let Ok(Some(error)) = request.error() {
        return Err(Fault::of(&error));
    }
    request.result().map_err(|_| Fault::Refused)
}

/// What came of a request for a list.
///
/// # Errors
/// When it was not carried out, or what came is no list.
pub async fn list(request: &IdbRequest) -> Result<Array, Fault> {
    let found = outcome(request).await?;
    found.dyn_into().map_err(|_| Fault::Refused)
}

/// Waits until something has come of a request.
pub(super) fn settled(request: &IdbRequest) -> JsFuture {
    JsFuture::from(Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    }))
}
