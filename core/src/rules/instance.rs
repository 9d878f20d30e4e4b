//! The whole organisation: everyone in it, and what is always true of them.

use thiserror::Error;

use super::{Email, Link, Name, Rule, Standing, User, UserId};
use crate::sorting;

/// Everyone in the instance. It cannot be built with an invariant broken:
///
/// - someone has access ⇒ someone is connected;
/// - connected ⇒ admin (by the type [`Standing`]);
/// - at least one admin;
/// - email addresses are unique, and so are ids.
///
/// Only [`Instance::apply`] changes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instance {
    /// In ascending order of id, so that a person is found by bisection.
    pub(super) users: Vec<User>,
    /// The id that the next person gets. It only grows: ids are never used again.
    pub(super) next_id: u32,
    /// Whether this is the sample team of the first visit.
    pub(super) sample: bool,
}

/// Why a list of people is not an instance. Each variant names the person and the rule.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Broken {
    /// Two people have the same id.
    #[error("two people have the id {}", .0.0)]
    IdTwice(UserId),
    /// An id is so high that the people who are invited later might find none.
    #[error("the id {} is too high", .0.0)]
    IdTooHigh(UserId),
    /// Two people have the same email address (R14).
    #[error("two people have the email address {}", .0.as_str())]
    EmailTwice(Email),
    /// Nobody is an admin (R12).
    #[error("nobody is an admin")]
    NoAdmin,
    /// Someone has access although nobody is connected (R9).
    #[error("person {} has access although nobody is connected", .0.0)]
    AccessWithoutConnection(UserId),
}

impl Broken {
    /// The rule that the list breaks.
    #[must_use]
    pub fn rule(&self) -> Rule {
        match self {
            Self::IdTwice(_) | Self::IdTooHigh(_) | Self::EmailTwice(_) => Rule::R14,
            Self::NoAdmin => Rule::R12,
            Self::AccessWithoutConnection(_) => Rule::R9,
        }
    }
}

impl Instance {
    /// An instance of these people, in any order.
    ///
    /// # Errors
    /// Refuses a list that breaks an invariant, and says which person breaks which.
    pub fn new(mut users: Vec<User>) -> Result<Self, Broken> {
        sort(&mut users);
        if let Some(pair) = users.windows(2).find(|pair| pair[0].id == pair[1].id) {
            return Err(Broken::IdTwice(pair[0].id));
        }
        if let Some(email) = Email::first_again(users.iter().map(|user| &user.email)) {
            return Err(Broken::EmailTwice(email.clone()));
        }
        let last_id = users.last().map_or(0, |user| user.id.0);
        if last_id > UserId::MAX_READ.0 {
            return Err(Broken::IdTooHigh(UserId(last_id)));
        }
        let instance = Self {
            users,
            next_id: last_id.saturating_add(1),
            sample: false,
        };
        if instance.admins().next().is_none() {
            return Err(Broken::NoAdmin);
        }
        match instance.stranded() {
            Some(stranded) => Err(Broken::AccessWithoutConnection(stranded)),
            None => Ok(instance),
        }
    }

    /// The instance in a text that Baton itself has written and that is, by its checksum, as it was. Only
    /// what takes no time among ten thousand people is looked at again; `None` where that does not hold.
    #[must_use]
    pub fn as_written(users: Vec<User>, next_id: u32, sample: bool) -> Option<Self> {
        let is_in_order = users.windows(2).all(|pair| pair[0].id < pair[1].id);
        let last_id = users.last().map_or(0, |user| user.id.0);
        let instance = Self {
            users,
            next_id,
            sample,
        };
        let is_one = is_in_order && last_id < next_id && instance.admins().next().is_some();
        (is_one && instance.stranded().is_none()).then_some(instance)
    }

    /// Somebody who has access although nobody is connected, which cannot be (R9).
    fn stranded(&self) -> Option<UserId> {
        let is_connected = self.connected().next().is_some();
        let mut relying = self.with_access().map(|user| user.id);
        relying.next().filter(|_| !is_connected)
    }

    /// The instance that somebody starts for themselves: one admin, nobody connected.
    #[must_use]
    pub fn started_by(id: UserId, name: Name, email: Email) -> Self {
        let first = User {
            id,
            name,
            email,
            standing: Standing::Admin,
        };
        Self {
            users: vec![first],
            next_id: id.0.saturating_add(1),
            sample: false,
        }
    }

    /// The same people, marked as the sample team of the first visit.
    #[must_use]
    pub fn into_sample(mut self) -> Self {
        self.sample = true;
        self
    }

    /// The same instance with some of its people only. Whoever chooses them sees to it that the
    /// invariants hold of them.
    pub(super) fn of(&self, people: impl Iterator<Item = User>) -> Self {
        let mut users: Vec<User> = people.collect();
        sort(&mut users);
        Self {
            users,
            next_id: self.next_id,
            sample: self.sample,
        }
    }

    /// Everyone, in ascending order of id.
    #[must_use]
    pub fn users(&self) -> &[User] {
        &self.users
    }

    /// The person with this id, if they are (still) in the instance.
    #[must_use]
    pub fn user(&self, id: UserId) -> Option<&User> {
        let at = self.position(id)?;
        self.users.get(at)
    }

    pub(super) fn position(&self, id: UserId) -> Option<usize> {
        self.users.binary_search_by_key(&id, |user| user.id).ok()
    }

    /// The person with this email address, compared as R14 says.
    #[must_use]
    pub fn user_by_email(&self, email: &Email) -> Option<&User> {
        self.users.iter().find(|user| user.email.is_same_as(email))
    }

    /// The admins, in order of id. There is always one.
    pub fn admins(&self) -> impl Iterator<Item = &User> {
        self.users.iter().filter(|user| user.is_admin())
    }

    /// The connected admins, in order of id.
    pub fn connected(&self) -> impl Iterator<Item = &User> {
        self.linked(Link::Connected)
    }

    /// The ids of the connected admins, in order.
    #[must_use]
    pub fn connected_ids(&self) -> Vec<UserId> {
        self.connected().map(|user| user.id).collect()
    }

    /// The people who were given access and rely on the connected admins, in order of id.
    pub fn with_access(&self) -> impl Iterator<Item = &User> {
        self.linked(Link::Granted)
    }

    fn linked(&self, link: Link) -> impl Iterator<Item = &User> {
        self.users.iter().filter(move |user| user.link() == link)
    }

    /// The id that the next invited person gets.
    #[must_use]
    pub fn next_id(&self) -> UserId {
        UserId(self.next_id)
    }

    /// Whether this is the sample team, and not somebody's own instance.
    #[must_use]
    pub fn is_sample(&self) -> bool {
        self.sample
    }
}

fn sort(users: &mut Vec<User>) {
    sorting::by(users, |a, b| a.id.cmp(&b.id));
}
