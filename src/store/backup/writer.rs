//! Writing a backup.

use std::fmt::Write as _;

use serde::Serialize;

use super::VERSION;
use crate::rules::{Event, Instance, UserId};
use crate::store::entry::Entry;

/// Writes a backup of an instance and of these numbered entries of its journal: one line for each
/// person and each entry. The same instance and the same entries always give the same text.
///
/// What is not in the format is left out: whether it is the sample, and the ids of people who are gone.
#[must_use]
pub fn write(instance: &Instance, activity: &[(u64, Entry)]) -> String {
    let people = instance.users().iter().map(|user| {
        format!(
            r#"{{ "id": {}, "name": {}, "email": {}, "role": {}, "marketo": {} }}"#,
            user.id.0,
            json(&user.name),
            json(&user.email),
            json(&user.role()),
            json(&user.link()),
        )
    });
    let entries = activity.iter().map(|(seq, entry)| {
        json(&Happened {
            seq: *seq,
            at: entry.at,
            by: entry.by,
            did: &entry.did,
        })
    });
    let mut text = format!("{{ \"baton\": {VERSION},\n  \"users\": ");
    push_list(&mut text, people);
    text.push_str(",\n  \"activity\": ");
    push_list(&mut text, entries);
    text.push_str(" }\n");
    text
}

/// An entry, as the backup writes it.
#[derive(Serialize)]
struct Happened<'a> {
    seq: u64,
    at: u64,
    by: UserId,
    did: &'a Event,
}

fn push_list(text: &mut String, lines: impl Iterator<Item = String>) {
    text.push('[');
    let mut is_first = true;
    for line in lines {
        let comma = if is_first { "" } else { "," };
        // Writing to a text cannot fail.
        let _ = write!(text, "{comma}\n    {line}");
        is_first = false;
    }
    text.push_str(if is_first { "]" } else { "\n  ]" });
}

fn json(value: &impl Serialize) -> String {
    match serde_json::to_string(value) {
        Ok(text) => text,
        Err(_) => unreachable!("texts, numbers and lists of them can be written as JSON"),
    }
}
