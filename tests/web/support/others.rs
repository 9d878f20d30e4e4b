//! What others do meanwhile: another tab, and whoever holds a lock.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use baton::rules::{Action, Instance, UserId};
use baton::store::{Journal, sample_team};
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{StorageEvent, StorageEventInit};

use super::storage::local;
use super::wait::until;

/// Another tab on the same key space.
pub struct OtherTab {
    space: &'static str,
    journal: Journal,
    instance: Instance,
}

impl OtherTab {
    /// Opens what is stored there.
    pub fn open(space: &'static str) -> Self {
        let opened = Journal::open(Box::new(local(space)), sample_team);
        assert_eq!(opened.set_aside, None);
        assert_eq!(opened.unkept, None);
        Self {
            space,
            journal: opened.journal,
            instance: opened.instance,
        }
    }

    /// Does something there. The page is told of it only by [`OtherTab::is_heard`].
    pub fn does(&mut self, by: UserId, action: Action) {
        let done = self.journal.commit(&mut self.instance, &action.by(by), 0);
        done.expect("the rules allow it");
    }

    /// Puts a backup in the place of everyone there.
    pub fn restores(&mut self, by: UserId, backup: &Instance) {
        let seen = (backup, self.journal.seq());
        let prepared = self
            .journal
            .prepare_replacement(&self.instance, by, seen, 0)
            .expect("the rules allow it");
        let done = self.journal.store(&mut self.instance, prepared);
        done.expect("there is room for it");
    }

    /// Tells the page what the browser tells every tab but the one that has written.
    pub fn is_heard(&self) {
        let options = StorageEventInit::new();
        options.set_key(Some(&format!("{}event/{}", self.space, self.journal.seq())));
        let event = StorageEvent::new_with_event_init_dict("storage", &options).unwrap();
        web_sys::window().unwrap().dispatch_event(&event).unwrap();
    }
}

/// A lock that is held until it is let go.
pub struct Held(Function);

impl Held {
    /// Lets the lock go.
    pub fn let_go(self) {
        self.0.call0(&JsValue::NULL).unwrap();
    }
}

/// Takes a lock, as another tab would.
pub async fn hold_lock(name: &str) -> Held {
    let resolve = RefCell::new(None);
    let until_let_go = Promise::new(&mut |function, _| {
        resolve.replace(Some(function));
    });
    let is_held = Rc::new(Cell::new(false));
    let callback = {
        let is_held = Rc::clone(&is_held);
        Closure::once_into_js(move || {
            is_held.set(true);
            until_let_go
        })
    };
    let navigator = web_sys::window().unwrap().navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).unwrap();
    let request: Function = Reflect::get(&locks, &"request".into())
        .unwrap()
        .unchecked_into();
    request.call2(&locks, &name.into(), &callback).unwrap();
    until("the lock is held", || is_held.get()).await;
    Held(resolve.take().unwrap())
}
