//! When a page is there: the views that it still waits for have come, and the browser has painted it.

use std::cell::RefCell;

use js_sys::{Function, Promise};
use leptos::prelude::{document, window};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::read_file::pause;

/// How long a frame is waited for at most, in milliseconds: a page in the background is not painted at all.
const FRAME: i32 = 1_000;
const FRAME_IN_THE_BACKGROUND: i32 = 100;

#[derive(Default)]
struct Awaited {
    views: usize,
    told_at_the_end: Vec<Function>,
}

thread_local! {
    static AWAITED: RefCell<Awaited> = RefCell::default();
}

/// A view that is still to come, for as long as this lives.
pub struct Arrival(());

impl Arrival {
    /// A view is to come.
    #[must_use]
    pub fn awaited() -> Self {
        AWAITED.with_borrow_mut(|awaited| awaited.views += 1);
        Self(())
    }
}

impl Drop for Arrival {
    fn drop(&mut self) {
        let told = AWAITED.with_borrow_mut(|awaited| {
            awaited.views -= 1;
            match awaited.views {
                0 => std::mem::take(&mut awaited.told_at_the_end),
                _ => Vec::new(),
            }
        });
        for tell in told {
            // A promise takes any value, and does not throw.
            let _ = tell.call0(&JsValue::NULL);
        }
    }
}

/// Waits until all views have come that are awaited by now.
pub async fn arrived() {
    if is_awaited() {
        let end = Promise::new(&mut |resolve, _| {
            AWAITED.with_borrow_mut(|awaited| awaited.told_at_the_end.push(resolve));
        });
        let _ = JsFuture::from(end).await;
    }
}

/// Waits until all views have come and the browser has painted the page.
pub async fn painted() {
    loop {
        arrived().await;
        frame().await;
        // What has come may need another view.
        if !is_awaited() {
            return pause(0).await;
        }
    }
}

fn is_awaited() -> bool {
    AWAITED.with_borrow(|awaited| awaited.views > 0)
}

async fn frame() {
    let limit = match document().hidden() {
        true => FRAME_IN_THE_BACKGROUND,
        false => FRAME,
    };
    let frame = Promise::new(&mut |resolve, _| {
        // Neither can be refused.
        let _ = window().request_animation_frame(&resolve);
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, limit);
    });
    let _ = JsFuture::from(frame).await;
}
