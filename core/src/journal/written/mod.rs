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
//! | several people | `"1-5000,5003"`, see [`ranges`] |

mod ranges;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub use ranges::PeopleError;

use crate::rules::{Contact, Newcomer, People, Role};

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
