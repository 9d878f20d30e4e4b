//! Waiting for the page, by its own frames.

use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

/// How many frames a page may take: two seconds of a screen that shows sixty in one.
const PATIENCE: usize = 120;

/// Waits until the browser has drawn so many frames.
pub async fn frames(count: usize) {
    for _ in 0..count {
        let frame = Promise::new(&mut |resolve, _| {
            let window = web_sys::window().unwrap();
            window.request_animation_frame(&resolve).unwrap();
        });
        JsFuture::from(frame).await.unwrap();
    }
}

/// Waits until something is so, and stops the test when it does not come about.
pub async fn until(what: &str, is_so: impl Fn() -> bool) {
    for _ in 0..PATIENCE {
        if is_so() {
            return;
        }
        frames(1).await;
    }
    panic!("waited in vain until {what}");
}
