//! Where practice is kept: a space of its own, and this tab's note that it is in it.

use baton_core::journal::{Identity, Origin, open};
use baton_core::rules::Instance;
use baton_core::views::keeping::Keeping;

use super::home::Home;
use super::idb::Fault;
use super::local::Browser;
use super::registry::Registry;
use super::space::Space;
use super::vault::not_begun;
use crate::browser::chance;

const SITUATION: &str = "situation";
const STATE: &str = "state";
const SIGNED_IN: &str = "signed-in";
const PRACTISING: &str = "practising";

/// Whether this tab practises.
#[must_use]
pub fn is_on() -> bool {
    Browser::session(Space::PRACTICE).is_ok_and(|tab| tab.read(PRACTISING).is_some())
}

/// Remembers whether this tab practises. Where the browser offers no storage for the tab, a reload
/// leaves practice; nothing is lost by it.
pub fn turn(on: bool) {
    let Ok(tab) = Browser::session(Space::PRACTICE) else {
        return;
    };
    if on {
        let _ = tab.write(PRACTISING, "1");
    } else {
        tab.remove(PRACTISING);
    }
}

/// Begins a situation, in place of what was practised before.
///
/// # Errors
/// When it cannot be stored; what was practised before is still there then.
pub async fn begin(start: Instance, name: &str, at: u64) -> Result<(), Keeping> {
    let identity = chance::identity();
    let home = Home::open(Space::PRACTICE, identity).await?;
    let origin = Origin {
        identity,
        is_new: true,
        first: &|| start.clone(),
        at,
    };
    let begun = open(&home, None, &origin).await;
    if let Err(error) = begun {
        Home::delete(Space::PRACTICE, identity);
        return Err(not_begun(error));
    }
    let registry = Registry::open(Space::PRACTICE).await?;
    let before = registry.current().await?;
    registry.hold(Some(identity)).await?;
    forget(before);
    if let Ok(local) = Browser::local(Space::PRACTICE) {
        // Without its name, practice goes on as that with a copy.
        let _ = local.write(SITUATION, name);
    }
    Ok(())
}

/// The name of the situation that is kept, if one is.
#[must_use]
pub fn situation() -> Option<String> {
    Browser::local(Space::PRACTICE).ok()?.read(SITUATION)
}

/// Removes everything that was practised.
///
/// # Errors
/// When the browser refuses it.
pub async fn discard() -> Result<(), Fault> {
    if let Ok(local) = Browser::local(Space::PRACTICE) {
        local.remove(SITUATION);
    }
    let registry = Registry::open(Space::PRACTICE).await?;
    let before = registry.current().await?;
    registry.hold(None).await?;
    forget(before);
    Ok(())
}

/// Forgets an instance that the space does not hold any more, and what was kept of it.
fn forget(before: Option<Identity>) {
    if let Ok(local) = Browser::local(Space::PRACTICE) {
        local.remove(STATE);
        local.remove(SIGNED_IN);
    }
    if let Some(before) = before {
        Home::delete(Space::PRACTICE, before);
    }
}
