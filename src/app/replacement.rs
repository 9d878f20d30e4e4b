//! What restoring a backup would change, person by person.

use std::collections::HashMap;

use crate::rules::{Instance, Link, Role, User};

/// The difference between the instance and what would take its place. People are told apart by their
/// email address (R14): an id means somebody in one instance only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Replacement {
    /// How many people there are, and would be.
    pub people: (usize, usize),
    /// Who would come.
    pub added: Vec<User>,
    /// Who would go.
    pub removed: Vec<User>,
    /// Who would have another name, role or link.
    pub changed: Vec<Change>,
    /// Who has access through others, and would have none: those who go included.
    pub lost: Vec<User>,
    /// Who would have access through others, and has none.
    pub gained: Vec<User>,
    /// Who would be connected.
    pub connected: Vec<User>,
}

/// A person before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// As they are.
    pub from: User,
    /// As they would be.
    pub to: User,
}

impl Replacement {
    /// The difference that it would make to put `then` in the place of `now`.
    #[must_use]
    pub fn of(now: &Instance, then: &Instance) -> Self {
        let here = by_email(now);
        let there = by_email(then);
        let is_relying =
            |user: Option<&&User>| user.is_some_and(|user| user.link() == Link::Granted);
        let is_linked = |user: Option<&&User>| user.is_some_and(|user| user.link() != Link::None);
        let mut difference = Self {
            people: (now.users().len(), then.users().len()),
            connected: then.connected().cloned().collect(),
            ..Self::default()
        };
        for user in now.users() {
            let after = there.get(&user.email.key());
            match after {
                None => difference.removed.push(user.clone()),
                Some(after) if !is_same(user, after) => difference.changed.push(Change {
                    from: user.clone(),
                    to: (*after).clone(),
                }),
                Some(_) => {}
            }
            if is_relying(Some(&user)) && !is_linked(after) {
                difference.lost.push(user.clone());
            }
        }
        for user in then.users() {
            let before = here.get(&user.email.key());
            if before.is_none() {
                difference.added.push(user.clone());
            }
            if is_relying(Some(&user)) && !is_linked(before) {
                difference.gained.push(user.clone());
            }
        }
        difference
    }

    /// Whether nothing would change.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty() && self.changed.is_empty()
    }

    /// Whether it takes everyone's access away at once (R9): nobody would be connected, and somebody
    /// who would still be there loses it. Those who go altogether are counted among [`Self::removed`].
    #[must_use]
    pub fn cuts_everyone_off(&self) -> bool {
        let stays = |user: &User| !self.removed.contains(user);
        self.connected.is_empty() && self.lost.iter().any(stays)
    }
}

impl Change {
    /// The role before and after, if it changes.
    #[must_use]
    pub fn role(&self) -> Option<(Role, Role)> {
        let roles = (self.from.role(), self.to.role());
        (roles.0 != roles.1).then_some(roles)
    }

    /// The link before and after, if it changes.
    #[must_use]
    pub fn link(&self) -> Option<(Link, Link)> {
        let links = (self.from.link(), self.to.link());
        (links.0 != links.1).then_some(links)
    }
}

fn by_email(instance: &Instance) -> HashMap<String, &User> {
    let users = instance.users().iter();
    users.map(|user| (user.email.key(), user)).collect()
}

fn is_same(one: &User, other: &User) -> bool {
    (&one.name, &one.email, one.standing) == (&other.name, &other.email, other.standing)
}
