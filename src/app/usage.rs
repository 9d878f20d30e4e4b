//! What the browser's storage is used for.

use js_sys::Reflect;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageEstimate;

use super::state::App;
use crate::browser::persistence;

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
        let text = self.instance.try_with_untracked(|instance| {
            self.ledger
                .journal
                .try_with_value(|journal| journal.written_state(instance).len())
        })??;
        let history = self.look_through().await;
        let aside = self.set_aside_by(history.as_ref()).await;
        let count = |characters: usize| u64::try_from(characters).unwrap_or(u64::MAX);
        Some(Usage {
            of,
            state: count(text),
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
