//! Whom somebody has ticked off in a list.

use std::collections::HashSet;

use crate::rules::{Instance, UserId};

/// A set of people, on whichever pages of a list they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection(HashSet<UserId>);

impl Selection {
    /// Whether a person is in it.
    #[must_use]
    pub fn contains(&self, user: UserId) -> bool {
        self.0.contains(&user)
    }

    /// Whether all of these people are in it, and there is one at least.
    #[must_use]
    pub fn contains_all(&self, users: &[UserId]) -> bool {
        !users.is_empty() && users.iter().all(|user| self.contains(*user))
    }

    /// Takes people in, or out.
    pub fn set(&mut self, users: &[UserId], is_in: bool) {
        for user in users {
            if is_in {
                self.0.insert(*user);
            } else {
                self.0.remove(user);
            }
        }
    }

    /// Takes everyone out.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Those who are in it and still in the instance, in order of id. Ids are never used again, so
    /// whoever has left stays out of it.
    #[must_use]
    pub fn of(&self, instance: &Instance) -> Vec<UserId> {
        let users = instance.users().iter().map(|user| user.id);
        users.filter(|id| self.contains(*id)).collect()
    }

    /// How many of them are still in the instance.
    #[must_use]
    pub fn count_in(&self, instance: &Instance) -> usize {
        let still_there = |id: &&UserId| instance.user(**id).is_some();
        self.0.iter().filter(still_there).count()
    }
}
