//! Several people, for what is done to all of them or to none.

use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::UserId;

/// A set of people: at least one and at most [`People::MAX`], in ascending order of id.
///
/// It is written as ranges, `"1-5000,5003"`, so that an entry about ten thousand neighbours in the
/// list is as short as one about two people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct People(Vec<UserId>);

/// Why a text is not a set of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PeopleError {
    /// Not numbers and ranges in ascending order, written as [`People`] writes them.
    #[error("these are not ids as ranges in ascending order, such as 1-3,7")]
    NotRanges,
    /// More than [`People::MAX`] people.
    #[error("these are more than {max} people", max = People::MAX)]
    TooMany,
}

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

impl fmt::Display for People {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let runs = self.0.chunk_by(|one, next| next.0 - one.0 == 1);
        for (at, run) in runs.enumerate() {
            if at > 0 {
                f.write_str(",")?;
            }
            match run {
                [first, .., last] => write!(f, "{}-{}", first.0, last.0)?,
                [one] => write!(f, "{}", one.0)?,
                [] => {}
            }
        }
        Ok(())
    }
}

impl FromStr for People {
    type Err = PeopleError;

    /// Reads what [`People`] writes, and nothing else: each set has one written form.
    fn from_str(text: &str) -> Result<Self, PeopleError> {
        let mut users = Vec::new();
        // The lowest id that the next range may begin with: two ranges without a gap are one.
        let mut lowest = 0_u64;
        for range in text.split(',') {
            let (first, last) = read_range(range)?.into_inner();
            if u64::from(first) < lowest {
                return Err(PeopleError::NotRanges);
            }
            // Looked at before the range is written out.
            if (last - first) as usize >= Self::MAX - users.len() {
                return Err(PeopleError::TooMany);
            }
            users.extend((first..=last).map(UserId));
            lowest = u64::from(last) + 2;
        }
        let people = Self(users);
        // Whatever else differs from the one written form: a sign, or a zero in front.
        if people.to_string() == text {
            Ok(people)
        } else {
            Err(PeopleError::NotRanges)
        }
    }
}

/// `7`, or `1-3`: a range of one is written as a number.
fn read_range(text: &str) -> Result<RangeInclusive<u32>, PeopleError> {
    let number = |text: &str| text.parse::<u32>().map_err(|_| PeopleError::NotRanges);
    let (first, last) = match text.split_once('-') {
        Some((first, last)) => (number(first)?, number(last)?),
        None => (number(text)?, number(text)?),
    };
    if first <= last {
        Ok(first..=last)
    } else {
        Err(PeopleError::NotRanges)
    }
}

impl TryFrom<String> for People {
    type Error = PeopleError;

    fn try_from(text: String) -> Result<Self, PeopleError> {
        text.parse()
    }
}

impl From<People> for String {
    fn from(people: People) -> Self {
        people.to_string()
    }
}
