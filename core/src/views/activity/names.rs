//! How those are called of whom a history tells.

use std::collections::HashMap;

use crate::journal::Entry;
use crate::rules::{Event, Instance, Name, UserId};
use crate::views::people_list::fold;

/// How everybody of a history is called: as in the instance; those who have left it, as the history last
/// said; and before a backup took the place of everyone, as they were called then.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PastNames {
    gone: HashMap<UserId, Name>,
    /// The numbers of the entries by which everyone was replaced, the first one first, each with the
    /// names that hold up to it.
    eras: Vec<(u64, HashMap<UserId, Name>)>,
}

impl PastNames {
    /// What the entries of a history, with their numbers, tell about names.
    #[must_use]
    pub fn told_by<'a>(entries: impl Iterator<Item = (u64, &'a Entry)>) -> Self {
        let mut names = Self::default();
        for (number, entry) in entries {
            match &entry.did {
                Event::Removed { user, name, .. } => names.leaves(*user, name),
                Event::InvitationTakenBack { people } => {
                    for (user, name) in people {
                        names.leaves(*user, name);
                    }
                }
                Event::Replaced { before, .. } => {
                    names.eras.push((number, before.iter().cloned().collect()));
                }
                _ => {}
            }
        }
        names.eras.sort_unstable_by_key(|(number, _)| *number);
        names
    }

    /// The newest entry comes first, and what it says holds.
    fn leaves(&mut self, user: UserId, name: &Name) {
        self.gone.entry(user).or_insert_with(|| name.clone());
    }

    /// How a person of an entry is called; by their number where nothing tells.
    #[must_use]
    pub fn of(&self, instance: &Instance, number: u64, user: UserId) -> String {
        if user == UserId::NOBODY {
            // Baton itself has noted something.
            return "Baton".to_owned();
        }
        let present = || Some(instance.user(user)?.name.clone());
        let gone = || self.gone.get(&user).cloned();
        let name = if self.is_past(number) {
            self.then(number, user).or_else(gone).or_else(present)
        } else {
            present().or_else(gone)
        };
        name.map_or_else(|| format!("#{}", user.0), String::from)
    }

    /// Whether everyone was replaced by that entry or later.
    #[must_use]
    pub fn is_past(&self, number: u64) -> bool {
        self.eras.last().is_some_and(|(end, _)| number <= *end)
    }

    fn then(&self, number: u64, user: UserId) -> Option<Name> {
        let mut later = self.eras.iter().filter(|(end, _)| number <= *end);
        later.find_map(|(_, names)| names.get(&user).cloned())
    }

    /// The people who have left whose name contains a text that is [folded](fold).
    pub fn containing<'a>(&'a self, folded: &'a str) -> impl Iterator<Item = UserId> + 'a {
        let found = self.gone.iter();
        let found = found.filter(move |(_, name)| fold(name.as_str()).contains(folded));
        found.map(|(id, _)| *id)
    }
}
