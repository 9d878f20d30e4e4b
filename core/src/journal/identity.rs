//! Which instance a journal is about.

use std::fmt;

use thiserror::Error;

/// The identity of an instance: 128 bits by chance, given when it is begun and kept for good. The log is
/// named by it, and every checksum takes it in, so that nothing of one instance passes for another's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Identity([u8; 16]);

/// The text is not an identity: 32 hexadecimal digits in small letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("this is not an identity: 32 hexadecimal digits in small letters")]
pub struct NotAnIdentity;

impl Identity {
    /// The identity made of these bits, which whoever begins an instance draws by chance.
    #[must_use]
    pub fn from_chance(bits: [u8; 16]) -> Self {
        Self(bits)
    }

    /// Reads an identity.
    ///
    /// # Errors
    /// When the text is anything but what [`Identity`] writes.
    pub fn parse(text: &str) -> Result<Self, NotAnIdentity> {
        from_hex(text).map(Self).ok_or(NotAnIdentity)
    }

    /// Its bits.
    #[must_use]
    pub fn bits(&self) -> &[u8; 16] {
        &self.0
    }
}

impl fmt::Display for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        hex(f, &self.0)
    }
}

/// Writes bits as hexadecimal digits in small letters.
pub fn hex(f: &mut fmt::Formatter<'_>, bits: &[u8]) -> fmt::Result {
    bits.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
}

/// Reads what [`hex`] writes, and nothing else: each value has one written form.
pub fn from_hex(text: &str) -> Option<[u8; 16]> {
    let digit = |digit: u8| match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    };
    let digits = text.as_bytes();
    if digits.len() != 32 {
        return None;
    }
    let mut bits = [0; 16];
    for (byte, pair) in bits.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = digit(pair[0])? << 4 | digit(pair[1])?;
    }
    Some(bits)
}
