//! What the browser keeps for the page. No user sees it, but somebody with another program may meddle
//! with it, and whatever was refused must not have changed it.

use std::future::Future;

use serde_json::{Value, json};

use super::User;
use super::patience::Patience;
use crate::setting;
use crate::stored::Stored;
use crate::team::{self, Journal};

/// A place in the storage of the instance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In local storage, under this name.
    Local(&'static str),
    /// In the log, the text under this number.
    Entry(u64),
    /// In the log, the checksum that is remembered for this number.
    Sum(u64),
}

impl User {
    /// Everything that all tabs share, but for the state from which a page starts.
    pub async fn stored(&self) -> Stored {
        Stored::of(&self.asks_storage("everything", Vec::new()).await)
    }

    /// Waits until this is stored, and nothing else.
    #[track_caller]
    pub fn stores_only(&self, expected: &Stored) -> impl Future<Output = ()> {
        self.step("stores only what it did");
        let expected = expected.clone().without_what_is_empty();
        async move {
            let mut patience = Patience::new();
            loop {
                patience.tick().await;
                let stored = self.stored().await.without_what_is_empty();
                if stored == expected {
                    return;
                }
                // What is deleted is gone once nobody has it open any more.
                if patience.is_over() {
                    assert_eq!(stored, expected);
                }
            }
        }
    }

    /// The state from which a page starts, if it is kept.
    pub async fn kept_state(&self) -> Option<String> {
        let kept = self.asks_storage("kept", vec![json!("state")]).await;
        serde_json::from_str(kept.as_str()?).ok()?
    }

    /// What the browser says about its space: the bytes that are used, and those that there are.
    pub async fn space(&self) -> (u64, u64) {
        let sizes = self.asks_storage("sizes", Vec::new()).await;
        let size = |name: &str| sizes[name].as_f64().unwrap_or_default() as u64;
        (size("usage"), size("quota"))
    }

    /// Puts a text somewhere, as no Baton would; without one, takes out what is there. A page that is open
    /// writes its state when it is left: see [`User::is_elsewhere`].
    pub async fn meddles_with(&self, place: Place, text: Option<&str>) {
        let (function, args) = match place {
            Place::Local(key) => ("keep", vec![json!(key), json!(text)]),
            Place::Entry(number) => ("put", vec![json!("entries"), json!(number), json!(text)]),
            Place::Sum(number) => ("put", vec![json!("sums"), json!(number), json!(text)]),
        };
        self.asks_storage(function, args).await;
    }

    /// Puts half of a character in the place of a character, as no Baton would. Gives back what is there then,
    /// written as JSON.
    pub async fn halves_a_character_of(&self, place: Place) -> String {
        let (function, args) = match place {
            Place::Local(key) => ("halve", vec![json!(key)]),
            Place::Entry(number) => ("halveEntry", vec![json!(number)]),
            Place::Sum(_) => panic!("checksums have no characters to halve"),
        };
        let halved = self.asks_storage(function, args).await;
        halved.as_str().unwrap_or_default().to_owned()
    }

    /// Deletes the log, and leaves everything else.
    pub async fn deletes_the_log(&self) {
        self.asks_storage("deleteLog", Vec::new()).await;
    }

    /// Opens the log as a later version would, which then has written it.
    pub async fn raises_the_version_of_the_log(&self) {
        self.asks_storage("raise", Vec::new()).await;
    }

    /// Goes to an address of the same host where no Baton runs, so that nobody but another program changes
    /// what is stored.
    #[track_caller]
    pub fn is_elsewhere(&self) -> impl Future<Output = ()> {
        let icon = setting::icon();
        self.step("is elsewhere");
        async move { self.loads(&icon).await }
    }

    /// Is somebody who has never been here.
    #[track_caller]
    pub fn begins_anew(&self) -> impl Future<Output = ()> {
        self.step("begins anew");
        async move {
            let address = self.address().await;
            self.is_elsewhere().await;
            self.asks_storage("clear", Vec::new()).await;
            self.opens(&address).await;
        }
    }

    /// Is Anna, in an instance with this many people: see [`team::of`](crate::team::of).
    #[track_caller]
    pub fn has_a_team_of(&self, people: usize) -> impl Future<Output = ()> {
        self.step(format!("has a team of {people}"));
        self.has(team::of(people))
    }

    /// Is Anna, in an instance with this journal.
    #[track_caller]
    pub fn has(&self, journal: Journal) -> impl Future<Output = ()> {
        self.step(format!("has a journal of {}", journal.entries.len()));
        async move {
            let address = self.address().await;
            self.is_elsewhere().await;
            self.asks_storage("clear", Vec::new()).await;
            let args = vec![
                json!(journal.identity),
                json!(journal.entries),
                json!(journal.state),
                json!("1"),
            ];
            self.asks_storage("begin", args).await;
            self.opens(&address).await;
        }
    }

    /// Fills the log's database to the last byte, beside what is Baton's.
    pub async fn fills_the_database(&self) {
        self.asks_filler("fill(0)").await;
    }

    /// Takes out again what [`User::fills_the_database`] put in.
    pub async fn frees_the_database(&self) {
        self.asks_filler("free()").await;
    }

    /// Fills local storage to the last character, under keys that are not Baton's.
    pub async fn fills_local_storage(&self) {
        self.asks_filler("fillLocal()").await;
    }

    /// Takes out again what [`User::fills_local_storage`] put in.
    pub async fn frees_local_storage(&self) {
        self.asks_filler("freeLocal()").await;
    }

    /// Takes out everything, as when somebody clears the data of this site.
    pub async fn empties_the_storage(&self) {
        self.asks_storage("clear", Vec::new()).await;
    }

    /// Clears local storage alone.
    pub async fn clears_local_storage(&self) {
        self.runs("localStorage.clear()").await;
    }

    /// Runs a script in the page.
    pub async fn runs(&self, script: &str) -> Value {
        self.runs_with(script, Vec::new()).await
    }

    /// Runs a script in the page, with these arguments.
    pub async fn runs_with(&self, script: &str, args: Vec<Value>) -> Value {
        self.client().execute(script, args).await.unwrap()
    }

    async fn asks_storage(&self, function: &str, args: Vec<Value>) -> Value {
        let storage = include_str!("../storage.js");
        let script = format!("{storage};\nreturn storage.{function}(...arguments)");
        self.runs_with(&script, args).await
    }

    async fn asks_filler(&self, call: &str) {
        let filler = include_str!("../../../filler.js");
        let script = format!("{filler};\nreturn filler.{call}");
        self.runs(&script).await;
    }
}
