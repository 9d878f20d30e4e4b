//! What restoring a backup would change, person by person.

use std::borrow::Cow;
use std::cell::OnceCell;
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
        let (here, there) = (ByEmail::of(now), ByEmail::of(then));
        let is_relying = |user: &User| user.link() == Link::Granted;
        let is_linked = |user: Option<&User>| user.is_some_and(|user| user.link() != Link::None);
        let mut difference = Self {
            people: (now.users().len(), then.users().len()),
            connected: then.connected().cloned().collect(),
            ..Self::default()
        };
        for user in now.users() {
            let after = there.same_as(user);
            match after {
                None => difference.removed.push(user.clone()),
                Some(after) if !is_same(user, after) => difference.changed.push(Change {
                    from: user.clone(),
                    to: (*after).clone(),
                }),
                Some(_) => {}
            }
            if is_relying(user) && !is_linked(after) {
                difference.lost.push(user.clone());
            }
        }
        for user in then.users() {
            let before = here.same_as(user);
            if before.is_none() {
                difference.added.push(user.clone());
            }
            if is_relying(user) && !is_linked(before) {
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

    /// Whether it takes everyone's access away at once (R9): nobody would be connected, and somebody has
    /// access now.
    #[must_use]
    pub fn cuts_everyone_off(&self) -> bool {
        self.connected.is_empty() && !self.lost.is_empty()
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

/// Finds people of an instance by their email address.
struct ByEmail<'a> {
    instance: &'a Instance,
    all: OnceCell<HashMap<Cow<'a, str>, &'a User>>,
}

impl<'a> ByEmail<'a> {
    fn of(instance: &'a Instance) -> Self {
        let all = OnceCell::new();
        Self { instance, all }
    }

    /// The person with the address of this one. In a backup of the same instance they have the same id,
    /// and nobody else needs to be looked at.
    fn same_as(&self, user: &User) -> Option<&'a User> {
        let same_id = self.instance.user(user.id);
        same_id
            .filter(|other| other.email == user.email)
            .or_else(|| self.all().get(&*user.email.key()).copied())
    }

    fn all(&self) -> &HashMap<Cow<'a, str>, &'a User> {
        self.all.get_or_init(|| {
            let users = self.instance.users().iter();
            users.map(|user| (user.email.key(), user)).collect()
        })
    }
}

fn is_same(one: &User, other: &User) -> bool {
    (&one.name, &one.email, one.standing) == (&other.name, &other.email, other.standing)
}
