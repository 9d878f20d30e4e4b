//! The journal, and the log that it is stored in.

use std::rc::Rc;
use std::sync::Arc;

use async_lock::Mutex;
use baton_core::journal::{Journal, Log};
use leptos::prelude::*;

use crate::browser::storage::{Home, Space};

/// Where a page is in the journal of its instance, and how it gets on.
#[derive(Clone, Copy)]
pub struct Ledger {
    /// The place in the journal.
    pub journal: StoredValue<Journal, LocalStorage>,
    /// Where the instance is kept.
    pub space: Space,
    /// The log, once it is open.
    pub log: StoredValue<Option<Rc<dyn Log>>, LocalStorage>,
    /// The same, where it is kept in this browser.
    pub home: StoredValue<Option<Home>, LocalStorage>,
    /// What this page does with the log, it does one after the other.
    pub turn: StoredValue<Arc<Mutex<()>>, LocalStorage>,
    /// Whether what is shown is still being checked against the log.
    pub busy: RwSignal<bool>,
    /// Tells when the past is at hand.
    pub past: Trigger,
    /// Whether the past has been asked for.
    pub past_wanted: StoredValue<bool>,
}

impl Ledger {
    /// Of this place in the journal, before the log is open.
    pub fn new(space: Space, journal: Journal) -> Self {
        Self {
            journal: StoredValue::new_local(journal),
            space,
            log: StoredValue::new_local(None),
            home: StoredValue::new_local(None),
            turn: StoredValue::new_local(Arc::default()),
            busy: RwSignal::new(true),
            past: Trigger::new(),
            past_wanted: StoredValue::new(false),
        }
    }
}
