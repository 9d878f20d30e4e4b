//! The journal: a snapshot and, after it, one small entry for each accepted command.
//!
//! `snapshot` holds the instance as of entry number `seq`; `event/<number>` holds one [`Entry`]. A
//! command writes exactly one entry, so a click costs a few dozen characters however many people
//! there are, and other tabs get that very entry from their `storage` event.

use thiserror::Error;

use super::area::{Area, WriteError};
use super::aside::SetAside;
use super::entry::Entry;
use super::opening::{SNAPSHOT, find, follow, in_memory, key, replay, write_snapshot};
use super::snapshot::{self, Read, SCHEMA};
use crate::rules::Instance;

/// How many entries may follow the snapshot before it is worth moving forward.
const ENTRIES_BEFORE_SNAPSHOT: u64 = 500;

/// Reads and appends the journal of one [`Area`]. The instance that goes with it is kept by the caller
/// and handed in, so that there is one copy of it.
pub struct Journal {
    pub(super) area: Box<dyn Area>,
    /// The area that was opened, where the journal went on in memory instead.
    pub(super) left_alone: Option<Box<dyn Area>>,
    /// The number of the last entry that the caller's instance contains.
    pub(super) seq: u64,
    /// The text of that entry: tells this history from another that has come as far.
    pub(super) last: Option<String>,
    /// The number of the last entry that the snapshot contains.
    pub(super) snapshot_seq: u64,
    /// How often this journal has changed the caller's instance.
    pub(super) revision: u64,
    /// How often it has changed who is in it, or how somebody is called.
    pub(super) people_revision: u64,
    /// How often it has put another instance in its place.
    pub(super) replacements: u64,
}

/// What opening a journal led to.
pub struct Opened {
    /// The journal, ready for commands.
    pub journal: Journal,
    /// The state of the instance.
    pub instance: Instance,
    /// What could not be read and was kept.
    pub set_aside: Option<SetAside>,
    /// Why nothing of what follows is kept beyond this page, if so. What is stored is untouched.
    pub unkept: Option<Unkept>,
}

/// Why changes are not kept, though there is a storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Unkept {
    /// The first snapshot, or what had to be set aside, could not be written.
    #[error(transparent)]
    NotWritten(#[from] WriteError),
    /// What is stored was written by a later version of Baton.
    #[error("the saved data is of version {schema}, this page knows {SCHEMA}")]
    Newer {
        /// The version that wrote it.
        schema: u32,
    },
}

/// What catching up with other tabs led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caught {
    /// Nothing new.
    UpToDate,
    /// Entries of other tabs were applied, or the whole state was read anew.
    Changed,
}

/// Why this tab cannot follow what is stored (any further). Nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CatchUpError {
    /// The storage was emptied under this page, and the state, which is still here, could not be put
    /// back.
    #[error("the saved data is gone and could not be saved again: {0}")]
    Gone(WriteError),
    /// Another tab runs a later version of Baton: this page must be reloaded.
    #[error("the saved data is now of version {schema}, this page knows {SCHEMA}")]
    Newer {
        /// The version that wrote it.
        schema: u32,
    },
    /// What is stored changed to something that cannot be read. It is left as it is; reloading the
    /// page sets it aside.
    #[error("the saved data can no longer be read")]
    Unreadable,
}

impl Journal {
    /// Reads what is stored, or begins with `first` when nothing is.
    ///
    /// It never fails and never overwrites: what cannot be read is set aside, and where even that is
    /// not possible, the journal goes on in memory and says so.
    pub fn open(area: Box<dyn Area>, first: impl Fn() -> Instance) -> Opened {
        let found = find(&*area, first);
        let unkept = found.unkept.or_else(|| found.start(&*area).err());
        let (area, left_alone) = match unkept {
            None => (area, None),
            Some(_) => (in_memory(&found), Some(area)),
        };
        Opened {
            journal: Self {
                last: area.read(&key(found.seq)),
                area,
                left_alone,
                seq: found.seq,
                snapshot_seq: found.snapshot_seq.unwrap_or(found.seq),
                revision: 0,
                people_revision: 0,
                replacements: 0,
            },
            instance: found.instance,
            set_aside: found.set_aside,
            unkept,
        }
    }

    /// Empties an area and begins a journal in it with this instance. For practice only: nothing of what
    /// was there is kept.
    ///
    /// # Errors
    /// When the instance is not stored; the area is empty then.
    pub fn begin(area: &dyn Area, instance: &Instance) -> Result<(), WriteError> {
        area.clear();
        write_snapshot(area, 0, instance)
    }

    /// Brings the instance to what other tabs have stored since.
    ///
    /// # Errors
    /// When what is stored cannot be followed any further; the instance is as of the last entry that
    /// could be.
    pub fn catch_up(&mut self, instance: &mut Instance) -> Result<Caught, CatchUpError> {
        let head = match self.area.read_head(SNAPSHOT) {
            Some(head) => head,
            None => {
                self.put_back(instance)?;
                self.area.read_head(SNAPSHOT).unwrap_or_default()
            }
        };
        let header = snapshot::read_header(&head).ok_or(CatchUpError::Unreadable)?;
        if header.schema > SCHEMA {
            return Err(CatchUpError::Newer {
                schema: header.schema,
            });
        }
        self.snapshot_seq = header.seq;
        if self.is_elsewhere(header.seq) {
            return self.read_anew(instance);
        }
        let mut caught = Caught::UpToDate;
        while let Some(text) = self.area.read(&key(self.seq + 1)) {
            let Some(entry) = follow(instance, &text) else {
                // The snapshot has what an entry cannot say, such as who came with a backup.
                return match header.seq > self.seq {
                    true => self.read_anew(instance),
                    false => Err(CatchUpError::Unreadable),
                };
            };
            self.apply(instance, &entry, text);
            caught = Caught::Changed;
        }
        // The entries end before the snapshot: it came from elsewhere.
        if self.seq < header.seq {
            return self.read_anew(instance);
        }
        Ok(caught)
    }

    pub(super) fn apply(&mut self, instance: &mut Instance, entry: &Entry, text: String) {
        instance.apply(&entry.did);
        self.last = Some(text);
        self.seq += 1;
        self.revision += 1;
        self.people_revision += u64::from(entry.did.is_about_people());
    }

    /// Whether so many entries follow the snapshot that [`Journal::move_snapshot`] is worth it.
    #[must_use]
    pub fn is_long(&self) -> bool {
        self.seq.saturating_sub(self.snapshot_seq) >= ENTRIES_BEFORE_SNAPSHOT
    }

    /// The number of the last entry that this journal has seen.
    #[must_use]
    pub fn seq(&self) -> u64 {
        self.seq
    }

    /// The entries after one, up to the last that this journal has seen, with their numbers. What was
    /// given up for space, or cannot be read, is missing.
    #[must_use]
    pub fn entries_after(&self, seq: u64) -> Vec<(u64, Entry)> {
        let numbers = seq.saturating_add(1)..=self.seq;
        let entry = |number| {
            let text = self.area.read(&key(number))?;
            Some((number, serde_json::from_str(&text).ok()?))
        };
        numbers.filter_map(entry).collect()
    }

    /// The instance as it was after an entry; `None` for what lies before the snapshot or after the
    /// last entry.
    #[must_use]
    pub fn instance_at(&self, seq: u64) -> Option<Instance> {
        let text = self.area.read(SNAPSHOT)?;
        let Read::Snapshot {
            seq: from,
            mut instance,
        } = snapshot::read(&text)
        else {
            return None;
        };
        if seq < from || seq > self.seq {
            return None;
        }
        for number in from + 1..=seq {
            let entry = follow(&instance, &self.area.read(&key(number))?)?;
            instance.apply(&entry.did);
        }
        Some(instance)
    }

    /// How often this journal has changed the instance: tells whether there is anything new to show.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// How often it has changed who is in the instance or how somebody is called: tells whether what is
    /// kept of names and addresses still holds.
    #[must_use]
    pub fn people_revision(&self) -> u64 {
        self.people_revision
    }

    /// How often it has put another instance in the place of the caller's: then an id may be somebody
    /// else's.
    #[must_use]
    pub fn replacements(&self) -> u64 {
        self.replacements
    }

    /// The text under a key of this journal's area, for offering what was set aside as a download.
    #[must_use]
    pub fn raw(&self, key: &str) -> Option<String> {
        self.left_alone.as_ref().unwrap_or(&self.area).read(key)
    }

    /// Whether the stored history is not the one that this tab has followed: the storage was emptied
    /// and begun anew, or the entries between were given up for space.
    fn is_elsewhere(&self, snapshot_seq: u64) -> bool {
        match self.area.read(&key(self.seq)) {
            Some(text) => self.last.as_ref().is_some_and(|last| *last != text),
            None if snapshot_seq < self.seq => true,
            None => snapshot_seq > self.seq && !self.area.has(&key(self.seq + 1)),
        }
    }

    fn read_anew(&mut self, instance: &mut Instance) -> Result<Caught, CatchUpError> {
        let text = self.area.read(SNAPSHOT).ok_or(CatchUpError::Unreadable)?;
        let (seq, stored) = match snapshot::read(&text) {
            Read::Snapshot { seq, instance } => (seq, instance),
            Read::Newer { schema } => return Err(CatchUpError::Newer { schema }),
            Read::Unreadable => return Err(CatchUpError::Unreadable),
        };
        let replayed = replay(&*self.area, seq, stored);
        if replayed.broken_off {
            return Err(CatchUpError::Unreadable);
        }
        *instance = replayed.instance;
        self.seq = replayed.seq;
        self.last = self.area.read(&key(self.seq));
        self.snapshot_seq = seq;
        self.is_another();
        Ok(Caught::Changed)
    }

    /// The caller's instance is another one from now on.
    pub(super) fn is_another(&mut self) {
        self.revision += 1;
        self.people_revision += 1;
        self.replacements += 1;
    }

    /// The storage was emptied under this page, whose state is still here: it is written again.
    fn put_back(&mut self, instance: &Instance) -> Result<(), CatchUpError> {
        write_snapshot(&*self.area, self.seq, instance).map_err(CatchUpError::Gone)?;
        self.snapshot_seq = self.seq;
        Ok(())
    }
}
