//! Logs with which something has happened, and what is said of them.

use std::collections::BTreeMap;

use baton_core::journal::state::{self, Read};
use baton_core::journal::{
    ALL, Inspection, Log, OpenError, Opened, Origin, State, Sum, Text, claimed_sum, open,
};
use baton_core::practice::sample_team;
use baton_core::rules::{Action, Event, Instance, Mended};

use crate::journal::{NOW, Shelf, Tab, ours};
use crate::support::{block_on, give_access, remove_access};

/// Opens a log as a new page does: from the state that local storage has, where it is whole.
pub fn opened(log: &Shelf) -> Result<Opened, OpenError> {
    let kept = log.local().and_then(|text| whole_state(&text));
    opened_from(log, kept.as_ref())
}

/// The state that is written so, where it is one.
pub fn whole_state(text: &str) -> Option<State> {
    match state::read(text) {
        Read::State(state) => Some(*state),
        Read::Newer { .. } | Read::Damaged => None,
    }
}

/// Opens a log from a state. It is new only where nothing is there.
pub fn opened_from(log: &Shelf, kept: Option<&State>) -> Result<Opened, OpenError> {
    let is_new = log.lines().is_empty() && kept.is_none();
    opening(log, kept, is_new, &sample_team)
}

/// Opens a log from a state, as a page does to which the registry says that there is such an instance.
pub fn opened_again(log: &Shelf, kept: Option<&State>) -> Opened {
    let opened = opening(log, kept, false, &sample_team);
    opened.expect("a log that can be read and written")
}

/// A page on a log that begins with this instance.
pub fn begun(first: &Instance) -> (Shelf, Tab) {
    let log = Shelf::default();
    let opened = opening(&log, None, true, &|| first.clone()).expect("a log that can be begun");
    (log.clone(), Tab::of(&log, opened))
}

fn opening(
    log: &Shelf,
    kept: Option<&State>,
    is_new: bool,
    first: &dyn Fn() -> Instance,
) -> Result<Opened, OpenError> {
    let origin = Origin {
        identity: ours(),
        is_new,
        first,
        at: NOW,
    };
    block_on(open(log, kept, &origin))
}

/// A log on a first visit, and two pages that are open on it.
pub fn two_tabs() -> (Shelf, Tab, Tab) {
    let log = Shelf::default();
    let (one, other) = (Tab::open(&log), Tab::open(&log));
    (log, one, other)
}

/// Four commands of the sample team, and the states before the first and after each.
pub fn four_commands(tab: &Tab) -> Vec<Instance> {
    let commands = [
        ("A", give_access("J")),
        ("A", remove_access("D")),
        ("C", Action::Connect),
        ("C", give_access("K")),
    ];
    let mut states = vec![tab.instance()];
    for (by, action) in commands {
        tab.does(by, action);
        states.push(tab.instance());
    }
    states
}

/// A log with four entries after its beginning, the states that they led to, and the page that did it.
pub fn four_entries() -> (Shelf, Vec<Instance>, Tab) {
    let log = Shelf::default();
    let tab = Tab::open(&log);
    let states = four_commands(&tab);
    (log, states, tab)
}

/// A tab that has seen nothing yet of four entries, of which the third is damaged.
pub fn behind_damage() -> (Shelf, Vec<Instance>, Tab) {
    let (log, behind, ahead) = two_tabs();
    let states = four_commands(&ahead);
    log.cut_in_half(3);
    (log, states, behind)
}

/// What looking through the whole log finds.
pub fn damage_in(log: &Shelf) -> Option<(u64, u64)> {
    let mut inspection = Inspection::new(ours());
    inspection.look(block_on(log.read(0, ALL)).expect("a log that is read"));
    inspection.damage()
}

/// Whether every line is still there, byte for byte.
#[track_caller]
pub fn assert_nothing_lost(before: &BTreeMap<u64, Text>, log: &Shelf) {
    let now = log.lines();
    for (number, text) in before {
        assert_eq!(now.get(number), Some(text), "what was under {number}");
    }
}

/// The page goes on, and a page that is opened then shows what it shows.
#[track_caller]
pub fn assert_goes_on(log: &Shelf, tab: &Tab, by: &str, action: Action) {
    tab.does(by, action);
    let again = Tab::open(log);
    assert_eq!(again.instance(), tab.instance());
    assert_eq!(again.number(), tab.number());
}

/// The state as of each entry of a whole log.
pub fn states_of(log: &Shelf) -> Vec<State> {
    let tab = Tab::open(log);
    tab.remembers();
    let as_of = |number: u64| State {
        identity: ours(),
        number,
        sum: claimed_sum(&log.text(number)).expect("a checksum"),
        instance: tab.instance_at(number).expect("a whole history"),
    };
    log.numbers().into_iter().map(as_of).collect()
}

/// That these numbers were found damaged.
pub fn mended(first: u64, last: u64, state: Mended) -> Event {
    Event::Mended { first, last, state }
}

/// An entry with the right checksums that says whatever it says, after the entry with the number before.
pub fn signed(log: &Shelf, number: u64, said: &str) -> String {
    let before = log.text(number - 1);
    let body = format!("{} {said}", &before[..32]);
    format!("{} {body}", Sum::of(&ours(), number, &body))
}
