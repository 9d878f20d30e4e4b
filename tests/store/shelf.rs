//! A browser's storage.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::rc::Rc;

use baton::store::{Area, WriteError};

/// A storage that tabs share by holding clones of it. Like a browser's it counts UTF-16 units, keys
/// included, and gives its keys in no useful order.
#[derive(Clone)]
pub struct Shelf(Rc<Inside>);

struct Inside {
    texts: RefCell<BTreeMap<String, String>>,
    capacity: Cell<usize>,
    blocked: Cell<bool>,
    /// The key of each write that was carried out, and the units that it put there.
    written: RefCell<Vec<(String, usize)>>,
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

impl Shelf {
    pub fn new() -> Self {
        Self(Rc::new(Inside {
            texts: RefCell::default(),
            capacity: Cell::new(usize::MAX),
            blocked: Cell::new(false),
            written: RefCell::default(),
        }))
    }

    pub fn contents(&self) -> BTreeMap<String, String> {
        self.0.texts.borrow().clone()
    }

    pub fn text(&self, key: &str) -> String {
        self.read(key)
            .unwrap_or_else(|| panic!("nothing is under {key}"))
    }

    pub fn used(&self) -> usize {
        let texts = self.0.texts.borrow();
        texts
            .iter()
            .map(|(key, text)| units(key) + units(text))
            .sum()
    }

    /// Leaves room for so many more units.
    pub fn leave_room_for(&self, units: usize) {
        self.0.capacity.set(self.used() + units);
    }

    /// Takes nothing more, for this reason, but what fits into the room that is left if it is full.
    pub fn refuse_for(&self, why: WriteError, room: usize) {
        match why {
            WriteError::Full => self.leave_room_for(room),
            WriteError::Blocked => self.block(true),
        }
    }

    /// Gives up entries for space, as the history of a long life does.
    pub fn give_up_entries(&self, seqs: RangeInclusive<u64>) {
        for seq in seqs {
            self.remove(&event(seq));
        }
    }

    pub fn lift_the_limit(&self) {
        self.0.capacity.set(usize::MAX);
    }

    pub fn block(&self, blocked: bool) {
        self.0.blocked.set(blocked);
    }

    /// Writes past every limit, as somebody at the browser's own tools would.
    pub fn edit(&self, key: &str, text: impl Into<String>) {
        self.0
            .texts
            .borrow_mut()
            .insert(key.to_owned(), text.into());
    }

    pub fn cut(&self, key: &str, characters: usize) {
        let text = self.text(key);
        self.edit(key, text.chars().take(characters).collect::<String>());
    }

    pub fn cut_in_half(&self, key: &str) {
        self.cut(key, self.text(key).chars().count() / 2);
    }

    pub fn empty(&self) {
        self.0.texts.borrow_mut().clear();
    }

    pub fn forget_what_was_written(&self) {
        self.0.written.borrow_mut().clear();
    }

    pub fn written(&self) -> Vec<(String, usize)> {
        self.0.written.borrow().clone()
    }
}

impl Area for Shelf {
    fn read(&self, key: &str) -> Option<String> {
        self.0.texts.borrow().get(key).cloned()
    }

    fn write(&self, key: &str, text: &str) -> Result<(), WriteError> {
        if self.0.blocked.get() {
            return Err(WriteError::Blocked);
        }
        let there = self.read(key);
        let old = there.map_or(0, |there| units(key) + units(&there));
        let new = units(key) + units(text);
        if self.used() - old + new > self.0.capacity.get() {
            return Err(WriteError::Full);
        }
        self.edit(key, text);
        self.0.written.borrow_mut().push((key.to_owned(), new));
        Ok(())
    }

    fn remove(&self, key: &str) {
        self.0.texts.borrow_mut().remove(key);
    }

    fn keys(&self, prefix: &str) -> Vec<String> {
        let texts = self.0.texts.borrow();
        let keys = texts.keys().rev().filter(|key| key.starts_with(prefix));
        keys.cloned().collect()
    }
}

/// The key of an entry.
pub fn event(seq: u64) -> String {
    format!("event/{seq}")
}

/// Every key there is, in order.
pub fn keys(shelf: &Shelf) -> Vec<String> {
    shelf.contents().into_keys().collect()
}
