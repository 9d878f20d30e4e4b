//! How the values in an event are written as JSON. The event itself, ids, names and addresses have their
//! written form beside them in the rules, as derives; all that is shorter or stricter than a derive would
//! make it is here, because the browser's storage counts characters and everything that is read is looked at.
//!
//! | value | form |
//! |---|---|
//! | a person | `7` |
//! | a name, an address | `"Anna"`, `"anna@example.com"` |
//! | a role | `"admin"` |
//! | name and address | `["Anna","anna@example.com"]` |
//! | a newcomer | `["Anna","anna@example.com","admin"]` |
//! | several people | `"1-5000,5003"`: an entry about ten thousand neighbours in the list is as short as one about two |

use std::fmt;
use std::str::FromStr;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

use crate::rules::{Contact, Newcomer, People, Role, UserId};

impl Serialize for Role {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Role {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        text.parse().map_err(D::Error::custom)
    }
}

impl Serialize for Contact {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        (&self.name, &self.email).serialize(to)
    }
}

impl<'de> Deserialize<'de> for Contact {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let (name, email) = Deserialize::deserialize(from)?;
        Ok(Self { name, email })
    }
}

impl Serialize for Newcomer {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        (&self.name, &self.email, self.role).serialize(to)
    }
}

impl<'de> Deserialize<'de> for Newcomer {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let (name, email, role) = Deserialize::deserialize(from)?;
        Ok(Self { name, email, role })
    }
}

impl Serialize for People {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for People {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        text.parse().map_err(D::Error::custom)
    }
}

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

impl fmt::Display for People {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let runs = self.ids().chunk_by(|one, next| next.0 - one.0 == 1);
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
            let (first, last) = read_range(range)?;
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
        let people = Self::new(users).ok_or(PeopleError::TooMany)?;
        // Whatever else differs from the one written form: a sign, or a zero in front.
        if people.to_string() == text {
            Ok(people)
        } else {
            Err(PeopleError::NotRanges)
        }
    }
}

/// `7`, or `1-3`: a range of one is written as a number.
fn read_range(text: &str) -> Result<(u32, u32), PeopleError> {
    let number = |text: &str| text.parse::<u32>().map_err(|_| PeopleError::NotRanges);
    let (first, last) = match text.split_once('-') {
        Some((first, last)) => (number(first)?, number(last)?),
        None => (number(text)?, number(text)?),
    };
    if first <= last {
        Ok((first, last))
    } else {
        Err(PeopleError::NotRanges)
    }
}
