//! The text in a file that somebody chose.

use thiserror::Error;

/// Why a file is not a text that Baton reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NotText {
    /// It is larger than any file of this kind needs to be.
    #[error("the file has {bytes} bytes, at most {max} are read")]
    TooLarge {
        /// Its size, in bytes.
        bytes: usize,
        /// The largest size that is read, in bytes.
        max: usize,
    },
    /// It begins with the mark of UTF-16, as a spreadsheet's "Unicode text" does.
    #[error("the file is UTF-16, not UTF-8")]
    Utf16,
    /// A byte in it is not part of any UTF-8 character: an older encoding, or not a text at all.
    #[error("byte {byte} of the file, in line {line}, is not UTF-8")]
    NotUtf8 {
        /// The line of that byte, from 1.
        line: usize,
        /// Where that byte is, from 0.
        byte: usize,
    },
}

impl NotText {
    /// Refuses a file for its size, before any of it is read.
    ///
    /// # Errors
    /// When it has more than `max` bytes.
    pub fn refuse_size(bytes: usize, max: usize) -> Result<(), Self> {
        if bytes > max {
            return Err(Self::TooLarge { bytes, max });
        }
        Ok(())
    }
}

/// The mark with which some programs begin a UTF-8 file.
const BOM: char = '\u{feff}';

/// Reads a file's bytes as UTF-8; a byte order mark at their beginning is not part of the text.
///
/// # Errors
/// When there are more than `max` bytes, or they are not UTF-8. A file of another kind is refused at
/// its first wrong byte, so a large one takes no longer.
pub fn decode(bytes: &[u8], max: usize) -> Result<&str, NotText> {
    NotText::refuse_size(bytes.len(), max)?;
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(NotText::Utf16);
    }
    let text = str::from_utf8(bytes).map_err(|error| {
        let byte = error.valid_up_to();
        let breaks = bytes.iter().take(byte).filter(|byte| **byte == b'\n');
        NotText::NotUtf8 {
            line: breaks.count() + 1,
            byte,
        }
    })?;
    Ok(text.strip_prefix(BOM).unwrap_or(text))
}
