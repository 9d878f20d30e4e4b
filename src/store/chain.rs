//! The chain of entries: each carries a print of the text before it.
//!
//! A journal that was edited by hand is noticed by it, not prevented: whoever edits an entry can work
//! out the prints after it anew, and the last entry has none after it yet.

use std::hash::Hasher;

use fnv::FnvHasher;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A print of a text, by which a changed one is told from the original: 64 bits of FNV-1a, whose
/// outcome is the same in every version and on every machine. It is no protection against somebody
/// who looks for another text with the same print. Written as 16 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Print(u64);

impl Print {
    /// The print of a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut hasher = FnvHasher::default();
        hasher.write(text.as_bytes());
        Self(hasher.finish())
    }
}

impl Serialize for Print {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{:016x}", self.0))
    }
}

impl<'de> Deserialize<'de> for Print {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let is_digit = |c| matches!(c, '0'..='9' | 'a'..='f');
        let print = match text.len() == 16 && text.chars().all(is_digit) {
            true => u64::from_str_radix(&text, 16).ok(),
            false => None,
        };
        print.map(Self).ok_or_else(|| {
            let found = de::Unexpected::Str(&text);
            de::Error::invalid_value(found, &"16 hexadecimal digits in small letters")
        })
    }
}

/// Whether an entry still follows the text that it was written after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Linked {
    /// The text before it is the one that it was written after.
    Holds,
    /// That cannot be told: the text before it is not kept, or the entry carries no print, because it
    /// is from before there were any or was the first after a snapshot.
    Unknown,
    /// The text before it is another one, cannot be there, or is missing between others that are
    /// there. Or the entry itself cannot be read.
    Broken,
}
