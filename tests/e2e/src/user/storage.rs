//! What the browser keeps for the page. No user sees it, but somebody with another program may meddle
//! with it, and whatever was refused must not have changed it.

use std::collections::BTreeMap;
use std::future::Future;

use serde_json::{Value, json};

use super::User;
use crate::team;

impl User {
    /// Everything that all tabs share.
    pub async fn stored(&self) -> BTreeMap<String, String> {
        let stored = self.runs("return { ...localStorage }", Vec::new()).await;
        let stored = stored.as_object().cloned().unwrap_or_default();
        let stored = stored.into_iter();
        stored
            .filter_map(|(key, text)| Some((key, text.as_str()?.to_owned())))
            .collect()
    }

    /// Puts a text under a key, as no Baton would.
    pub async fn meddles_with(&self, key: &str, text: &str) {
        let script = "localStorage.setItem(arguments[0], arguments[1])";
        self.runs(script, vec![json!(key), json!(text)]).await;
    }

    /// Is somebody who has never been here.
    #[track_caller]
    pub fn begins_anew(&self) -> impl Future<Output = ()> {
        self.step("begins anew");
        async move {
            self.runs("localStorage.clear(); sessionStorage.clear()", Vec::new())
                .await;
            self.reloads().await;
        }
    }

    /// Is Anna, in an instance with this many people: see [`team::of`](crate::team::of).
    #[track_caller]
    pub fn has_a_team_of(&self, people: usize) -> impl Future<Output = ()> {
        self.step(format!("has a team of {people}"));
        async move {
            let script = "localStorage.clear();
                sessionStorage.clear();
                localStorage.setItem('baton/snapshot', arguments[0]);
                localStorage.setItem('baton/signed-in', '1')";
            self.runs(script, vec![json!(team::of(people))]).await;
            self.reloads().await;
        }
    }

    /// Fills the storage to the last character, under keys that are not Baton's.
    pub async fn fills_the_storage(&self) {
        let script = "
            let size = 1 << 20;
            for (let key = 0; size >= 1; key++) {
                try {
                    localStorage.setItem(`filler/${key}`, 'x'.repeat(size));
                } catch {
                    size = Math.floor(size / 2);
                }
            }";
        self.runs(script, Vec::new()).await;
    }

    /// Takes out again what [`User::fills_the_storage`] put in.
    pub async fn frees_the_storage(&self) {
        let script = "
            for (const key of Object.keys(localStorage)) {
                if (key.startsWith('filler/')) localStorage.removeItem(key);
            }";
        self.runs(script, Vec::new()).await;
    }

    /// Runs a script in the page.
    pub async fn runs(&self, script: &str, args: Vec<Value>) -> Value {
        self.client().execute(script, args).await.unwrap()
    }
}
