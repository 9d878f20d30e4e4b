//! A log that lasts as long as the page: where a browser keeps nothing, and for tests.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::future::ready;
use std::rc::Rc;

use super::entry::claimed_sum;
use super::log::{Answer, AppendError, Before, History, Line, Log, New, ReadError, Text};

/// The lines of a log. Its clones are the same log, as several tabs have it.
#[derive(Clone, Default)]
pub struct Memory(Rc<Inside>);

#[derive(Default)]
struct Inside {
    lines: RefCell<BTreeMap<u64, Text>>,
    /// What stands in for history that was given up.
    state: RefCell<Option<String>>,
    listeners: RefCell<Vec<Box<dyn Fn()>>>,
}

impl Memory {
    /// Everything that is there, for a look past the journal.
    #[must_use]
    pub fn lines(&self) -> BTreeMap<u64, Text> {
        self.0.lines.borrow().clone()
    }

    /// Puts something under a number, or takes it away, past every condition.
    pub fn edit(&self, number: u64, text: Option<Text>) {
        let mut lines = self.0.lines.borrow_mut();
        match text {
            Some(text) => drop(lines.insert(number, text)),
            None => drop(lines.remove(&number)),
        }
    }

    /// The state that it keeps, for a look past the journal.
    #[must_use]
    pub fn kept(&self) -> Option<String> {
        self.0.state.borrow().clone()
    }

    /// Puts a state there, or takes it away, past every condition.
    pub fn keep(&self, state: Option<String>) {
        self.0.state.replace(state);
    }

    /// The outcome of [`Log::append`], at once.
    ///
    /// # Errors
    /// As there.
    pub fn put(&self, new: New) -> Result<(), AppendError> {
        let mut lines = self.0.lines.borrow_mut();
        if lines.contains_key(&new.number) {
            return Err(AppendError::Late);
        }
        let before = new.number.checked_sub(1).and_then(|n| lines.get(&n));
        let is_as_it_was = match new.before {
            Before::Entry(sum) => before.and_then(Text::whole).and_then(claimed_sum) == Some(sum),
            Before::Nothing => before.is_none(),
            Before::Anything => before.is_some(),
        };
        if !is_as_it_was {
            return Err(AppendError::Displaced);
        }
        if let Some(History { up_to, state }) = new.in_place_of {
            lines.retain(|number, _| *number > up_to);
            self.0.state.replace(Some(state));
        }
        lines.insert(new.number, Text::Whole(new.text));
        drop(lines);
        self.0.listeners.borrow().iter().for_each(|tell| tell());
        Ok(())
    }
}

impl Log for Memory {
    fn append(&self, new: New) -> Answer<Result<(), AppendError>> {
        Box::pin(ready(self.put(new)))
    }

    fn read(&self, from: u64, at_most: usize) -> Answer<Result<Vec<Line>, ReadError>> {
        let lines = self.0.lines.borrow();
        let lines = lines.range(from..).take(at_most);
        let lines = lines.map(|(number, text)| Line {
            number: *number,
            text: text.clone(),
        });
        Box::pin(ready(Ok(lines.collect())))
    }

    fn state(&self) -> Answer<Result<Option<String>, ReadError>> {
        Box::pin(ready(Ok(self.kept())))
    }

    fn tell(&self, listener: Box<dyn Fn()>) {
        self.0.listeners.borrow_mut().push(listener);
    }
}
