//! Reading a backup.

use std::str::FromStr;

use serde::Deserialize;
use serde_json::error::Category;
use serde_json::value::RawValue;

use super::fault::{Concerned, NotBackup, PersonFault};
use super::fields::Fields;
use super::format::{ACTIVITY, BATON, Field, MAX_ID, USERS, VERSION};
use crate::files::import_plan::shortened;
use crate::files::text_file::decode;
use crate::rules::{Broken, Email, Instance, Name, Standing, User, UserId};
use crate::spelled::Unknown;

/// The largest file that is read, in bytes: more than the backup of any instance that a browser's
/// storage can hold, whatever the script of the names.
pub const MAX_BYTES: usize = 32 << 20;

/// How many people are read between two pauses: some milliseconds of work.
const AT_ONCE: usize = 1000;

/// What a backup contains.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Everyone, with their roles and links. It keeps the invariants, and is not the sample.
    pub instance: Instance,
    /// What happened, each as the JSON object that stands in the file. What it means is not looked at.
    pub activity: Vec<String>,
}

/// Reads a backup. Where a person has no id, it is their position in the list, from 1; if somebody else
/// has that id, the file is refused.
///
/// # Errors
/// Says what is wrong, where, and in what concerns people, with whom. It is the first fault that there
/// is: of the file's form, then person by person, then of all together.
pub fn read(bytes: &[u8]) -> Result<Backup, NotBackup> {
    let file = Top::read(decode(bytes, MAX_BYTES)?)?;
    let users: Result<Vec<User>, NotBackup> = file.users().collect();
    file.backup(users?)
}

/// The same, some people at a time. In between `pause` is told how many have been read and of how many,
/// so that the page can be painted; nothing comes back once it says that nobody waits any more.
///
/// # Errors
/// As [`read`].
pub async fn read_in_steps(
    bytes: &[u8],
    mut pause: impl AsyncFnMut((usize, usize)) -> bool,
) -> Result<Option<Backup>, NotBackup> {
    let file = Top::read(decode(bytes, MAX_BYTES)?)?;
    let all = file.users.len();
    let mut users = Vec::with_capacity(all);
    for (done, user) in file.users().enumerate() {
        users.push(user?);
        if done % AT_ONCE == 0 && !pause((done, all)).await {
            return Ok(None);
        }
    }
    if !pause((all, all)).await {
        return Ok(None);
    }
    file.backup(users).map(Some)
}

/// The file, with its people and its activity unread.
struct Top<'a> {
    users: Vec<&'a RawValue>,
    activity: Vec<&'a RawValue>,
}

impl<'a> Top<'a> {
    fn read(text: &'a str) -> Result<Self, NotBackup> {
        let Fields(fields) =
            serde_json::from_str(text).map_err(|error| match error.classify() {
                Category::Data => NotBackup::NotBaton,
                Category::Io | Category::Syntax | Category::Eof => NotBackup::NotJson {
                    line: error.line(),
                    column: error.column(),
                },
            })?;
        let find = |name| fields.iter().find(|(field, _)| field == name);
        let (_, version) = find(BATON).ok_or(NotBackup::NotBaton)?;
        match value(version) {
            Some(VERSION) => {}
            Some(version) if version > VERSION => {
                return Err(NotBackup::LaterVersion(version));
            }
            _ => return Err(NotBackup::NotAVersion(shortened(version.get()))),
        }
        for (at, (field, _)) in fields.iter().enumerate() {
            if ![BATON, USERS, ACTIVITY].contains(&field.as_str()) {
                return Err(NotBackup::UnknownField(shortened(field)));
            }
            if fields.iter().take(at).any(|(other, _)| other == field) {
                return Err(NotBackup::FieldTwice(shortened(field)));
            }
        }
        let (_, users) = find(USERS).ok_or(NotBackup::NoUsers)?;
        let users = value(users).ok_or(NotBackup::UsersNotAList)?;
        let activity: Vec<&RawValue> = match find(ACTIVITY) {
            Some((_, activity)) => value(activity).ok_or(NotBackup::ActivityNotAList)?,
            None => Vec::new(),
        };
        let is_object = |entry: &&RawValue| entry.get().starts_with('{');
        if let Some(at) = activity.iter().position(|entry| !is_object(entry)) {
            return Err(NotBackup::ActivityNotAnObject(at + 1));
        }
        Ok(Self { users, activity })
    }

    fn users(&self) -> impl Iterator<Item = Result<User, NotBackup>> {
        let numbered = self.users.iter().zip(1..);
        numbered.map(|(raw, position)| {
            person(raw, position).map_err(|why| NotBackup::Person {
                position,
                name: name_of(raw),
                why,
            })
        })
    }

    fn backup(&self, users: Vec<User>) -> Result<Backup, NotBackup> {
        let instance = Instance::new(users).map_err(|why| self.broken(why))?;
        let activity = self.activity.iter().map(|entry| entry.get().to_owned());
        Ok(Backup {
            instance,
            activity: activity.collect(),
        })
    }

    /// Names the people whom a broken invariant concerns.
    fn broken(&self, why: Broken) -> NotBackup {
        let concerns = |user: &User| match &why {
            Broken::IdTwice(id) | Broken::IdTooHigh(id) | Broken::AccessWithoutConnection(id) => {
                user.id == *id
            }
            Broken::EmailTwice(email) => user.email.is_same_as(email),
            Broken::NoAdmin => false,
        };
        let people = self.users().zip(1..).filter_map(|(user, position)| {
            let user = user.ok().filter(concerns)?;
            Some(Concerned {
                position,
                name: user.name,
            })
        });
        NotBackup::Broken {
            people: people.collect(),
            why,
        }
    }
}

fn person(raw: &RawValue, position: usize) -> Result<User, PersonFault> {
    let Fields(fields) = value(raw).ok_or(PersonFault::NotAnObject)?;
    let mut found: [Option<&RawValue>; Field::ALL.len()] = Default::default();
    for (name, raw) in fields {
        let field: Field = word(&name, PersonFault::UnknownField)?;
        if found[field as usize].replace(raw).is_some() {
            return Err(PersonFault::FieldTwice(field));
        }
    }
    let text = |field: Field| {
        let raw = found[field as usize].ok_or(PersonFault::Missing(field))?;
        value::<String>(raw).ok_or(PersonFault::FieldNotText(field))
    };
    let id = id(found[Field::Id as usize], position)?;
    let name = Name::parse(&text(Field::Name)?)?;
    let email = Email::parse(&text(Field::Email)?)?;
    let role = word(&text(Field::Role)?, PersonFault::Role)?;
    let link = word(&text(Field::Marketo)?, PersonFault::Marketo)?;
    let standing = Standing::new(role, link).ok_or(PersonFault::ConnectedUser)?;
    Ok(User {
        id,
        name,
        email,
        standing,
    })
}

fn id(raw: Option<&RawValue>, position: usize) -> Result<UserId, PersonFault> {
    let id = match raw {
        Some(raw) => value(raw),
        None => u32::try_from(position).ok(),
    };
    let in_range = |id: &u32| (1..=MAX_ID.0).contains(id);
    let id = id.filter(in_range).map(UserId);
    let found = || raw.map_or_else(|| position.to_string(), |raw| shortened(raw.get()));
    id.ok_or_else(|| PersonFault::Id(found()))
}

/// The value that a word stands for, or the fault that it is none of those that there are.
fn word<T: FromStr<Err = Unknown>>(
    text: &str,
    fault: fn(String) -> PersonFault,
) -> Result<T, PersonFault> {
    text.parse().map_err(|Unknown| fault(shortened(text)))
}

/// How an element of `users` is called, for telling which one is wrong.
fn name_of(raw: &RawValue) -> Option<String> {
    let Fields(fields) = value(raw)?;
    let (_, name) = fields
        .iter()
        .find(|(field, _)| field == Field::Name.as_str())?;
    let name: String = value(name)?;
    Some(shortened(&name))
}

/// A value of the wanted kind, or nothing where it is of another.
fn value<'a, T: Deserialize<'a>>(raw: &'a RawValue) -> Option<T> {
    serde_json::from_str(raw.get()).ok()
}
