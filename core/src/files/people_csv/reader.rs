//! Reading a people file, a few rows at a time.

use std::io::Cursor;
use std::ops::Range;

use csv::StringRecord;

use super::format::{Column, MAX_PEOPLE, NotPeople};
use super::header::{Header, LONGEST_HEADER};
use crate::files::formula::rearm;
use crate::files::import_plan::{BadRow, PeopleFile, Row, RowFault, shortened};
use crate::files::text_file::decode;
use crate::rules::{Email, Name, Newcomer, Role, unseen};
use crate::spelled::Unknown;

/// The largest file that is read, in bytes: [`MAX_PEOPLE`] of more than 160 bytes each.
pub const MAX_BYTES: usize = 16 << 20;

/// What is put after the text: a line that nobody can have swallowed unless a quotation mark before it
/// is still open.
const SENTINEL: &[u8] = b"\n.";

/// Reads a whole file at once. A page that stays usable meanwhile takes a [`Reader`].
///
/// # Errors
/// When nothing at all is read from it. A row that is wrong is no such reason: it is in
/// [`PeopleFile::bad`].
pub fn read(bytes: &[u8]) -> Result<PeopleFile, NotPeople> {
    let mut reader = Reader::open(bytes)?;
    loop {
        match reader.step(usize::MAX)? {
            Stretch::More(more) => reader = *more,
            Stretch::Done(file) => return Ok(file),
        }
    }
}

/// Reads a file in steps, between which the page can be painted.
pub struct Reader {
    csv: csv::Reader<Cursor<Vec<u8>>>,
    header: Header,
    /// The text after the header without the sentinel, as a range of the reader's buffer.
    body: Range<usize>,
    /// The line on which the byte at `counted` is.
    line: usize,
    counted: usize,
    file: PeopleFile,
}

/// How far a [`Reader`] has come.
pub enum Stretch {
    /// There are rows left.
    More(Box<Reader>),
    /// That was the last row.
    Done(PeopleFile),
}

impl Reader {
    /// Reads the header of a file.
    ///
    /// # Errors
    /// When nothing at all is read from it.
    pub fn open(bytes: &[u8]) -> Result<Self, NotPeople> {
        let text = decode(bytes, MAX_BYTES)?;
        let is_text = |byte: u8| !matches!(byte, b'\r' | b'\n');
        let start = text.bytes().position(is_text).ok_or(NotPeople::Empty)?;
        let line = header_line(&text[start..]);
        let header = Header::read(line)?;
        let end = start + line.len();
        let mut buffer = Vec::with_capacity(text.len() + SENTINEL.len());
        buffer.extend_from_slice(text.as_bytes());
        buffer.extend_from_slice(SENTINEL);
        let mut cursor = Cursor::new(buffer);
        cursor.set_position(end as u64);
        let csv = csv::ReaderBuilder::new()
            .delimiter(header.separator)
            .has_headers(false)
            .flexible(true)
            .from_reader(cursor);
        Ok(Self {
            csv,
            file: PeopleFile {
                ignores_marketo: header.columns.contains(&Some(Column::Marketo)),
                ..PeopleFile::default()
            },
            header,
            body: end..text.len(),
            line: 1,
            counted: 0,
        })
    }

    /// How much has been read, and of how much, in bytes.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        (self.read_to().min(self.body.end), self.body.end)
    }

    /// Reads so many rows more, blank ones included.
    ///
    /// # Errors
    /// [`NotPeople::TooMany`] when there are more than [`MAX_PEOPLE`].
    pub fn step(mut self, rows: usize) -> Result<Stretch, NotPeople> {
        let mut record = StringRecord::new();
        for _ in 0..rows {
            let begin = self.skip_line_ends(self.read_to());
            // Reading fails for what is not UTF-8 or not in memory, and this is both.
            let is_there = self.csv.read_record(&mut record).unwrap_or(false);
            if !is_there || begin >= self.body.end {
                return Ok(Stretch::Done(self.file));
            }
            let is_open = self.read_to() >= self.body.end + SENTINEL.len();
            self.take(begin, &record, is_open);
            if self.file.rows.len() + self.file.bad.len() > MAX_PEOPLE {
                return Err(NotPeople::TooMany);
            }
        }
        Ok(Stretch::More(Box::new(self)))
    }

    fn take(&mut self, begin: usize, record: &StringRecord, is_open: bool) {
        let line = self.line_of(begin);
        if record.iter().all(unseen::is_blank) && !is_open {
            return;
        }
        let person = if is_open {
            Err(RowFault::OpenQuote)
        } else {
            person(&self.header, record)
        };
        match person {
            Ok(person) => self.file.rows.push(Row { line, person }),
            Err(why) => {
                let end = self.read_to().min(self.body.end);
                let buffer = self.csv.get_ref().get_ref();
                let text = buffer.get(begin..end).unwrap_or_default();
                // A quotation mark that is not closed can make a row of megabytes.
                let text = text.get(..4 * BadRow::SHOWN + 4).unwrap_or(text);
                let text = String::from_utf8_lossy(text);
                self.file.bad.push(BadRow::new(line, text.trim(), why));
            }
        }
    }

    /// Where the next row begins in the buffer, or the line ends before it.
    fn read_to(&self) -> usize {
        let read = usize::try_from(self.csv.position().byte());
        self.body.start + read.unwrap_or(usize::MAX - self.body.start)
    }

    fn skip_line_ends(&self, from: usize) -> usize {
        let buffer = self.csv.get_ref().get_ref();
        let rest = buffer.get(from..).unwrap_or_default();
        let is_text = |byte: &u8| !matches!(byte, b'\r' | b'\n');
        from + rest.iter().position(is_text).unwrap_or(rest.len())
    }

    /// The line of a byte, counted on from the last that was asked for: CR, LF and CR LF each end one.
    fn line_of(&mut self, at: usize) -> usize {
        let buffer = self.csv.get_ref().get_ref();
        for here in self.counted..at {
            let is_end = match buffer.get(here) {
                Some(b'\n') => true,
                Some(b'\r') => buffer.get(here + 1) != Some(&b'\n'),
                _ => false,
            };
            self.line += usize::from(is_end);
        }
        self.counted = at;
        self.line
    }
}

/// The first line. A file without line breaks is not searched to its end.
fn header_line(text: &str) -> &str {
    let is_end = |byte: u8| matches!(byte, b'\r' | b'\n');
    let mut longest = text.bytes().take(LONGEST_HEADER + 1);
    longest.position(is_end).map_or(text, |end| &text[..end])
}

/// The person in a row.
fn person(header: &Header, record: &StringRecord) -> Result<Newcomer, RowFault> {
    let mut name = "";
    let mut email = "";
    let mut role = "";
    for (at, cell) in record.iter().enumerate() {
        let cell = rearm(cell.trim());
        match header.columns.get(at).copied().flatten() {
            Some(Column::Name) => name = cell,
            Some(Column::Email) => email = cell,
            Some(Column::Role) => role = cell,
            Some(Column::Marketo) => {}
            None if unseen::is_blank(cell) => {}
            None => return Err(RowFault::TooManyCells),
        }
    }
    Ok(Newcomer {
        name: Name::parse(name)?,
        email: Email::parse(email)?,
        role: read_role(role)?,
    })
}

/// Whoever has none is a plain user.
fn read_role(cell: &str) -> Result<Role, RowFault> {
    let word = unseen::in_address(cell);
    let word = word.trim().to_ascii_lowercase();
    if word.is_empty() {
        return Ok(Role::User);
    }
    word.parse()
        .map_err(|Unknown| RowFault::Role(shortened(cell)))
}
