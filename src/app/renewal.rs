//! A newer build of Baton, ready while this page still shows an older one.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::read_file::pause;
use crate::browser::worker::{Worker, reload};

/// How often a newer build is looked for, in milliseconds, beside each time that the page comes to the front.
const HOUR: i32 = 3_600_000;

/// Whether a newer build is ready. It lives as long as the page, whatever space that shows.
#[derive(Clone, Copy)]
pub struct Renewal {
    is_ready: RwSignal<bool>,
    is_watched: StoredValue<bool>,
    worker: StoredValue<Option<Worker>, LocalStorage>,
}

impl Renewal {
    /// None is known of yet.
    #[must_use]
    pub fn unknown() -> Self {
        Self {
            is_ready: RwSignal::new(false),
            is_watched: StoredValue::new(false),
            worker: StoredValue::new_local(None),
        }
    }

    /// Whether a newer build is ready.
    #[must_use]
    pub fn is_ready(self) -> bool {
        self.is_ready.get()
    }

    /// Has this build kept and newer ones looked for, from the first time on that it is asked to.
    pub fn watch(self) {
        if self.is_watched.get_value() {
            return;
        }
        self.is_watched.set_value(true);
        spawn_local(async move {
            let Some(worker) = Worker::start(move |is_other| self.is_ready.set(is_other)).await
            else {
                return;
            };
            self.worker.set_value(Some(worker.clone()));
            let shown = worker.clone();
            window_event_listener_untyped("visibilitychange", move |_| {
                if !document().hidden() {
                    let worker = shown.clone();
                    spawn_local(async move { worker.look_for_newer().await });
                }
            });
            worker.ask().await;
            loop {
                pause(HOUR).await;
                worker.look_for_newer().await;
            }
        });
    }

    /// Loads the page again, from the newest build that is ready.
    pub fn reload(self) {
        match self.worker.get_value() {
            Some(worker) => worker.reload(),
            // It has told of itself before this page knew of it.
            None => reload(),
        }
    }
}
