//! Several people, for what is done to all of them or to none.

use super::UserId;

/// A set of people: at least one and at most [`People::MAX`], in ascending order of id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct People(Vec<UserId>);

impl People {
    /// The most people that a set has. A range of a few characters could name four thousand million;
    /// an entry that was tampered with shall not exhaust the memory.
    pub const MAX: usize = 1_000_000;

    /// The set of these people, in any order; `None` when there is nobody, or more than
    /// [`People::MAX`].
    #[must_use]
    pub fn new(users: impl IntoIterator<Item = UserId>) -> Option<Self> {
        let mut users: Vec<UserId> = users.into_iter().collect();
        users.sort_unstable();
        users.dedup();
        (1..=Self::MAX)
            .contains(&users.len())
            .then_some(Self(users))
    }

    /// Each of them, in ascending order of id.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = UserId> {
        self.0.iter().copied()
    }

    /// Their ids, in ascending order.
    pub(crate) fn ids(&self) -> &[UserId] {
        &self.0
    }

    /// How many they are: never none.
    #[must_use]
    #[allow(clippy::len_without_is_empty, reason = "the set is never empty")]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether a person is one of them.
    #[must_use]
    pub fn contains(&self, user: UserId) -> bool {
        self.0.binary_search(&user).is_ok()
    }
}
