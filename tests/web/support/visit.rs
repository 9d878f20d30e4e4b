//! Somebody opens Baton.

use std::cell::Cell;
use std::mem;
use std::rc::Rc;

use baton::app::practice::Situation;
use baton::app::{App, boot};
use baton::pages::Root;
use baton::rules::UserId;
use baton::store::{Area, Browser, Journal, sample_team};
use js_sys::Promise;
use leptos::prelude::{IntoAny, Owner, view};
use wasm_bindgen_futures::JsFuture;

use super::ANNA;
use super::screen::{Screen, show};
use super::storage::{empty, local};
use super::wait::frames;

/// Who opens Baton, where, and in which language.
pub struct Visit {
    space: &'static str,
    person: UserId,
    language: &'static str,
    address: &'static str,
}

impl Visit {
    /// A visit to an empty key space: by Anna, in English, to the Overview.
    pub fn new(space: &'static str) -> Self {
        empty(space);
        Self::again(space)
    }

    /// A visit to a key space as it is.
    pub fn again(space: &'static str) -> Self {
        Self {
            space,
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
    pub fn among_ten_thousand(self) -> Self {
        let team = || Situation::LargeTeam.start(&sample_team());
        Journal::open(Box::new(local(self.space)), team);
        self
    }

    /// Opens Baton.
    pub async fn open(self) -> Screen {
        self.prepare().await;
        let screen = show(move || {
            let app = start(self.space);
            view! { <Root app /> }
        });
        // Effects, such as the one that sets the title, run after the first paint.
        frames(1).await;
        screen
    }

    /// Starts Baton without showing anything of it.
    pub async fn start(self) -> App {
        self.prepare().await;
        let started = Rc::new(Cell::new(None));
        let app = Rc::clone(&started);
        show(move || {
            app.set(Some(start(self.space)));
            ().into_any()
        });
        started.take().unwrap()
    }

    async fn prepare(&self) {
        let tab = Browser::session(self.space).unwrap();
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

/// Starts the app as `main` does. Its listeners on the window outlive the test, so what they look at
/// must do so too: no owner takes it away.
fn start(space: &'static str) -> App {
    let owner = Owner::new_root(None);
    let app = owner.with(|| boot(space));
    mem::forget(owner);
    app
}
