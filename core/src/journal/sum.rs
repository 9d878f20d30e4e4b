//! Checksums: by them, a text that is not as it was written is told from one that is.

use std::fmt;

use sha2::{Digest, Sha256};

use super::identity::{Identity, from_hex, hex};

/// The first 128 bits of a SHA-256, written as 32 hexadecimal digits.
///
/// It is made against damage and mistakes. Whoever edits a text on purpose can work its checksum out anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sum([u8; 16]);

/// How many characters a written checksum has.
pub const WIDTH: usize = 32;

/// How many bytes are hashed in one go.
const AT_ONCE: usize = 1024;

impl Sum {
    /// What stands in the place of a checksum where there is nothing to have one.
    pub const NONE: Self = Self([0; 16]);

    /// The checksum of a text that belongs to an instance and stands under a number: neither can be changed
    /// without the other two.
    #[must_use]
    pub fn of(identity: &Identity, number: u64, text: &str) -> Self {
        let mut hasher = Sha256::new();
        hasher.update(identity.bits());
        hasher.update(number.to_be_bytes());
        // In one go, all of a long text would be done by the code that a browser makes in a hurry at a start.
        for part in text.as_bytes().chunks(AT_ONCE) {
            hasher.update(part);
        }
        // A SHA-256 has as many bits, and more.
        Self(hasher.finalize().first_chunk().copied().unwrap_or_default())
    }

    /// The checksum of a text on its own.
    #[must_use]
    pub fn of_text(text: &str) -> Self {
        Self::of(&Identity::from_chance([0; 16]), 0, text)
    }

    /// Reads a checksum; `None` for anything but what [`Sum`] writes.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        from_hex(text).map(Self)
    }
}

impl fmt::Display for Sum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        hex(f, &self.0)
    }
}
