//! Reading what is stored: the snapshot, the entries after it, and what to do with the unreadable.

use super::area::{Area, WriteError};
use super::aside::{self, Reason, SetAside};
use super::entry::Entry;
use super::journal::Unkept;
use super::snapshot::{self, Read};
use crate::rules::{Instance, decide};
use crate::sorting;

/// The key of the snapshot.
pub const SNAPSHOT: &str = "snapshot";

/// What the keys of the entries begin with.
const EVENT: &str = "event/";

/// What was found in an area.
pub struct Found {
    pub instance: Instance,
    pub seq: u64,
    /// `None` when there is no snapshot yet.
    pub snapshot_seq: Option<u64>,
    pub set_aside: Option<SetAside>,
    pub unkept: Option<Unkept>,
}

impl Found {
    /// Writes the first snapshot where there is none.
    pub fn start(&self, area: &dyn Area) -> Result<(), Unkept> {
        match self.snapshot_seq {
            Some(_) => Ok(()),
            None => Ok(write_snapshot(area, self.seq, &self.instance)?),
        }
    }
}

/// Finds out what is stored, sets aside what cannot be read, or begins with `first`.
pub fn find(area: &dyn Area, first: impl Fn() -> Instance) -> Found {
    let begin = |set_aside, unkept| Found {
        instance: first(),
        seq: 0,
        snapshot_seq: None,
        set_aside,
        unkept,
    };
    let text = area.read(SNAPSHOT);
    match text.as_deref().map(snapshot::read) {
        Some(Read::Newer { schema }) => begin(None, Some(Unkept::Newer { schema })),
        Some(Read::Snapshot { seq, instance }) => follow_entries(area, seq, instance),
        None if area.keys(EVENT).is_empty() => begin(None, None),
        None | Some(Read::Unreadable) => {
            let mut keys = area.keys(EVENT);
            keys.push(SNAPSHOT.to_owned());
            let (set_aside, unkept) = put_away(area, Reason::Snapshot, &keys);
            begin(set_aside, unkept)
        }
    }
}

fn follow_entries(area: &dyn Area, snapshot_seq: u64, instance: Instance) -> Found {
    let replayed = replay(area, snapshot_seq, instance);
    let (set_aside, unkept) = if replayed.broken_off {
        let seq = replayed.seq + 1;
        let keys: Vec<String> = area.keys(EVENT);
        let after = keys
            .into_iter()
            .filter(|key| number(key).is_none_or(|n| n >= seq));
        put_away(area, Reason::Entry { seq }, &after.collect::<Vec<_>>())
    } else {
        (None, None)
    };
    Found {
        instance: replayed.instance,
        seq: replayed.seq,
        snapshot_seq: Some(snapshot_seq),
        set_aside,
        unkept,
    }
}

/// The state after all entries that could be read.
pub struct Replayed {
    pub instance: Instance,
    pub seq: u64,
    /// Whether there is an entry after `seq` that could not be read or does not follow.
    pub broken_off: bool,
}

/// Applies the entries after a snapshot, as far as they can be read and follow from it.
pub fn replay(area: &dyn Area, snapshot_seq: u64, mut instance: Instance) -> Replayed {
    let mut seq = snapshot_seq;
    let broken_off = loop {
        let Some(text) = area.read(&key(seq + 1)) else {
            // A gap: entries further on do not follow from anything.
            break area
                .keys(EVENT)
                .iter()
                .any(|key| number(key).is_some_and(|n| n > seq));
        };
        let Some(entry) = follow(&instance, &text) else {
            break true;
        };
        instance.apply(&entry.did);
        seq += 1;
    };
    Replayed {
        instance,
        seq,
        broken_off,
    }
}

/// Reads an entry and asks the rules whether it follows from the instance as it is. An entry that was
/// cut, or edited into something that could not have happened, is not one; nor is one that does not
/// say by what command it happened.
pub fn follow(instance: &Instance, text: &str) -> Option<Entry> {
    let entry: Entry = serde_json::from_str(text).ok()?;
    let command = entry.did.command(entry.by)?;
    let accepted = decide(instance, &command).ok()?;
    entry.did.is_outcome(&accepted).then_some(entry)
}

fn put_away(
    area: &dyn Area,
    reason: Reason,
    keys: &[String],
) -> (Option<SetAside>, Option<Unkept>) {
    let (keys, failed) = aside::set_aside(area, keys);
    let set_aside = (!keys.is_empty()).then_some(SetAside { reason, keys });
    (set_aside, failed.map(Unkept::from))
}

/// A store for this page only, with what was found in it.
pub fn in_memory(found: &Found) -> Box<dyn Area> {
    let memory = super::Memory::default();
    // Memory refuses no write.
    let _ = write_snapshot(&memory, found.seq, &found.instance);
    Box::new(memory)
}

/// Writes the snapshot as of an entry.
pub fn write_snapshot(area: &dyn Area, seq: u64, instance: &Instance) -> Result<(), WriteError> {
    let text = snapshot::write(seq, instance).map_err(|_| WriteError::Blocked)?;
    area.write(SNAPSHOT, &text)
}

/// The key of an entry.
pub fn key(seq: u64) -> String {
    format!("{EVENT}{seq}")
}

/// The numbers of all entries that are kept, in order. It looks at keys only.
pub fn numbers(area: &dyn Area) -> Vec<u64> {
    let keys = area.keys(EVENT);
    let mut numbers: Vec<u64> = keys.iter().filter_map(|key| number(key)).collect();
    sorting::numbers(&mut numbers);
    numbers
}

/// The number of an entry, if this is the key of one.
pub fn number(key: &str) -> Option<u64> {
    key.strip_prefix(EVENT)?.parse().ok()
}
