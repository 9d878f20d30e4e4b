//! Somebody opens Baton.

use std::cell::Cell;
use std::mem;
use std::rc::Rc;

use baton::app::{App, Start, start_at_once, start_later};
use baton::browser::storage::kept_state::KeptState;
use baton::browser::storage::{Browser, vault};
use baton::frame::Root;
use baton_core::practice::{Situation, sample_team};
use baton_core::rules::{Instance, UserId};
use js_sys::Promise;
use leptos::prelude::{IntoAny, Owner, view};
use wasm_bindgen_futures::JsFuture;

use super::ANNA;
use super::screen::{Screen, show};
use super::storage::{empty, local, space};
use super::wait::frames;

/// Who opens Baton, where, and in which language.
pub struct Visit {
    space: &'static str,
    is_first: bool,
    team: fn() -> Instance,
    person: UserId,
    language: &'static str,
    address: &'static str,
}

impl Visit {
    /// A visit to an empty space: by Anna, in English, to the Overview.
    pub fn new(space: &'static str) -> Self {
        Self {
            is_first: true,
            ..Self::again(space)
        }
    }

    /// A visit to a space as it is.
    pub fn again(space: &'static str) -> Self {
        Self {
            space,
            is_first: false,
            team: sample_team,
            person: ANNA,
            language: "en",
            address: "#/",
        }
    }

    /// The person who is signed in.
    pub fn by(mut self, person: UserId) -> Self {
        self.person = person;
        self
    }

    /// The language that was chosen before.
    pub fn in_language(mut self, language: &'static str) -> Self {
        self.language = language;
        self
    }

    /// The address that is opened.
    pub fn at(mut self, address: &'static str) -> Self {
        self.address = address;
        self
    }

    /// The instance has ten thousand people instead of the sample's twelve.
    pub fn among_ten_thousand(mut self) -> Self {
        self.team = || Situation::LargeTeam.start(&sample_team());
        self
    }

    /// Opens Baton.
    pub async fn open(self) -> Screen {
        self.prepare().await;
        let ready = self.ready().await;
        let screen = show(move || {
            let app = start(ready);
            view! { <Root app /> }
        });
        // Effects, such as the one that sets the title, run after the first paint.
        frames(1).await;
        screen
    }

    /// Starts Baton without showing anything of it.
    pub async fn start(self) -> App {
        self.prepare().await;
        let ready = self.ready().await;
        let started = Rc::new(Cell::new(None));
        let app = Rc::clone(&started);
        show(move || {
            app.set(Some(start(ready)));
            ().into_any()
        });
        started.take().unwrap()
    }

    /// What a page starts from, as [`baton::frame::Baton`] does.
    async fn ready(&self) -> Start {
        started(self.space).await
    }

    async fn prepare(&self) {
        if self.is_first {
            empty(self.space).await;
            vault::open(space(self.space), KeptState::Absent, self.team, 0).await;
        }
        let tab = Browser::session(space(self.space)).unwrap();
        tab.write("signed-in", &self.person.0.to_string()).unwrap();
        local(self.space).write("language", self.language).unwrap();
        go(self.address).await;
        // An earlier test's page has heard of it as well, and looks for its heading in the next frame.
        frames(2).await;
    }
}

/// Changes the address, as a person does in the address bar, and waits until everyone has heard of it.
pub async fn go(address: &str) {
    let window = web_sys::window().unwrap();
    let location = window.location();
    if location.hash().unwrap() == address {
        return;
    }
    let heard = Promise::new(&mut |resolve, _| window.set_onhashchange(Some(&resolve)));
    location.set_hash(address).unwrap();
    JsFuture::from(heard).await.unwrap();
}

/// What a page starts from in a space.
pub async fn started(name: &'static str) -> Start {
    match start_at_once(space(name)) {
        Ok(start) => start,
        Err(kept) => start_later(space(name), kept).await.unwrap(),
    }
}

/// Starts the app as `main` does. Its listeners on the window outlive the test, so what they look at
/// must do so too: no owner takes it away.
fn start(ready: Start) -> App {
    let owner = Owner::new_root(None);
    let app = owner.with(ready);
    mem::forget(owner);
    app
}
