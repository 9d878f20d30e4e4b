//! Stores, and what befalls what is stored.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use baton_core::journal::{Identity, State, Sum, Text, read_entry};
use baton_core::rules::Instance;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngSeed, TestRunner};

use crate::journal::chance::{Deed, deeds, live};
use crate::journal::{Shelf, Tab, begun, opened_from, ours};
use crate::support::chance;

/// How many stores there are to damage.
const STORES: usize = 150;

/// Everything that is stored of an instance, and what is known of it.
#[derive(Clone)]
pub struct Store {
    pub lines: BTreeMap<u64, Text>,
    /// The state that the log keeps in the place of history.
    pub of_log: Option<String>,
    /// The state as of each number that there ever was.
    pub states: BTreeMap<u64, State>,
}

impl Store {
    pub fn log(&self) -> Shelf {
        let log = Shelf::default();
        for (number, text) in &self.lines {
            log.put(*number, Some(text.clone()));
        }
        log.keep(self.of_log.clone());
        log
    }
}

fn lived(deeds: &[Vec<Deed>], first: &Instance) -> Store {
    let (log, mut tab) = begun(first);
    let mut states = BTreeMap::new();
    for (round, deeds) in deeds.iter().enumerate() {
        if round > 0 {
            // Something was damaged once before, and mended.
            let last = *log.numbers().last().unwrap();
            log.edit(last.saturating_sub(2), "no entry");
            let kept = tab.state();
            let opened = opened_from(&log, (round % 2 == 0).then_some(&kept)).unwrap();
            tab = Tab::of(&log, opened);
        }
        let lived = live(&log, &tab, deeds);
        states.extend(lived.into_iter().map(|state| (state.number, state)));
    }
    Store {
        lines: log.lines(),
        of_log: log.kept(),
        states,
    }
}

/// Stores as chance has it, always the same ones.
pub fn stores() -> &'static [Store] {
    static HERE: LazyLock<Vec<Store>> = LazyLock::new(|| {
        let rounds = proptest::collection::vec(deeds(30), 1..4);
        let strategy = (chance::instance(), rounds);
        let mut runner = TestRunner::new(Config {
            rng_seed: RngSeed::Fixed(8),
            ..Config::default()
        });
        let mut store = || {
            let (first, rounds) = strategy.new_tree(&mut runner).unwrap().current();
            lived(&rounds, &first)
        };
        (0..STORES).map(|_| store()).collect()
    });
    &HERE
}

/// What is damaged: a line, by its place among them, or the state that the page has kept.
#[derive(Clone, Debug)]
pub enum Where {
    Line(Index),
    Last,
    State,
}

/// How.
#[derive(Clone, Debug)]
pub enum How {
    FlipABit(Index, u8),
    Cut(Index),
    /// It is found under another number as well, one that is taken or one further on.
    Double(u64),
    /// It and another have changed places.
    Swap(Index),
    /// It is gone, and remembered or not.
    Delete(bool),
    /// A number in it is a higher one: of a state, the number of its entry; of an entry, its time.
    Raise(u32),
    /// It is what another store has there.
    ReplaceByAnothers(Index),
    Garbage(String),
}

pub fn damages() -> impl Strategy<Value = Vec<(Where, How)>> {
    let place = prop_oneof![
        6 => any::<Index>().prop_map(Where::Line),
        2 => Just(Where::Last),
        3 => Just(Where::State),
    ];
    let how = prop_oneof![
        6 => (any::<Index>(), 0..21_u8).prop_map(|(at, bit)| How::FlipABit(at, bit)),
        3 => any::<Index>().prop_map(How::Cut),
        2 => (0..30_u64).prop_map(How::Double),
        2 => any::<Index>().prop_map(How::Swap),
        4 => any::<bool>().prop_map(How::Delete),
        2 => (1..1_000_u32).prop_map(How::Raise),
        2 => any::<Index>().prop_map(How::ReplaceByAnothers),
        2 => prop_oneof![
            "\\PC{0,40}",
            select(&["", "\n", " ", "{}", "null"][..]).prop_map(str::to_owned),
        ].prop_map(How::Garbage),
    ];
    proptest::collection::vec((place, how), 1..3)
}

/// Half of a character is no text.
fn flipped(text: &str, at: &Index, bit: u8) -> Text {
    let mut characters: Vec<char> = text.chars().collect();
    if characters.is_empty() {
        return Text::Whole("\u{1}".to_owned());
    }
    let at = at.index(characters.len());
    match char::from_u32(u32::from(characters[at]) ^ 1 << bit) {
        Some(changed) => characters[at] = changed,
        None => return Text::NotText,
    }
    Text::Whole(characters.into_iter().collect())
}

fn cut(text: &str, at: &Index) -> String {
    let length = text.chars().count();
    text.chars().take(at.index(length.max(1))).collect()
}

/// The first line of a state, with a higher number: the fourth word.
fn raised(text: &str, by: u32) -> String {
    let (line, rows) = text.split_once('\n').unwrap_or((text, ""));
    let raise = |(at, word): (usize, &str)| match (at, word.parse::<u64>()) {
        (3, Ok(number)) => (number + u64::from(by)).to_string(),
        _ => word.to_owned(),
    };
    let words: Vec<String> = line.split(' ').enumerate().map(raise).collect();
    format!("{}\n{rows}", words.join(" "))
}

/// An entry at a later time.
fn later(text: &str, by: u32) -> String {
    text.replacen("\"at\":1", &format!("\"at\":{by}1"), 1)
}

/// Inflicts a damage on the lines, or on the state that was kept.
pub fn inflict(log: &Shelf, kept: &mut Option<Text>, damage: &(Where, How)) {
    let numbers = log.numbers();
    let place = match (&damage.0, numbers.is_empty()) {
        (Where::Line(at), false) => Some(*at.get(&numbers)),
        (Where::Last, false) => numbers.last().copied(),
        _ => None,
    };
    let Some(number) = place else {
        if let Some(Text::Whole(text)) = kept.take() {
            *kept = inflicted_on_the_state(log, &text, &damage.1);
        }
        return;
    };
    let lines = log.lines();
    let text = lines[&number].whole().unwrap_or_default().to_owned();
    let whole = |text: String| Some(Text::Whole(text));
    let changed = match &damage.1 {
        How::FlipABit(at, bit) => Some(flipped(&text, at, *bit)),
        How::Cut(at) => whole(cut(&text, at)),
        How::Double(ahead) => {
            let first = numbers[0];
            log.put(first + ahead, Some(lines[&number].clone()));
            return;
        }
        How::Swap(with) => {
            let with = *with.get(&numbers);
            log.put(with, Some(lines[&number].clone()));
            log.put(number, Some(lines[&with].clone()));
            return;
        }
        How::Delete(is_remembered) => is_remembered.then_some(Text::Missing),
        How::Raise(by) => whole(later(&text, *by)),
        How::ReplaceByAnothers(which) => {
            let others = &which.get(stores()).lines;
            let other = others.range(number..).next();
            let (_, other) = other.or(others.first_key_value()).unwrap();
            let other = other.whole().unwrap_or_default();
            whole(of_another_instance(other, number))
        }
        How::Garbage(text) => whole(text.clone()),
    };
    log.put(number, changed);
}

/// All stores here are of one instance, so another's is made of it: with the checksum that it has there.
fn of_another_instance(text: &str, number: u64) -> String {
    let theirs = Identity::from_chance([8; 16]);
    let body = text.split_once(' ').map_or(text, |(_, body)| body);
    let sum = Sum::of(&theirs, number, body);
    format!("{sum} {body}")
}

fn inflicted_on_the_state(log: &Shelf, text: &str, how: &How) -> Option<Text> {
    let whole = |text: String| Some(Text::Whole(text));
    match how {
        How::FlipABit(at, bit) => Some(flipped(text, at, *bit)),
        How::Cut(at) => whole(cut(text, at)),
        How::Double(_) => whole(format!("{text}{text}")),
        How::Swap(_) => {
            // It and the last line have changed places.
            let last = log.numbers().pop()?;
            let line = log.lines().remove(&last)?;
            log.put(last, Some(Text::Whole(text.to_owned())));
            Some(line)
        }
        How::Delete(_) => None,
        How::Raise(by) => whole(raised(text, *by)),
        How::ReplaceByAnothers(which) => {
            let other = which.get(stores());
            let (_, state) = other.states.last_key_value()?;
            let state = State {
                identity: Identity::from_chance([8; 16]),
                ..state.clone()
            };
            whole(state.write())
        }
        How::Garbage(text) => whole(text.clone()),
    }
}

/// Whether there is an entry under a number, as it was written there.
pub fn is_entry(number: u64, text: &Text) -> bool {
    let text = text.whole();
    text.is_some_and(|text| read_entry(&ours(), number, text).is_some())
}
