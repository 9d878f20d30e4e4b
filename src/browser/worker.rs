//! The worker that keeps this build for when there is no network, and has the next one ready beside it
//! (`assets/worker.js`).

use js_sys::Reflect;
use leptos::prelude::{document, window};
use leptos::task::spawn_local;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, ServiceWorkerContainer, ServiceWorkerRegistration};

use super::read_file::pause;

/// The one address that the page's policy lets through as that of a script.
const ADDRESS: &str = "./worker.js";

/// What a worker is told that is to serve the next page.
const TAKE_OVER: &str = "take over";

/// How long it is waited for, in milliseconds.
const PATIENCE: i32 = 3_000;

/// The worker of the page, whichever it is at the time.
#[derive(Clone)]
pub struct Worker {
    registration: ServiceWorkerRegistration,
    /// That of the page.
    build: JsValue,
}

impl Worker {
    /// Has a worker keep the build of this page, and tells whenever one is ready whether it is of another.
    ///
    /// Nothing comes of it where the page was put together without one, or where the browser has none for it: it
    /// wants a secure address and lets pages store something.
    pub async fn start(tell: impl Fn(bool) + 'static) -> Option<Self> {
        let build = document().document_element()?.get_attribute("data-build")?;
        let navigator = window().navigator();
        // Who may store nothing may have no worker either, and Firefox would complain that it was asked for one.
        let has_storage = Reflect::get(&navigator, &"cookieEnabled".into()).ok()?;
        has_storage.is_truthy().then_some(())?;
        let workers = Reflect::get(&navigator, &"serviceWorker".into()).ok()?;
        let workers: ServiceWorkerContainer = workers.dyn_into().ok()?;
        let this = JsValue::from_str(&build);
        let hear = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            tell(event.data().as_string().is_some_and(|ready| ready != build));
        });
        let listening = hear.as_ref().unchecked_ref();
        workers
            .add_event_listener_with_callback("message", listening)
            .ok()?;
        hear.forget();

        let registered = JsFuture::from(workers.register(ADDRESS)).await;
        let registration = registered.ok()?.unchecked_into();
        Some(Self {
            registration,
            build: this,
        })
    }

    /// Asks which build is ready.
    pub async fn ask(&self) {
        let Self {
            registration,
            build,
        } = self;
        // Where one was there before, the page may be older than what the host has, and even newer than the worker.
        if registration.active().is_some() {
            self.look_for_newer().await;
        }
        // One that is being installed tells by itself.
        let serves = registration.active();
        let serves = serves.filter(|_| registration.installing().is_none());
        if let Some(ready) = registration.waiting().or(serves) {
            // A text can be sent to any worker.
            let _ = ready.post_message(build);
        }
    }

    /// Asks the host for a newer build. Where it does not answer, there is none.
    pub async fn look_for_newer(&self) {
        if let Ok(asked) = self.registration.update() {
            let _ = JsFuture::from(asked).await;
        }
    }

    /// Loads the page again, from the newest build that is ready.
    pub fn reload(&self) {
        // One tells of itself a moment before it waits.
        let Some(newest) = self
            .registration
            .waiting()
            .or(self.registration.installing())
        else {
            return reload();
        };
        let changing = newest.clone();
        let change = Closure::<dyn Fn()>::new(move || {
            let state = Reflect::get(&changing, &"state".into());
            // While it is about to, Firefox still has the older one serve the next page.
            if state.is_ok_and(|state| state == "activated") {
                reload();
            }
        });
        newest.set_onstatechange(Some(change.as_ref().unchecked_ref()));
        change.forget();
        let _ = newest.post_message(&TAKE_OVER.into());
        spawn_local(async {
            pause(PATIENCE).await;
            reload();
        });
    }
}

/// Loads the page again.
pub fn reload() {
    // Where the browser does not, the page goes on as it is.
    let _ = window().location().reload();
}
