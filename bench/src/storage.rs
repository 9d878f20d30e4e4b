//! What is in a page's storage before it is opened, and how it gets there.

use baton_devtools::Tab;
use serde_json::{Map, Value, json};

use crate::failure::Failure;

/// Fills the storage in the page, and looks at what is there.
const FILLING: &str = include_str!("filling.js");

/// Texts and their keys in local storage, and databases.
#[derive(Clone, Debug, Default)]
pub struct Storage {
    local: Map<String, Value>,
    databases: Map<String, Value>,
}

impl Storage {
    /// With this text under this key of local storage.
    #[must_use]
    pub fn text(mut self, key: &str, text: &str) -> Self {
        self.local.insert(key.to_owned(), json!(text));
        self
    }

    /// With this database, of these stores: each with its name, and keys and texts, as JSON has them.
    #[must_use]
    pub fn database(mut self, name: &str, version: u32, stores: &[(&str, Value)]) -> Self {
        let stores = stores.iter().cloned();
        let stores = stores.map(|(store, lines)| (store.to_owned(), lines));
        let stores: Map<String, Value> = stores.collect();
        let database = json!({ "version": version, "stores": stores });
        self.databases.insert(name.to_owned(), database);
        self
    }

    /// Puts all of it into the storage of the address that a tab is at, which has nothing yet.
    pub fn fill(&self, tab: &Tab) -> Result<(), Failure> {
        let all = json!({ "local": self.local, "databases": self.databases });
        tab.runs(&format!("{FILLING}; filling.fill({all})"))?;
        Ok(())
    }

    /// Whether all of it is there, and nothing besides it; the texts are told by their lengths.
    pub fn is_in(&self, tab: &Tab) -> Result<bool, Failure> {
        let all = json!({ "local": self.local, "databases": self.databases });
        let lengths = lengths(&all);
        let is_there = tab.runs(&format!("{FILLING}; filling.isThere({lengths})"))?;
        Ok(is_there == json!(true))
    }
}

/// The same with the length of each text in its place, as JavaScript counts it.
fn lengths(value: &Value) -> Value {
    match value {
        Value::String(text) => json!(text.encode_utf16().count()),
        Value::Array(values) => values.iter().map(lengths).collect(),
        Value::Object(fields) => {
            let fields = fields.iter();
            let fields = fields.map(|(name, value)| (name.clone(), lengths(value)));
            Value::Object(fields.collect())
        }
        other => other.clone(),
    }
}
