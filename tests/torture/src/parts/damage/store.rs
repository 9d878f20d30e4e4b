//! All that a browser keeps for the host, as `page/store.js` reads it.

use serde_json::Value;

use crate::browser::Tab;
use crate::failure::Failure;

/// See the [module](self).
#[derive(Clone, Debug)]
pub struct Store(Value);

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
        let entries = self.texts().filter(|(store, _)| *store == "entries");
        entries.map(|(_, text)| text.to_owned()).collect()
    }

    /// Whether a text is in it, wherever that is.
    pub fn has(&self, text: &str) -> bool {
        let local = list(&self.0["local"]).filter_map(|pair| pair[1].as_str());
        let stored = self.texts().map(|(_, text)| text);
        local.chain(stored).any(|there| there.contains(text))
    }

    /// Each text of the databases, with the name of the store that it is in.
    fn texts(&self) -> impl Iterator<Item = (&Value, &str)> {
        let stores = list(&self.0["databases"]).flat_map(|database| list(&database["stores"]));
        let rows = stores
            .flat_map(|store| list(&store["rows"]).map(move |row| (&store["store"], &row[2])));
        rows.flat_map(|(store, texts)| {
            list(texts).filter_map(move |text| Some((store, text.as_str()?)))
        })
    }
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}
