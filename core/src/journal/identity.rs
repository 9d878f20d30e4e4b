//! Which instance a journal is about.

use std::fmt;

/// The identity of an instance: 128 bits by chance, given when it is begun and kept for good. The log is
/// named by it, and every checksum takes it in, so that nothing of one instance passes for another's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Identity([u8; 16]);

impl Identity {
    /// The identity made of these bits, which whoever begins an instance draws by chance.
    #[must_use]
    pub fn from_chance(bits: [u8; 16]) -> Self {
        Self(bits)
    }

    /// Reads an identity; `None` for anything but what [`Identity`] writes.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        from_hex(text).map(Self)
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
    let is_digit = |digit: u8| matches!(digit, b'0'..=b'9' | b'a'..=b'f');
    let is_written = text.len() == 32 && text.bytes().all(is_digit);
    let bits = u128::from_str_radix(text, 16).ok();
    bits.filter(|_| is_written).map(u128::to_be_bytes)
}
