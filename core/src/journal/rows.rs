//! A whole instance in writing: a line about it, then a line a person.
//!
//! ```text
//! 13 s
//! 1⇥Anna Visser⇥anna.visser@example.com⇥ac
//! ```
//!
//! First the next id and whether it is the sample (`s`, else `-`). `⇥` stands for a tab: neither names nor
//! addresses contain tabs or line breaks. It is read only where a checksum says that it is as it was
//! written, so that ten thousand people need not be looked at one by one before the first page is there.

use std::fmt::Write;

use crate::rules::{Email, Instance, Name, User, UserId};

/// Writes an instance.
#[must_use]
pub fn write(instance: &Instance) -> String {
    let people = instance.users();
    let mut text = String::with_capacity(16 + people.len() * 56);
    let sample = if instance.is_sample() { 's' } else { '-' };
    // Writing into a string does not fail.
    let _ = write!(text, "{} {sample}", instance.next_id().0);
    for user in people {
        let (name, email) = (user.name.as_str(), user.email.as_str());
        let standing = user.standing.as_str();
        let _ = write!(text, "\n{}\t{name}\t{email}\t{standing}", user.id.0);
    }
    text
}

/// Reads what [`write()`] has written; `None` for what it cannot have written.
#[must_use]
pub fn read(text: &str) -> Option<Instance> {
    let mut lines = text.split('\n');
    let (next, sample) = lines.next()?.split_once(' ')?;
    let is_sample = match sample {
        "s" => true,
        "-" => false,
        _ => return None,
    };
    let people: Option<Vec<User>> = lines.map(person).collect();
    Instance::as_written(people?, next.parse().ok()?, is_sample)
}

fn person(line: &str) -> Option<User> {
    let mut cells = line.split('\t');
    let user = User {
        id: UserId(cells.next()?.parse().ok()?),
        name: Name::as_written(cells.next()?),
        email: Email::as_written(cells.next()?),
        standing: cells.next()?.parse().ok()?,
    };
    cells.next().is_none().then_some(user)
}
