//! A log that several tabs share, with everything that can go wrong with one.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use baton_core::journal::{Answer, AppendError, Line, Log, Memory, New, ReadError, Text};

use crate::support::together::{block_on, pause};

/// How often a log is asked in one test, before it is said that this never ends.
const PATIENCE: usize = 100_000;

/// A log in memory that counts its characters, takes only so many, refuses, breaks off, and answers late.
/// Its clones are the same log, as several tabs have it.
#[derive(Clone, Default)]
pub struct Shelf(Rc<Inside>);

#[derive(Default)]
struct Inside {
    log: Memory,
    /// How many characters it takes, if not any number.
    capacity: Cell<Option<usize>>,
    /// How often it was asked.
    asked: Cell<usize>,
    /// What it says to whoever appends.
    refusal: Cell<Option<AppendError>>,
    /// Which time from now on it breaks off, in the middle of what it does.
    breaks_off_in: Cell<Option<usize>>,
    is_unreadable: Cell<bool>,
    /// Whether nobody hears that something was stored.
    is_silent: Cell<bool>,
    /// How late the next answers are: how often others go on before it acts, and before it answers.
    lateness: RefCell<Option<Box<dyn FnMut() -> usize>>>,
    /// The characters of each text that it has taken.
    written: RefCell<Vec<usize>>,
    /// The texts of local storage, where each tab may keep a state.
    local: RefCell<Option<String>>,
}

fn characters(text: &str) -> usize {
    text.encode_utf16().count()
}

impl Shelf {
    /// Everything that is there, byte for byte.
    pub fn lines(&self) -> BTreeMap<u64, Text> {
        self.0.log.lines()
    }

    pub fn numbers(&self) -> Vec<u64> {
        self.lines().into_keys().collect()
    }

    #[track_caller]
    pub fn text(&self, number: u64) -> String {
        match self.lines().remove(&number) {
            Some(Text::Whole(text)) => text,
            other => panic!("under {number} there is {other:?}"),
        }
    }

    /// Puts something there, past every condition.
    pub fn edit(&self, number: u64, text: &str) {
        self.put(number, Some(Text::Whole(text.to_owned())));
    }

    pub fn put(&self, number: u64, text: Option<Text>) {
        self.0.log.edit(number, text);
    }

    pub fn cut_in_half(&self, number: u64) {
        let text = self.text(number);
        self.edit(number, &text[..text.len() / 2]);
    }

    pub fn remove(&self, number: u64) {
        self.put(number, None);
    }

    pub fn empty(&self) {
        self.numbers().into_iter().for_each(|it| self.remove(it));
        self.0.log.keep(None);
    }

    /// The state that the log keeps in the place of history.
    pub fn kept(&self) -> Option<String> {
        self.0.log.kept()
    }

    pub fn keep(&self, state: Option<String>) {
        self.0.log.keep(state);
    }

    /// The state in local storage.
    pub fn local(&self) -> Option<String> {
        self.0.local.borrow().clone()
    }

    pub fn set_local(&self, state: Option<String>) {
        self.0.local.replace(state);
    }

    /// Leaves room for so many more characters.
    pub fn leave_room_for(&self, characters: usize) {
        let (lines, kept) = (self.lines(), self.kept());
        let texts = lines
            .values()
            .filter_map(Text::whole)
            .chain(kept.as_deref());
        let used: usize = texts.map(self::characters).sum();
        self.0.capacity.set(Some(used + characters));
    }

    pub fn lift_the_limit(&self) {
        self.0.capacity.set(None);
    }

    /// Says this to whoever appends, from now on.
    pub fn refuse(&self, why: impl Into<Option<AppendError>>) {
        self.0.refusal.set(why.into());
    }

    /// Fails at the k-th time that it is asked from now on, the next one being the first.
    pub fn break_off_at(&self, k: impl Into<Option<usize>>) {
        self.0.breaks_off_in.set(k.into());
    }

    /// Stores what is appended, from now on, and does not say so.
    pub fn be_silent(&self, is_silent: bool) {
        self.0.is_silent.set(is_silent);
    }

    pub fn be_unreadable(&self, is_unreadable: bool) {
        self.0.is_unreadable.set(is_unreadable);
    }

    /// Answers as late as this says, from now on.
    pub fn be_late(&self, lateness: impl FnMut() -> usize + 'static) {
        *self.0.lateness.borrow_mut() = Some(Box::new(lateness));
    }

    pub fn asked(&self) -> usize {
        self.0.asked.get()
    }

    pub fn written(&self) -> Vec<usize> {
        self.0.written.borrow().clone()
    }

    /// Counts that it is asked, and whether it breaks off at that.
    fn is_broken_off(&self) -> bool {
        let asked = self.0.asked.get() + 1;
        assert!(asked < PATIENCE, "this never ends");
        self.0.asked.set(asked);
        let left = self.0.breaks_off_in.get().map(|left| left - 1);
        self.0.breaks_off_in.set(left.filter(|left| *left > 0));
        left == Some(0)
    }

    fn lateness(&self) -> usize {
        let mut lateness = self.0.lateness.borrow_mut();
        lateness.as_mut().map_or(0, |turns| turns())
    }

    fn has_room_for(&self, new: &New) -> bool {
        let Some(capacity) = self.0.capacity.get() else {
            return true;
        };
        let history = new.in_place_of.as_ref();
        let stays = |(number, _): &(u64, Text)| history.is_none_or(|it| *number > it.up_to);
        let lines = self.lines().into_iter().filter(stays);
        let lines = lines.filter_map(|(_, text)| text.whole().map(characters));
        let kept = self.kept();
        let state = history.map(|it| &it.state).or(kept.as_ref());
        let state = state.map_or(0, |state| characters(state));
        lines.sum::<usize>() + state + characters(&new.text) <= capacity
    }

    fn append_now(&self, new: New) -> Result<(), AppendError> {
        if self.is_broken_off() {
            return Err(AppendError::Refused);
        }
        if let Some(why) = self.0.refusal.get() {
            return Err(why);
        }
        // That somebody was quicker is noticed before anything is written.
        if !self.has_room_for(&new) && !self.lines().contains_key(&new.number) {
            return Err(AppendError::Full);
        }
        let taken = characters(&new.text);
        self.0.log.put(new)?;
        self.0.written.borrow_mut().push(taken);
        match self.0.is_silent.get() {
            true => Err(AppendError::NoAnswer),
            false => Ok(()),
        }
    }

    /// Acts, some time later, and answers some time after that.
    fn late<T: 'static>(&self, act: impl FnOnce(&Self) -> T + 'static) -> Answer<T> {
        let shelf = self.clone();
        let (before, after) = (self.lateness(), self.lateness());
        Box::pin(async move {
            pause(before).await;
            let answer = act(&shelf);
            pause(after).await;
            answer
        })
    }
}

impl Log for Shelf {
    fn append(&self, new: New) -> Answer<Result<(), AppendError>> {
        self.late(|shelf| shelf.append_now(new))
    }

    fn read(&self, from: u64, at_most: usize) -> Answer<Result<Vec<Line>, ReadError>> {
        self.late(move |shelf| {
            if shelf.is_broken_off() || shelf.0.is_unreadable.get() {
                return Err(ReadError::Refused);
            }
            block_on(shelf.0.log.read(from, at_most))
        })
    }

    fn state(&self) -> Answer<Result<Option<String>, ReadError>> {
        self.late(|shelf| match shelf.is_broken_off() {
            true => Err(ReadError::Refused),
            false => Ok(shelf.kept()),
        })
    }

    fn tell(&self, listener: Box<dyn Fn()>) {
        self.0.log.tell(listener);
    }
}
