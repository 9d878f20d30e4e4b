//! Everyone's name and email address as a search compares them, kept so that a keystroke folds
//! nothing but what was typed.

use std::ops::Range;

use super::fold::fold_into;
use crate::rules::{Instance, User, UserId};

/// Stands between name and address: neither has a line break.
const BETWEEN: char = '\n';

/// The folded texts of everyone in an instance, in its order. They stand in two long texts, because
/// 10,000 small ones take longer to make, to keep and to compare.
#[derive(Debug, Default)]
pub struct Index {
    people: Vec<Indexed>,
    /// Names and addresses as they are: what tells whether somebody is called otherwise by now.
    original: String,
    folded: String,
}

#[derive(Debug)]
struct Indexed {
    id: UserId,
    original: Range<usize>,
    folded: Range<usize>,
    /// Where the folded name ends.
    name_end: usize,
}

impl Index {
    /// The index of an instance, made from the one before it. While nobody comes, goes or is renamed,
    /// it stays what it is. Says also whether it is another one.
    #[must_use]
    pub fn follow(before: Option<Self>, instance: &Instance) -> (Self, bool) {
        match before {
            Some(before) if before.is_of(instance) => (before, false),
            before => (before.unwrap_or_default().remade(instance), true),
        }
    }

    fn is_of(&self, instance: &Instance) -> bool {
        let users = instance.users();
        let mut pairs = self.people.iter().zip(users);
        users.len() == self.people.len() && pairs.all(|(entry, user)| self.is_called(entry, user))
    }

    fn is_called(&self, entry: &Indexed, user: &User) -> bool {
        let text = part(&self.original, &entry.original);
        let rest = text.strip_prefix(user.name.as_str());
        let address = rest.and_then(|rest| rest.strip_prefix(BETWEEN));
        entry.id == user.id && address == Some(user.email.as_str())
    }

    fn remade(&self, instance: &Instance) -> Self {
        let mut made = Self {
            people: Vec::with_capacity(instance.users().len()),
            original: String::with_capacity(self.original.len()),
            folded: String::with_capacity(self.folded.len()),
        };
        for user in instance.users() {
            made.add(user, self.known(user));
        }
        made
    }

    /// The entry of somebody who is called as before.
    fn known(&self, user: &User) -> Option<(&Indexed, &str)> {
        let at = self.people.binary_search_by_key(&user.id, |entry| entry.id);
        let entry = self.people.get(at.ok()?)?;
        let is_called = self.is_called(entry, user);
        is_called.then(|| (entry, part(&self.folded, &entry.folded)))
    }

    fn add(&mut self, user: &User, known: Option<(&Indexed, &str)>) {
        let (original, folded) = (self.original.len(), self.folded.len());
        self.original.push_str(user.name.as_str());
        self.original.push(BETWEEN);
        self.original.push_str(user.email.as_str());
        let name_end = if let Some((entry, text)) = known {
            self.folded.push_str(text);
            folded + (entry.name_end - entry.folded.start)
        } else {
            fold_into(&mut self.folded, user.name.as_str());
            let name_end = self.folded.len();
            self.folded.push(BETWEEN);
            fold_into(&mut self.folded, user.email.as_str());
            name_end
        };
        self.people.push(Indexed {
            id: user.id,
            original: original..self.original.len(),
            folded: folded..self.folded.len(),
            name_end,
        });
        // Nobody finds the end of one and the beginning of the next.
        self.folded.push(BETWEEN);
    }

    /// For each position, whether a folded text is part of the name or the address of the person there.
    /// Of the empty text, which is part of all, there is nothing to say.
    pub(super) fn find(&self, folded: &str) -> Option<Vec<bool>> {
        if folded.is_empty() {
            return None;
        }
        let mut found = vec![false; self.people.len()];
        // One search through everyone: preparing one for each takes longer than searching.
        let mut at = 0;
        for (start, _) in self.folded.match_indices(folded) {
            let is_before = |entry: &Indexed| entry.folded.end <= start;
            while self.people.get(at).is_some_and(is_before) {
                at += 1;
            }
            if let Some(is_found) = found.get_mut(at) {
                *is_found = true;
            }
        }
        Some(found)
    }

    /// Name and address of the person at a position: they sort by name.
    pub(super) fn text(&self, at: usize) -> &str {
        let entry = self.people.get(at);
        entry.map_or("", |entry| part(&self.folded, &entry.folded))
    }

    /// The address of the person at a position.
    pub(super) fn address(&self, at: usize) -> &str {
        let entry = self.people.get(at);
        entry.map_or("", |entry| {
            part(&self.folded, &(entry.name_end..entry.folded.end))
        })
    }
}

fn part<'a>(text: &'a str, range: &Range<usize>) -> &'a str {
    text.get(range.clone()).unwrap_or_default()
}
