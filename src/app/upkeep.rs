//! What the page does with the storage when it has time: it keeps the state to start from, looks through the
//! log for damage, and finds out what the space is used for.

use baton_core::journal::{Desk, Found, Inspection, Journal, Log, catch_up, note};
use baton_core::rules::Mended;
use baton_core::views::keeping::Damage;
use js_sys::{Date, Reflect};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageEstimate;

use super::dispatch::AtDesk;
use super::state::App;
use crate::browser::persistence;
use crate::browser::read_file::breathe;
use crate::browser::storage::{kept_state, vault};

/// How many entries may follow the state that is kept before a newer one is.
const FAR: u64 = 500;

/// How many entries are looked at in one piece when the whole log is looked through.
const AT_ONCE: usize = 1_000;

impl App {
    /// Keeps the state for the next page, if so much has happened since the last time.
    pub(super) fn save_state_if_far(self) {
        // The page may be gone by then: practice has been entered or left.
        let Some(number) = self.ledger.journal.try_with_value(Journal::number) else {
            return;
        };
        let kept = self.kept_header();
        if kept.is_none_or(|kept| kept + FAR <= number) {
            self.save_state();
        }
    }

    /// As of which entry the state is that is kept.
    fn kept_header(self) -> Option<u64> {
        let header = kept_state::header(self.ledger.space)?;
        let identity = self.ledger.journal.try_with_value(Journal::identity)?;
        (header.identity == identity).then_some(header.number)
    }

    /// Keeps the state for the next page, unless a newer one is kept already.
    pub(super) fn save_state(self) {
        let Some(Some(home)) = self.ledger.home.try_get_value() else {
            return;
        };
        let Some(number) = self.ledger.journal.try_with_value(Journal::number) else {
            return;
        };
        if self.kept_header().is_some_and(|kept| kept >= number) {
            return;
        }
        let Some(text) = self.written_state() else {
            return;
        };
        if kept_state::write(self.ledger.space, &text).is_err() {
            spawn_local(async move {
                // Without it, the next page reads more of the log.
                let _ = home.keep_state(&text).await;
            });
        }
    }

    /// The state for the next page, as it is written. Nothing where the page is gone.
    fn written_state(self) -> Option<String> {
        let journal = self.ledger.journal;
        let written = |now: &_| journal.try_with_value(|journal| journal.written_state(now));
        self.instance.try_with_untracked(written)?
    }

    /// Looks through the whole log, in pieces.
    async fn look_through(self) -> Option<Inspection> {
        let home = self.ledger.home.try_get_value()??;
        let identity = self.ledger.journal.try_with_value(Journal::identity)?;
        let mut inspection = Inspection::new(identity);
        loop {
            let lines = home.read(inspection.next(), AT_ONCE).await.ok()?;
            let is_end = lines.len() < AT_ONCE;
            inspection.look(lines);
            if is_end {
                return Some(inspection);
            }
            breathe().await;
        }
    }

    /// Looks through the whole log for damage, and notes what nobody has noted yet.
    pub(super) async fn inspect(self) -> Option<()> {
        let home = self.ledger.home.try_get_value()??;
        let inspection = self.look_through().await?;
        let (first, last) = inspection.damage()?;
        let turn = self.ledger.turn.try_get_value()?;
        let _turn = turn.lock_arc().await;
        let now = Date::now() as u64;
        let new = AtDesk(self)
            .with(|journal, instance| note(journal, instance, (first, last), now))??;
        // Whoever was quicker has noted it.
        if home.append(new).await.is_ok() {
            let state = Mended::Kept;
            let entries = Some(Found { first, last, state });
            let damage = Damage {
                entries,
                state: false,
            };
            self.saying.damage.try_set(Some(damage));
        }
        catch_up(&home, &AtDesk(self)).await?.ok().map(drop)
    }

    /// What was set aside and what is damaged, as a file; nothing where there is nothing.
    pub async fn set_aside(self) -> Option<String> {
        let inspection = self.look_through().await;
        self.set_aside_by(inspection.as_ref()).await
    }

    /// The same, where the log has been looked through already, if there is one.
    async fn set_aside_by(self, inspection: Option<&Inspection>) -> Option<String> {
        let damaged = inspection.map(Inspection::noted).unwrap_or_default();
        let home = self.ledger.home.try_get_value()?;
        vault::set_aside(self.ledger.space, home.as_ref(), damaged).await
    }
}

/// How much space is used, and for what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// The bytes that everything under this address takes, and those that the browser gives it; `None` where
    /// it does not say.
    pub of: Option<(u64, u64)>,
    /// The characters of the instance as it is.
    pub state: u64,
    /// The characters of everything that happened, and of what stands beside it.
    pub history: u64,
    /// The characters of what was set aside.
    pub aside: u64,
}

impl App {
    /// What the storage is used for; nothing where the page is gone.
    pub async fn usage(self) -> Option<Usage> {
        let of = estimate().await;
        let state = self.written_state()?.len();
        let history = self.look_through().await;
        let aside = self.set_aside_by(history.as_ref()).await;
        let count = |characters: usize| u64::try_from(characters).unwrap_or(u64::MAX);
        Some(Usage {
            of,
            state: count(state),
            history: history.map_or(0, |all| count(all.characters())),
            aside: aside.map_or(0, |aside| count(aside.len())),
        })
    }
}

/// Browsers round these figures, and count what they have not tidied up yet.
async fn estimate() -> Option<(u64, u64)> {
    let asked = persistence::storage().ok()?;
    // Old browsers that have the rest lack this.
    Reflect::get(&asked, &"estimate".into())
        .ok()?
        .dyn_into::<js_sys::Function>()
        .ok()?;
    let answer = JsFuture::from(asked.estimate().ok()?).await.ok()?;
    let estimate: StorageEstimate = answer.unchecked_into();
    Some((estimate.get_usage()? as u64, estimate.get_quota()? as u64))
}
