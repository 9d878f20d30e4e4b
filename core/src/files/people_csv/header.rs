//! The first line of a people file: which column is where.

use super::format::{Column, NotPeople};
use crate::files::import_plan::shortened;
use crate::rules::unseen;

/// The longest header that is read, in bytes. Four words need far less.
pub const LONGEST_HEADER: usize = 1000;

/// What the header says about the rows after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The character between two cells.
    pub separator: u8,
    /// What is in each cell; nothing where a spreadsheet left a column without a name.
    pub columns: Vec<Option<Column>>,
}

impl Header {
    /// Reads a header line, without its line end.
    pub fn read(line: &str) -> Result<Self, NotPeople> {
        let no_header = || NotPeople::NoHeader(shortened(line));
        if line.len() > LONGEST_HEADER {
            return Err(no_header());
        }
        let separator = separator(line);
        let words = cells(line, separator);
        let columns: Vec<_> = words.iter().map(|word| Column::named(word)).collect();
        let has = |column| columns.contains(&Some(column));
        if !has(Column::Name) && !has(Column::Email) {
            return Err(no_header());
        }
        let unknown = |(word, column): &(&String, &Option<Column>)| {
            column.is_none() && !unseen::is_blank(word)
        };
        if let Some((word, _)) = words.iter().zip(&columns).find(unknown) {
            return Err(NotPeople::UnknownColumn(shortened(word.trim())));
        }
        for column in Column::ALL {
            match columns.iter().filter(|is| **is == Some(column)).count() {
                0 if matches!(column, Column::Name | Column::Email) => {
                    return Err(NotPeople::MissingColumn(column));
                }
                0 | 1 => {}
                _ => return Err(NotPeople::ColumnTwice(column)),
            }
        }
        Ok(Self { separator, columns })
    }
}

impl Column {
    /// The column that a header means by a word, in whatever case.
    fn named(word: &str) -> Option<Self> {
        let word = unseen::in_address(word);
        let is_it = |column: &Self| column.as_str().eq_ignore_ascii_case(word.trim());
        Self::ALL.into_iter().find(is_it)
    }
}

/// The separator of which the line has most; of as many, the comma comes first and the tab last.
/// Spreadsheets take a semicolon where the comma is the decimal point, and a tab when asked for text.
fn separator(line: &str) -> u8 {
    let count = |separator: &u8| line.bytes().filter(|byte| byte == separator).count();
    b"\t;,".iter().copied().max_by_key(count).unwrap_or(b',')
}

fn cells(line: &str, separator: u8) -> Vec<String> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .from_reader(line.as_bytes());
    let first = reader.records().next().and_then(Result::ok);
    let cells = first.unwrap_or_default();
    cells.iter().map(str::to_owned).collect()
}
