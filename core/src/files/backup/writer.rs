//! Writing a backup.

use serde::Serialize;

use super::format::{ACTIVITY, BATON, Field, USERS, VERSION};
use crate::journal::Entry;
use crate::rules::{Instance, User};

/// Writes a backup of an instance and of these numbered entries of its journal: one line for each
/// person and each entry. The same instance and the same entries always give the same text.
///
/// What is not in the format is left out: whether it is the sample, and the ids of people who are gone.
#[must_use]
pub fn write(instance: &Instance, activity: &[(u64, Entry)]) -> String {
    let users = list(instance.users().iter().map(person));
    let activity = list(activity.iter().map(entry));
    format!(
        "{{ \"{BATON}\": {VERSION},\n  \"{USERS}\": {users},\n  \"{ACTIVITY}\": {activity} }}\n"
    )
}

/// Writes these entries of a journal, one a line, as they stand in a backup.
#[must_use]
pub fn activity_json(activity: &[(u64, Entry)]) -> String {
    list(activity.iter().map(entry)) + "\n"
}

fn person(user: &User) -> String {
    let fields = Field::ALL.map(|field| {
        let value = match field {
            Field::Id => json(&user.id),
            Field::Name => json(&user.name),
            Field::Email => json(&user.email),
            Field::Role => json(&user.role().as_str()),
            Field::Marketo => json(&user.link().as_str()),
        };
        format!("\"{}\": {value}", field.as_str())
    });
    format!("{{ {} }}", fields.join(", "))
}

fn entry((seq, entry): &(u64, Entry)) -> String {
    json(&Happened { seq: *seq, entry })
}

/// An entry, as the backup writes it.
#[derive(Serialize)]
struct Happened<'a> {
    seq: u64,
    #[serde(flatten)]
    entry: &'a Entry,
}

fn list(lines: impl Iterator<Item = String>) -> String {
    let lines: Vec<String> = lines.collect();
    if lines.is_empty() {
        return "[]".to_owned();
    }
    format!("[\n    {}\n  ]", lines.join(",\n    "))
}

/// Texts, numbers and lists of them can always be written as JSON.
fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
