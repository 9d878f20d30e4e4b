//! All that a browser keeps for the host, as `page/store.js` reads it.

use serde::Deserialize;
use serde_json::Value;

use crate::browser::Tab;
use crate::failure::Failure;

/// See the [module](self).
#[derive(Clone, Debug)]
pub struct Store(Value);

/// A database, as far as it matters here.
#[derive(Deserialize)]
struct Database {
    stores: Vec<Rows>,
}

#[derive(Deserialize)]
struct Rows {
    store: String,
    rows: Vec<(Value, Value, Vec<String>)>,
}

impl Store {
    /// Reads it.
    pub fn read(tab: &dyn Tab) -> Result<Self, Failure> {
        tab.runs("store.read()").map(Self)
    }

    /// Writes it where there is nothing.
    pub fn write(&self, tab: &dyn Tab) -> Result<(), Failure> {
        tab.runs(&format!("store.write({})", self.0)).map(drop)
    }

    /// The same with another local storage.
    pub fn with_local_of(&self, other: &Self) -> Self {
        let mut store = self.clone();
        store.0["local"] = other.0["local"].clone();
        store
    }

    /// The entries of the log.
    pub fn entries(&self) -> Vec<String> {
        let rows = self.rows().into_iter();
        rows.filter(|(store, _)| store == "entries")
            .flat_map(|(_, texts)| texts)
            .collect()
    }

    /// Whether a text is in it, wherever that is.
    pub fn has(&self, text: &str) -> bool {
        let local = self.0["local"].as_array().into_iter().flatten();
        let local = local.filter_map(|pair| pair[1].as_str());
        let rows = self.rows();
        let stored = rows.iter().flat_map(|(_, texts)| texts);
        local
            .chain(stored.map(String::as_str))
            .any(|there| there.contains(text))
    }

    /// The texts of each store of each database.
    fn rows(&self) -> Vec<(String, Vec<String>)> {
        let databases = serde_json::from_value(self.0["databases"].clone());
        let databases: Vec<Database> = databases.unwrap_or_default();
        let stores = databases.into_iter().flat_map(|database| database.stores);
        let texts = |rows: Rows| {
            let texts = rows.rows.into_iter().flat_map(|(_, _, texts)| texts);
            (rows.store, texts.collect())
        };
        stores.map(texts).collect()
    }
}
