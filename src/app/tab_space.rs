//! Entering and leaving practice: another space, in this tab only. The instance itself is not
//! touched.

use baton_core::practice::Situation;
use baton_core::rules::{Instance, UserId};
use baton_core::views::actor::Actor;
use baton_core::views::address::Route;
use baton_core::views::keeping::Keeping;
use js_sys::Date;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::state::App;
use crate::browser::storage::prefs::Prefs;
use crate::browser::storage::{Space, practice};

/// Which space this tab shows. It is in the context of every page.
#[derive(Clone, Copy)]
pub struct TabSpace(RwSignal<bool>);

impl TabSpace {
    /// As this tab left it before a reload.
    #[must_use]
    pub fn resume() -> Self {
        Self(RwSignal::new(practice::is_on()))
    }

    /// Whether this tab practises.
    #[must_use]
    pub fn is_on(self) -> bool {
        self.0.get()
    }

    /// The space of this tab.
    #[must_use]
    pub fn space(self) -> Space {
        match self.is_on() {
            true => Space::PRACTICE,
            false => Space::HOME,
        }
    }

    /// Begins a situation, in place of what was practised before.
    ///
    /// # Errors
    /// When it cannot be stored; then this tab stays where it is.
    pub async fn begin(
        self,
        situation: Situation,
        present: Instance,
        actor: UserId,
    ) -> Result<(), Keeping> {
        let start = situation.start(&present);
        let connected = start.connected().next().map(|user| user.id);
        practice::begin(start, situation.as_str(), Date::now() as u64).await?;
        let actor = match situation {
            Situation::Copy => actor,
            _ => connected.unwrap_or(actor),
        };
        Prefs::new(Space::PRACTICE).set_actor(Actor::Person(actor));
        self.go_on();
        Ok(())
    }

    /// Goes on with what was practised before.
    pub fn go_on(self) {
        self.turn(true);
    }

    /// Goes back to the instance; what was practised is kept for later.
    pub fn leave(self) {
        self.turn(false);
    }

    /// Goes back to the instance; nothing of what was practised is kept.
    pub fn discard(self) {
        self.leave();
        spawn_local(async {
            // What the browser does not remove now is replaced by the next practice.
            let _ = practice::discard().await;
        });
    }

    fn turn(self, on: bool) {
        practice::turn(on);
        // Setting a hash cannot fail.
        let _ = window().location().set_hash(&Route::Overview.href());
        self.0.set(on);
    }
}

/// What is being practised, or was and is kept.
#[must_use]
pub fn situation() -> Option<Situation> {
    let name = practice::situation()?;
    // Without a name that is known, practice goes on as that with a copy.
    Some(name.parse().unwrap_or(Situation::Copy))
}

/// Whether the goal of a situation is reached. Where it started is worked out once.
#[must_use]
pub fn goal(app: App, situation: Situation) -> Memo<bool> {
    let start = untrack(|| app.read(|present| situation.start(present)));
    Memo::new(move |_| {
        let entries = app.entries_after(0).into_iter().map(|(_, entry)| entry);
        let entries: Vec<_> = entries.collect();
        app.read(|now| situation.is_reached(&start, now, &entries))
    })
}
