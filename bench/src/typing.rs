//! What is typed into the search, and what it should find.

use serde_json::{Value, json};

use crate::grouped::grouped;
use crate::tab::Key;
use crate::team::Person;

/// How many rows a page lists.
const LISTED: usize = 50;

/// A longer word adds nothing: few people are left by then.
const LONGEST: usize = 5;

/// A key, and what the page shows when it has been pressed.
pub struct Stroke {
    /// The key.
    pub key: Key,
    /// What the stopwatch waits for.
    pub wanted: Value,
}

/// Words to type one after the other and to delete again, so many keys in all at least. After each key
/// another number of people is found than before, or there would be no change to wait for.
pub fn words(team: &[Person], strokes: usize) -> Vec<Vec<Stroke>> {
    let mut words: Vec<&str> = Vec::new();
    for length in (1..=LONGEST).rev() {
        for person in team.iter().take(LISTED) {
            let Some(word) = person.folded.get(..length) else {
                continue;
            };
            let is_new = !words.iter().any(|other| other.starts_with(word));
            let enough = words.iter().map(|word| 2 * word.len()).sum::<usize>() >= strokes;
            if is_new && !enough && narrows_each_time(team, word) {
                words.push(word);
            }
        }
    }
    words
        .iter()
        .map(|word| there_and_back(team, word))
        .collect()
}

fn narrows_each_time(team: &[Person], word: &str) -> bool {
    let counts: Vec<usize> = (0..=word.len())
        .filter_map(|length| Some(found(team, word.get(..length)?)))
        .collect();
    counts.windows(2).all(|pair| pair[1] < pair[0])
}

fn there_and_back(team: &[Person], word: &str) -> Vec<Stroke> {
    let there = word
        .chars()
        .zip(1..)
        .map(|(typed, length)| (Key::Character(typed), length));
    let back = (0..word.len()).rev().map(|length| (Key::Backspace, length));
    let stroke = |(key, length)| {
        let query = word.get(..length).unwrap_or_default();
        let count = found(team, query);
        let rows = count.min(LISTED);
        let wanted =
            json!({ "found": { "count": grouped(count as u64), "rows": rows, "query": query } });
        Stroke { key, wanted }
    };
    there.chain(back).map(stroke).collect()
}

/// How many a page should find.
fn found(team: &[Person], query: &str) -> usize {
    let matches = |person: &&Person| {
        let email = person.user.email.as_str();
        person.folded.contains(query) || email.contains(query)
    };
    team.iter().filter(matches).count()
}
