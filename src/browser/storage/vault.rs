//! Opening what a space of this browser holds: which instance it is, its log, and the state that was kept of
//! it.

use std::rc::Rc;

use baton_core::journal::state::{self, Read};
use baton_core::journal::{
    AppendError, Identity, Log, Memory, OpenError, Opened, Origin, State, open as open_journal,
};
use baton_core::rules::Instance;
use baton_core::views::keeping::{Damage, Keeping};
use js_sys::{Array, JSON, JsString, Object, Reflect};
use wasm_bindgen::JsValue;

use super::home::Home;
use super::idb::Fault;
use super::kept_state::{self, KeptState};
use super::local::text_of;
use super::registry::Registry;
use super::space::Space;
use crate::browser::chance;

/// A space that was opened.
pub struct Vault {
    /// Where its instance is kept.
    pub place: Place,
    /// Where the journal is, and everyone as of then.
    pub opened: Opened,
}

/// Where an instance is kept, and how that is.
pub struct Place {
    /// The log of the instance; where nothing is kept, one that lasts as long as the page.
    pub log: Rc<dyn Log>,
    /// The same, where it is kept in this browser.
    pub home: Option<Home>,
    /// Whether what happens is kept.
    pub keeping: Keeping,
    /// What was found damaged or gone.
    pub damage: Option<Damage>,
}

/// Opens a space. It never fails: where nothing can be kept, it goes on in memory and says so.
pub async fn open(space: Space, kept: KeptState, first: fn() -> Instance, at: u64) -> Vault {
    if matches!(kept, KeptState::Newer) {
        return in_memory(Keeping::Newer, None, first, at).await;
    }
    let is_damaged = matches!(kept, KeptState::Damaged);
    let state = kept.whole();
    match opened(space, state.as_ref(), is_damaged, first, at).await {
        Ok(vault) => vault,
        Err(why) => in_memory(why, state, first, at).await,
    }
}

/// A log that lasts as long as the page, from the state that was kept, or from the beginning.
pub async fn in_memory(
    keeping: Keeping,
    state: Option<State>,
    first: fn() -> Instance,
    at: u64,
) -> Vault {
    let log = Memory::default();
    let instance = match state {
        Some(state) => state.instance,
        None => first(),
    };
    let origin = Origin {
        identity: chance::identity(),
        is_new: true,
        first: &|| instance.clone(),
        at,
    };
    loop {
        // Memory refuses nothing.
        if let Ok(opened) = open_journal(&log, None, &origin).await {
            let place = Place {
                log: Rc::new(log),
                home: None,
                keeping,
                damage: None,
            };
            return Vault { place, opened };
        }
    }
}

async fn opened(
    space: Space,
    state: Option<&State>,
    is_damaged: bool,
    first: fn() -> Instance,
    at: u64,
) -> Result<Vault, Keeping> {
    let registry = Registry::open(space).await?;
    let kept = state.map(|state| state.identity);
    let instance = registry.instance(space, kept, chance::identity());
    let (identity, is_new) = instance.await?;
    let home = Home::open(space, identity).await?;
    let own = state.filter(|state| state.identity == identity);
    let of_the_log = match own {
        Some(_) => None,
        None => state_in(&home, &registry, identity).await,
    };
    let origin = Origin {
        identity,
        is_new: is_new && state.is_none(),
        first: &first,
        at,
    };
    let opened = open_journal(&home, own.or(of_the_log.as_ref()), &origin).await;
    let opened = opened.map_err(not_begun)?;
    let is_odd = is_damaged || state.is_some() && (own.is_none() || !opened.was_state_used);
    if is_odd && let Some(raw) = kept_state::raw(space) {
        // It is overwritten only once it is put aside.
        registry.set_aside("state", &raw).await?;
        kept_state::forget(space);
    }
    let place = Place {
        log: Rc::new(home.clone()),
        home: Some(home),
        keeping: Keeping::InThisBrowser,
        damage: Damage::of(opened.found, is_odd),
    };
    Ok(Vault { place, opened })
}

/// The state that a log keeps itself, because local storage has no room for it or was cleared. A damaged one
/// is put aside.
async fn state_in(home: &Home, registry: &Registry, identity: Identity) -> Option<State> {
    let raw: JsString = home.state().await?;
    match state::read(&text_of(&raw)) {
        Read::State(state) if state.identity == identity => Some(*state),
        Read::State(_) | Read::Newer { .. } | Read::Damaged => {
            // The log never overwrites it without a newer one.
            let _ = registry.set_aside("state in the log", &raw).await;
            None
        }
    }
}

/// What keeps a log from being begun.
pub(super) fn not_begun(error: OpenError) -> Keeping {
    match error {
        OpenError::NotWritten(AppendError::Full) => Keeping::NoRoom,
        OpenError::NotWritten(_) | OpenError::NotRead(_) => Keeping::NoStorage,
    }
}

impl From<Fault> for Keeping {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Newer => Self::Newer,
            Fault::Full => Self::NoRoom,
            Fault::Taken | Fault::Closed | Fault::Refused => Self::NoStorage,
        }
    }
}

/// Everything that was set aside in a space and, of its log, what stands under the numbers of entries that
/// were damaged or gone, as JSON. What is no text is written as JSON has it. Nothing where there is nothing.
pub async fn set_aside(
    space: Space,
    home: Option<&Home>,
    damaged: &[(u64, u64)],
) -> Option<String> {
    let aside = match Registry::open(space).await {
        Ok(registry) => registry.aside().await.unwrap_or_default(),
        Err(_) => Array::new(),
    };
    let entries = Array::new();
    if let Some(home) = home {
        for (first, last) in damaged {
            for entry in home.raw(*first, *last).await {
                entries.push(&entry);
            }
        }
    }
    if aside.length() == 0 && entries.length() == 0 {
        return None;
    }
    let file = Object::new();
    for (name, list) in [("entries", &entries), ("aside", &aside)] {
        // Setting a field of a new object does not fail.
        let _ = Reflect::set(&file, &name.into(), list);
    }
    let text = JSON::stringify_with_replacer_and_space(&file, &JsValue::NULL, &2.into());
    text.ok().map(String::from)
}
