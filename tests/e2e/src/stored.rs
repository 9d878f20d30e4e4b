//! What a browser keeps for Baton, as another program would find it.

use std::collections::BTreeMap;

use serde_json::Value;

/// Everything that all tabs of a browser share, but for the state from which a page starts: it is a cache of
/// the log, which a page writes whenever it is left, and a user reads it as their kept state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stored {
    /// Local storage.
    pub local: BTreeMap<String, String>,
    /// The databases: under each name its stores, and in each what is under its keys.
    pub databases: BTreeMap<String, BTreeMap<String, BTreeMap<Key, String>>>,
    /// What the databases of the instance begin with, as in `baton:/`.
    pub home: String,
}

/// A key of a store. Numbers come first, as browsers sort them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// A number.
    Number(u64),
    /// A text.
    Text(String),
}

impl Stored {
    /// Makes sense of what `storage.js` has found.
    pub fn of(found: &Value) -> Self {
        let databases = object(&found["databases"]).map(|(name, stores)| {
            let stores = object(stores).map(|(store, pairs)| {
                let pairs = pairs.as_array().into_iter().flatten();
                let pairs = pairs.map(|pair| (key(&pair[0]), text(&pair[1])));
                (store.clone(), pairs.collect())
            });
            (name.clone(), stores.collect())
        });
        let local = object(&found["local"]);
        Self {
            databases: databases.collect(),
            local: local
                .map(|(key, value)| (key.clone(), text(value)))
                .collect(),
            home: found["home"].as_str().unwrap_or_default().to_owned(),
        }
    }

    /// The identity of the instance.
    pub fn identity(&self) -> &str {
        let current = Key::Text("current".to_owned());
        self.databases
            .get(&self.home)
            .and_then(|registry| registry.get("instances")?.get(&current))
            .map_or("", String::as_str)
    }

    /// The texts of the log of the instance, under their numbers.
    pub fn entries(&self) -> BTreeMap<u64, String> {
        let log = format!("{}:{}", self.home, self.identity());
        let entries = self.databases.get(&log).and_then(|log| log.get("entries"));
        let pairs = entries.into_iter().flatten();
        pairs
            .filter_map(|(key, text)| match key {
                Key::Number(number) => Some((*number, text.clone())),
                Key::Text(_) => None,
            })
            .collect()
    }

    /// The text of an entry.
    #[track_caller]
    pub fn entry(&self, number: u64) -> String {
        let entries = self.entries();
        let entry = entries.get(&number).cloned();
        entry.unwrap_or_else(|| panic!("there is no entry {number} in {entries:#?}"))
    }

    /// What an entry says, without its checksums and without everyone.
    #[track_caller]
    pub fn said(&self, number: u64) -> Value {
        let entry = self.entry(number);
        let json = entry.splitn(3, ' ').nth(2).unwrap_or_default();
        let json = json.lines().next().unwrap_or_default();
        serde_json::from_str(json).unwrap_or_else(|error| panic!("{error} in {entry}"))
    }

    /// The numbers of the entries that were not there before.
    pub fn entries_since(&self, before: &Self) -> Vec<u64> {
        let entries = self.entries();
        let known = before.entries();
        let new = entries.iter();
        let new = new.filter(|(number, text)| known.get(number) != Some(text));
        new.map(|(number, _)| *number).collect()
    }

    /// What was set aside: what it was, and its value as JSON.
    pub fn aside(&self) -> Vec<Value> {
        let aside = self
            .databases
            .get(&self.home)
            .and_then(|stores| stores.get("aside"));
        let aside = aside.into_iter().flat_map(BTreeMap::values);
        aside
            .map(|value| serde_json::from_str(value).unwrap_or(Value::Null))
            .collect()
    }

    /// The same without databases in which there is nothing.
    pub fn without_what_is_empty(mut self) -> Self {
        self.databases
            .retain(|_, stores| stores.values().any(|pairs| !pairs.is_empty()));
        self
    }

    /// The same without what belongs to practice.
    pub fn without_practice(mut self) -> Self {
        self.local
            .retain(|key, _| !key.starts_with("baton-practice"));
        self.databases
            .retain(|name, _| !name.starts_with("baton-practice"));
        self
    }
}

fn object(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

fn key(json: &Value) -> Key {
    let json = json.as_str().unwrap_or_default();
    json.parse()
        .map_or_else(|_| Key::Text(plain(json)), Key::Number)
}

fn text(json: &Value) -> String {
    plain(json.as_str().unwrap_or_default())
}

/// A text that was written as JSON. What is none, such as one with half a character, stays as it is written.
fn plain(json: &str) -> String {
    serde_json::from_str(json).unwrap_or_else(|_| json.to_owned())
}
