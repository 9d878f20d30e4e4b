//! How often a journal has changed the instance of a page, and what that means for what the page remembers.

/// How often a journal has changed the caller's instance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Revision {
    /// How often at all.
    pub changes: u64,
    /// How often it has changed who is in it, or how somebody is called.
    pub people: u64,
    /// How often it has put another instance in its place: then an id may be somebody else's.
    pub era: u64,
}

/// What has changed between two revisions. Each kind contains those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Changed {
    /// Nothing.
    Nothing,
    /// The role or link of people, and nothing that is kept of names and addresses.
    Standings,
    /// Who is there, or how somebody is called.
    People,
    /// Everyone: it is another instance.
    Everyone,
}

impl Revision {
    /// What has changed since an earlier one.
    #[must_use]
    pub fn since(self, before: Self) -> Changed {
        if self.era != before.era {
            Changed::Everyone
        } else if self.people != before.people {
            Changed::People
        } else if self.changes != before.changes {
            Changed::Standings
        } else {
            Changed::Nothing
        }
    }

    pub(super) fn standings_change(&mut self) {
        self.changes += 1;
    }

    pub(super) fn people_change(&mut self) {
        self.changes += 1;
        self.people += 1;
    }

    pub(super) fn everyone_changes(&mut self) {
        self.people_change();
        self.era += 1;
    }
}
