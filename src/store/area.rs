//! A place where texts are kept under keys.

use std::cell::RefCell;
use std::collections::BTreeMap;

use thiserror::Error;

/// A key–value store of texts. Each write is atomic: afterwards the key holds the old text or the new
/// one, never a part.
pub trait Area {
    /// The text under a key.
    fn read(&self, key: &str) -> Option<String>;

    /// The first line of the text under a key, at most [`HEAD`] characters of it. It is asked for at
    /// every command, so it must not copy the whole text.
    fn read_head(&self, key: &str) -> Option<String> {
        let text = self.read(key)?;
        let line = text.lines().next().unwrap_or_default();
        Some(line.chars().take(HEAD).collect())
    }

    /// Whether there is a text under a key.
    fn has(&self, key: &str) -> bool {
        self.read_head(key).is_some()
    }

    /// Puts a text under a key.
    ///
    /// # Errors
    /// When it is not stored; the key then holds what it held before.
    fn write(&self, key: &str, text: &str) -> Result<(), WriteError>;

    /// Removes a key, if it is there.
    fn remove(&self, key: &str);

    /// Every key that begins like this.
    fn keys(&self, prefix: &str) -> Vec<String>;

    /// How much room each text takes.
    fn used(&self) -> Used {
        let keys = self.keys("").into_iter();
        let used = keys.map(|key| {
            let text = self.read(&key).unwrap_or_default();
            let units = units(&key) + units(&text);
            (key, units)
        });
        Used {
            ours: used.collect(),
            others: 0,
        }
    }

    /// Removes everything.
    fn clear(&self) {
        for key in self.keys("") {
            self.remove(&key);
        }
    }
}

/// The longest head that [`Area::read_head`] returns, in characters.
pub const HEAD: usize = 80;

/// How much of a store is used, in UTF-16 units, which is how browsers count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Used {
    /// Every key, and the units that it takes together with its text.
    pub ours: Vec<(String, usize)>,
    /// The units that keys outside this area take, where they count towards the same limit.
    pub others: usize,
}

/// The length of a text in UTF-16 units.
fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Why a text was not stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum WriteError {
    /// The store has no room for it.
    #[error("the browser's storage is full")]
    Full,
    /// The browser refused for another reason.
    #[error("the browser does not let this page write to its storage")]
    Blocked,
}

/// A store that lasts as long as the page: for a browser that offers none.
#[derive(Debug, Default)]
pub struct Memory(RefCell<BTreeMap<String, String>>);

impl Area for Memory {
    fn read(&self, key: &str) -> Option<String> {
        self.0.borrow().get(key).cloned()
    }

    fn write(&self, key: &str, text: &str) -> Result<(), WriteError> {
        self.0.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) {
        self.0.borrow_mut().remove(key);
    }

    fn keys(&self, prefix: &str) -> Vec<String> {
        let map = self.0.borrow();
        let keys = map.keys().filter(|key| key.starts_with(prefix));
        keys.cloned().collect()
    }
}
