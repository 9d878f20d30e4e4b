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
    let mut text = format!("{{ \"{BATON}\": {VERSION},\n  \"{USERS}\": ");
    push_list(&mut text, instance.users().iter().map(person));
    text.push_str(&format!(",\n  \"{ACTIVITY}\": "));
    push_list(&mut text, activity.iter().map(entry));
    text.push_str(" }\n");
    text
}

/// Writes these entries of a journal, one a line, as they stand in a backup.
#[must_use]
pub fn activity_json(activity: &[(u64, Entry)]) -> String {
    let mut text = String::new();
    push_list(&mut text, activity.iter().map(entry));
    text.push('\n');
    text
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

fn push_list(text: &mut String, lines: impl Iterator<Item = String>) {
    text.push('[');
    let mut comma = "";
    for line in lines {
        text.push_str(comma);
        text.push_str("\n    ");
        text.push_str(&line);
        comma = ",";
    }
    text.push_str(if comma.is_empty() { "]" } else { "\n  ]" });
}

/// Texts, numbers and lists of them can always be written as JSON.
fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
