//! Pasted addresses, for inviting many at once.

use super::import_plan::{BadRow, PeopleFile, Row, RowFault};
use crate::rules::{Email, Name, Newcomer, Role, unseen};

/// Reads addresses, one a line or separated by commas or semicolons, as mail programs copy them:
/// `anna@example.com`, `Anna Visser <anna@example.com>` or `"Visser, Anna" <anna@example.com>`. All get
/// the same role. Where there is no name, it is made of what stands before the @. What nobody sees, as the
/// marks of direction that mail programs put around an address, is not there.
///
/// Whatever is not an address is in [`PeopleFile::bad`]. There is no limit but that of the text field.
#[must_use]
pub fn read(text: &str, role: Role) -> PeopleFile {
    let mut file = PeopleFile::default();
    for (text, line) in text.lines().zip(1..) {
        for item in items(&unseen::in_name(text)) {
            match person(item, role) {
                Ok(person) => file.rows.push(Row { line, person }),
                Err(why) => file.bad.push(BadRow::new(line, item.trim(), why)),
            }
        }
    }
    file
}

/// The parts of a line between its commas and semicolons, but for those within quotation marks; blank
/// parts are left out.
fn items(line: &str) -> impl Iterator<Item = &str> {
    let mut quoted = Quoted::default();
    let items = line.split(move |c| !quoted.holds(c) && matches!(c, ',' | ';'));
    items.filter(|item| !item.trim().is_empty())
}

/// Whether one is within quotation marks. A backslash there takes the next character as it is.
#[derive(Default)]
struct Quoted {
    open: bool,
    escaped: bool,
}

impl Quoted {
    /// Goes on by one character; says whether it belongs to what is quoted.
    fn holds(&mut self, c: char) -> bool {
        let was_open = self.open;
        if self.escaped {
            self.escaped = false;
        } else if c == '"' {
            self.open = !self.open;
        } else {
            self.escaped = self.open && c == '\\';
        }
        was_open
    }
}

fn person(item: &str, role: Role) -> Result<Newcomer, RowFault> {
    let mut quoted = Quoted::default();
    for c in item.chars() {
        quoted.holds(c);
    }
    if quoted.open {
        return Err(RowFault::OpenQuote);
    }
    let (name, address) = match item.trim().strip_suffix('>') {
        Some(rest) => rest.rsplit_once('<').unwrap_or(("", item)),
        None => ("", item),
    };
    let email = Email::parse(address)?;
    let name = unquoted(name);
    let name = match name.trim() {
        "" => name_of(&email),
        name => name.to_owned(),
    };
    Ok(Newcomer {
        name: Name::parse(&name)?,
        email,
        role,
    })
}

/// The text without the quotation marks that are not escaped, and without what escapes the others.
fn unquoted(text: &str) -> String {
    let mut quoted = Quoted::default();
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        let is_escaped = quoted.escaped;
        quoted.holds(c);
        if is_escaped || (c != '"' && !quoted.escaped) {
            plain.push(c);
        }
    }
    plain
}

/// A name made of an address: `anna.visser+news@example.com` is Anna Visser.
fn name_of(email: &Email) -> String {
    let local = email.as_str().split('@').next().unwrap_or_default();
    let person = local.split('+').next().unwrap_or_default();
    let words = person.split(['.', '_']).filter(|word| !word.is_empty());
    let words: Vec<String> = words.map(capitalised).collect();
    if words.is_empty() {
        local.to_owned()
    } else {
        words.join(" ")
    }
}

/// A word with a capital letter at its beginning and after each hyphen.
fn capitalised(word: &str) -> String {
    let parts = word.split('-').map(|part| {
        let mut letters = part.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(letters).collect::<String>()
    });
    parts.collect::<Vec<_>>().join("-")
}
