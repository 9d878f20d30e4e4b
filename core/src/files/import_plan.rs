//! People who are about to be added, from a file or a paste, and which of them can be.

use std::borrow::Cow;
use std::collections::HashMap;

use thiserror::Error;

use crate::rules::{EmailError, Instance, NameError, Newcomer, Rule, UserId};
use crate::sorting;

/// What a list of people turned out to contain. Nothing is lost: each row that is not blank is in one
/// of the two lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PeopleFile {
    /// The rows that name a person, in the order of the file.
    pub rows: Vec<Row>,
    /// The rows that do not, in the order of the file.
    pub bad: Vec<BadRow>,
    /// Whether there was a column `marketo`, which is not read: access is given in Baton (R7).
    pub ignores_marketo: bool,
}

/// A person, and where they were found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The line in the file or the paste on which the row begins, from 1.
    pub line: usize,
    /// Who it is.
    pub person: Newcomer,
}

/// A row from which nobody is added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadRow {
    /// The line in the file or the paste on which the row begins, from 1.
    pub line: usize,
    /// What stands there, cut after [`BadRow::SHOWN`] characters.
    pub text: String,
    /// What is wrong with it.
    pub why: RowFault,
}

impl BadRow {
    /// How much is shown of a bad row, and of whatever else is refused, in characters.
    pub const SHOWN: usize = 100;

    /// A bad row; its text is cut.
    #[must_use]
    pub fn new(line: usize, text: &str, why: RowFault) -> Self {
        Self {
            line,
            text: shortened(text),
            why,
        }
    }
}

/// Why nobody is added from a row. Where there are several reasons, it is the first of this list.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum RowFault {
    /// A quotation mark opens here and is never closed, so what follows it in the file (in a paste:
    /// on the line) belongs to this row and is not read.
    #[error("a quotation mark is not closed")]
    OpenQuote,
    /// There are more cells than columns, as when a name with a separator in it is not quoted.
    #[error("there are more cells than columns")]
    TooManyCells,
    /// The name is not one.
    #[error(transparent)]
    Name(#[from] NameError),
    /// The email address is not one.
    #[error(transparent)]
    Email(#[from] EmailError),
    /// What stands in the place of the role is neither `admin` nor `user`. It is cut as the row is.
    #[error("{0} is not a role")]
    Role(String),
    /// This person in the instance has the email address (R14).
    #[error("person {} has this email address", .0.0)]
    Taken(UserId),
    /// An earlier row, on this line, has the email address (R14).
    #[error("the email address is in line {0} already")]
    Twice(usize),
}

impl RowFault {
    /// The rule that refuses the row, where it is one of the instance's and not of the file's form.
    #[must_use]
    pub fn rule(&self) -> Option<Rule> {
        match self {
            Self::Taken(_) | Self::Twice(_) => Some(Rule::R14),
            Self::OpenQuote
            | Self::TooManyCells
            | Self::Name(_)
            | Self::Email(_)
            | Self::Role(_) => None,
        }
    }
}

/// Who of a list can be added to an instance, and who cannot and why. Both in the order of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportPlan {
    /// Who can be added: their addresses are new, and different from each other.
    pub add: Vec<Row>,
    /// The rows from which nobody is added.
    pub refused: Vec<BadRow>,
}

/// Finds out who of a list can be added: of several rows with one email address the first, and none
/// whose address is in the instance already (R14). It looks at each person once, however many there
/// are on either side.
#[must_use]
pub fn plan_import(instance: &Instance, file: &PeopleFile) -> ImportPlan {
    let users = instance.users().iter();
    let taken: HashMap<Cow<str>, UserId> = users.map(|user| (user.email.key(), user.id)).collect();
    let mut seen: HashMap<Cow<str>, usize> = HashMap::with_capacity(file.rows.len());
    let mut plan = ImportPlan {
        add: Vec::with_capacity(file.rows.len()),
        refused: file.bad.clone(),
    };
    for row in &file.rows {
        let Newcomer { name, email, .. } = &row.person;
        let key = email.key();
        let why = match (taken.get(&key), seen.get(&key)) {
            (Some(user), _) => RowFault::Taken(*user),
            (None, Some(line)) => RowFault::Twice(*line),
            (None, None) => {
                seen.insert(key, row.line);
                plan.add.push(row.clone());
                continue;
            }
        };
        let text = format!("{} <{}>", name.as_str(), email.as_str());
        plan.refused.push(BadRow::new(row.line, &text, why));
    }
    sorting::by(&mut plan.refused, |a, b| a.line.cmp(&b.line));
    plan
}

/// What is shown of a text that is refused: its beginning, with a mark where it was cut.
pub(super) fn shortened(text: &str) -> String {
    match text.char_indices().nth(BadRow::SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
