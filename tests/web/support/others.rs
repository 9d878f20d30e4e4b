//! What another tab does meanwhile.

use std::cell::RefCell;
use std::rc::Rc;

use baton::browser::storage::kept_state::KeptState;
use baton::browser::storage::vault;
use baton_core::journal::{ALL, CommitError, Desk, Journal, Log, Prepared, commit};
use baton_core::practice::sample_team;
use baton_core::rules::{Action, Instance, UserId};
use baton_core::views::keeping::Keeping;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::StorageEvent;

use super::storage::space;

#[wasm_bindgen(inline_js = r#"
const { postMessage } = BroadcastChannel.prototype;

export function silence(is_silent) {
    BroadcastChannel.prototype.postMessage = is_silent ? () => {} : postMessage;
}
"#)]
extern "C" {
    fn silence(is_silent: bool);
}

/// Another tab on the same space.
pub struct OtherTab {
    log: Rc<dyn Log>,
    place: Place,
}

struct Place(RefCell<(Journal, Instance)>);

impl Desk for Place {
    fn with<T>(&self, work: impl FnOnce(&mut Journal, &mut Instance) -> T) -> Option<T> {
        let mut place = self.0.borrow_mut();
        let (journal, instance) = &mut *place;
        Some(work(journal, instance))
    }

    fn now(&self) -> u64 {
        0
    }
}

impl OtherTab {
    /// Opens what is stored there.
    pub async fn open(name: &'static str) -> Self {
        let space = space(name);
        let vault = vault::open(space, KeptState::read(space), sample_team, 0).await;
        assert_eq!(vault.place.damage, None);
        assert_eq!(vault.place.keeping, Keeping::InThisBrowser);
        Self {
            log: vault.place.log,
            place: Place(RefCell::new((vault.opened.journal, vault.opened.instance))),
        }
    }

    /// Does something there. The page is told of it only by [`OtherTab::is_heard`].
    pub async fn does(&mut self, by: UserId, action: Action) {
        let command = action.by(by);
        self.commits(move |journal, instance, at| journal.prepare(instance, &command, None, at))
            .await;
    }

    /// Puts a backup in the place of everyone there.
    pub async fn restores(&mut self, by: UserId, backup: &Instance) {
        let lines = self.log.read(0, ALL).await.unwrap();
        self.place.0.borrow_mut().0.remember(lines);
        self.commits(move |journal, instance, at| {
            journal.prepare_replacement(instance, by, (backup, journal.number()), at)
        })
        .await;
    }

    async fn commits(
        &self,
        prepare: impl Fn(&Journal, &Instance, u64) -> Result<Prepared, CommitError>,
    ) {
        silence(true);
        let done = commit(&*self.log, &self.place, &prepare).await;
        silence(false);
        done.unwrap().expect("the rules allow it, and it is stored");
    }

    /// Tells the page, as browsers without channels do.
    pub fn is_heard(&self) {
        let event = StorageEvent::new("storage").unwrap();
        web_sys::window().unwrap().dispatch_event(&event).unwrap();
    }
}
