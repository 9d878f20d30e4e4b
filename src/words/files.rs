//! What is wrong with what somebody typed, with a file, or with a row of it.

use baton_core::files::backup::{Concerned, NotBackup, PersonFault};
use baton_core::files::people_csv::{MAX_PEOPLE, NotPeople};
use baton_core::files::{NotText, RowFault};
use baton_core::rules::{Broken, Email, EmailError, Name, NameError};

use super::{Audience, format, name, said};
use crate::texts::Locale;

/// Bytes in a megabyte, as file managers count them.
const MEGABYTE: usize = 1 << 20;

/// Why nobody is added from a row.
#[must_use]
pub fn row_fault(to: impl Audience, fault: &RowFault) -> String {
    let locale = to.locale();
    match fault {
        RowFault::OpenQuote => said!(locale, file_fault.open_quote).to_owned(),
        RowFault::TooManyCells => said!(locale, file_fault.too_many_cells).to_owned(),
        RowFault::Name(error) => name_error(locale, *error),
        RowFault::Email(error) => email_error(locale, *error),
        RowFault::Role(found) => said!(locale, file_fault.role, found),
        RowFault::Taken(user) => said!(locale, file_fault.taken, name = name(to, *user)),
        RowFault::Twice(line) => {
            let line = format::number(locale, *line);
            said!(locale, file_fault.twice, line)
        }
    }
}

/// Why nothing is read from a people file.
#[must_use]
pub fn not_people(locale: Locale, fault: &NotPeople) -> String {
    match fault {
        NotPeople::NotText(fault) => not_text(locale, *fault),
        NotPeople::Empty => said!(locale, file_fault.empty).to_owned(),
        NotPeople::NoHeader(found) => said!(locale, file_fault.no_header, found),
        NotPeople::UnknownColumn(found) => said!(locale, file_fault.unknown_column, found),
        NotPeople::ColumnTwice(column) => {
            said!(locale, file_fault.column_twice, name = column.as_str())
        }
        NotPeople::MissingColumn(column) => {
            said!(locale, file_fault.missing_column, name = column.as_str())
        }
        NotPeople::TooMany => {
            let max = format::number(locale, MAX_PEOPLE);
            said!(locale, file_fault.too_many, max)
        }
    }
}

/// Why nothing is read from a backup.
#[must_use]
pub fn not_backup(locale: Locale, fault: &NotBackup) -> String {
    let number = |number: usize| format::number(locale, number);
    match fault {
        NotBackup::NotText(fault) => not_text(locale, *fault),
        NotBackup::NotJson { line, column } => {
            let (line, column) = (number(*line), number(*column));
            said!(locale, file_fault.not_json, line, column)
        }
        NotBackup::NotBaton => said!(locale, file_fault.not_baton).to_owned(),
        NotBackup::LaterVersion(version) => {
            said!(locale, file_fault.later, version = *version)
        }
        NotBackup::NotAVersion(found) => said!(locale, file_fault.not_a_version, found),
        NotBackup::UnknownField(field) => said!(locale, file_fault.unknown_field, field),
        NotBackup::FieldTwice(field) => said!(locale, file_fault.field_twice, field),
        NotBackup::NoUsers => said!(locale, file_fault.no_users).to_owned(),
        NotBackup::UsersNotAList => said!(locale, file_fault.users_no_list).to_owned(),
        NotBackup::ActivityNotAList => said!(locale, file_fault.activity_no_list).to_owned(),
        NotBackup::ActivityNotAnObject(position) => {
            let position = number(*position);
            said!(locale, file_fault.activity_no_object, position)
        }
        NotBackup::Person {
            position,
            name,
            why,
        } => {
            let (position, why) = (number(*position), person_fault(locale, why));
            match name {
                Some(name) => said!(locale, file_fault.person_named, position, name, why),
                None => said!(locale, file_fault.person, position, why),
            }
        }
        NotBackup::Broken { why, people } => broken(locale, why, people),
    }
}

fn not_text(locale: Locale, fault: NotText) -> String {
    let number = |number: usize| format::number(locale, number);
    match fault {
        NotText::TooLarge { max, .. } => {
            said!(locale, file_fault.too_large, max = number(max / MEGABYTE))
        }
        NotText::Utf16 => said!(locale, file_fault.utf16).to_owned(),
        NotText::NotUtf8 { line, byte } => {
            let (line, byte) = (number(line), number(byte));
            said!(locale, file_fault.not_utf8, line, byte)
        }
    }
}

fn person_fault(locale: Locale, fault: &PersonFault) -> String {
    match fault {
        PersonFault::NotAnObject => said!(locale, file_fault.not_an_object).to_owned(),
        PersonFault::UnknownField(field) => said!(locale, file_fault.unknown_field, field),
        PersonFault::FieldTwice(field) => {
            said!(locale, file_fault.field_twice, field = field.as_str())
        }
        PersonFault::Missing(field) => {
            said!(locale, file_fault.missing, field = field.as_str())
        }
        PersonFault::FieldNotText(field) => {
            said!(locale, file_fault.not_a_text, field = field.as_str())
        }
        PersonFault::Id(found) => said!(locale, file_fault.id, found),
        PersonFault::Name(error) => name_error(locale, *error),
        PersonFault::Email(error) => email_error(locale, *error),
        PersonFault::Role(found) => said!(locale, file_fault.role, found),
        PersonFault::Marketo(found) => said!(locale, file_fault.marketo, found),
        PersonFault::ConnectedUser => said!(locale, file_fault.connected_user).to_owned(),
    }
}

fn broken(locale: Locale, why: &Broken, people: &[Concerned]) -> String {
    let called = |concerned: &Concerned| concerned.name.as_str().to_owned();
    let names: Vec<String> = people.iter().map(called).collect();
    let names = format::all(locale, &names);
    match why {
        Broken::IdTwice(id) => said!(locale, file_fault.id_twice, id = id.0, names),
        Broken::IdTooHigh(id) => said!(locale, file_fault.id_too_high, id = id.0),
        Broken::EmailTwice(email) => {
            said!(
                locale,
                file_fault.email_twice,
                email = email.as_str(),
                names
            )
        }
        Broken::NoAdmin => said!(locale, file_fault.no_admin).to_owned(),
        Broken::AccessWithoutConnection(_) => said!(locale, file_fault.access_alone, names),
    }
}

/// The sentence under a field for a name.
#[must_use]
pub fn name_error(locale: Locale, error: NameError) -> String {
    match error {
        NameError::Empty => said!(locale, field.name_empty).to_owned(),
        NameError::TooLong => said!(locale, field.name_too_long, max = Name::MAX),
        NameError::ControlCharacter => said!(locale, field.name_control).to_owned(),
    }
}

/// The sentence under a field for an email address.
#[must_use]
pub fn email_error(locale: Locale, error: EmailError) -> String {
    match error {
        EmailError::Empty => said!(locale, field.email_empty).to_owned(),
        EmailError::NotOneAt => said!(locale, field.email_at).to_owned(),
        EmailError::Incomplete => said!(locale, field.email_incomplete).to_owned(),
        EmailError::Blank => said!(locale, field.email_blank).to_owned(),
        EmailError::TooLong => said!(locale, field.email_too_long, max = Email::MAX),
    }
}
