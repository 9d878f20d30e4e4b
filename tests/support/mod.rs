//! Given, when, then: a small language in which a rule's test reads like the rule.
//!
//! A person is addressed by a letter, and the letters stand for the ids 1, 2, 3 and so on, so that a
//! refusal can be written down before anything has happened.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    dead_code,
    reason = "each test file is a crate of its own and uses a part of this"
)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that meets the unexpected should stop there"
)]

use baton::rules::{
    Action, Email, Event, Instance, Link, Name, Refusal, Role, Rule, Standing, User, UserId,
    decide, preview,
};

/// The id that a letter stands for: A is 1, B is 2.
#[must_use]
#[track_caller]
pub fn id(letter: &str) -> UserId {
    let mut letters = letter.chars();
    match (letters.next(), letters.next()) {
        (Some(letter @ 'A'..='Z'), None) => UserId(u32::from(letter) - u32::from('A') + 1),
        _ => panic!("a person is addressed by one capital letter, not {letter:?}"),
    }
}

/// The ids that letters stand for.
#[must_use]
#[track_caller]
pub fn ids<const N: usize>(letters: [&str; N]) -> Vec<UserId> {
    letters.map(id).to_vec()
}

/// A name, in a test that is not about names.
#[must_use]
#[track_caller]
pub fn name(text: &str) -> Name {
    Name::parse(text).expect("a name")
}

/// An address, in a test that is not about addresses.
#[must_use]
#[track_caller]
pub fn email(text: &str) -> Email {
    Email::parse(text).expect("an email address")
}

/// The address of the person with this letter: `a@example.com` for A.
#[must_use]
#[track_caller]
pub fn email_of(letter: &str) -> Email {
    email(&format!("{}@example.com", letter.to_lowercase()))
}

/// The person with this letter.
#[must_use]
#[track_caller]
pub fn person(letter: &str, standing: Standing) -> User {
    User {
        id: id(letter),
        name: name(letter),
        email: email_of(letter),
        standing,
    }
}

/// An instance of these people.
#[must_use]
#[track_caller]
pub fn instance<const N: usize>(people: [(&str, Standing); N]) -> Instance {
    let people = people.map(|(letter, standing)| person(letter, standing));
    Instance::new(people.to_vec()).expect("people who keep the invariants")
}

/// "… gives access to B".
#[must_use]
#[track_caller]
pub fn give_access(letter: &str) -> Action {
    Action::GiveAccess { user: id(letter) }
}

/// "… removes the access of B".
#[must_use]
#[track_caller]
pub fn remove_access(letter: &str) -> Action {
    Action::RemoveAccess { user: id(letter) }
}

/// "… makes B an admin".
#[must_use]
#[track_caller]
pub fn make_admin(letter: &str) -> Action {
    Action::SetRole {
        user: id(letter),
        role: Role::Admin,
    }
}

/// "… makes B a plain user".
#[must_use]
#[track_caller]
pub fn make_user(letter: &str) -> Action {
    Action::SetRole {
        user: id(letter),
        role: Role::User,
    }
}

/// "… removes B from the instance".
#[must_use]
#[track_caller]
pub fn remove(letter: &str) -> Action {
    Action::Remove { user: id(letter) }
}

/// "… invites B".
#[must_use]
#[track_caller]
pub fn invite(letter: &str, role: Role) -> Action {
    Action::Invite {
        name: name(letter),
        email: email_of(letter),
        role,
    }
}

/// "… starts an instance of their own".
#[must_use]
#[track_caller]
pub fn start(letter: &str) -> Action {
    Action::Start {
        name: name(letter),
        email: email_of(letter),
    }
}

/// A story about an instance: who is there, what they did last, and what came of it.
pub struct Given {
    before: Instance,
    now: Instance,
    last: Option<Result<Event, Refusal>>,
}

impl Given {
    /// A story that begins with these people.
    #[must_use]
    #[track_caller]
    pub fn people<const N: usize>(people: [(&str, Standing); N]) -> Self {
        Self::instance(instance(people))
    }

    /// A story that begins with this instance.
    #[must_use]
    pub fn instance(instance: Instance) -> Self {
        Self {
            before: instance.clone(),
            now: instance,
            last: None,
        }
    }

    /// Somebody wants something done, and it is done unless a rule refuses it.
    #[must_use]
    #[track_caller]
    pub fn when(mut self, by: &str, action: Action) -> Self {
        self.before = self.now.clone();
        let decided = decide(&self.now, &action.by(id(by)));
        if let Ok(event) = &decided {
            self.now.apply(event);
        }
        self.last = Some(decided);
        self
    }

    /// What the page would name before it is done: who would lose access.
    #[track_caller]
    pub fn then_would_lose<const N: usize>(
        self,
        by: &str,
        action: Action,
        losers: [&str; N],
    ) -> Self {
        let impact = preview(&self.now, &action.by(id(by))).expect("an accepted command");
        assert_eq!(impact.lost, ids(losers), "who would lose access");
        self
    }

    /// It happened, and this is the fact that the journal keeps.
    #[track_caller]
    pub fn then_event(self, event: Event) -> Self {
        assert_eq!(self.last, Some(Ok(event)));
        self
    }

    /// It happened, and this is the person's link now.
    #[track_caller]
    pub fn then_link(self, letter: &str, link: Link) -> Self {
        self.assert_not_refused();
        assert_eq!(self.user(letter).link(), link, "the link of {letter}");
        self
    }

    /// It happened, and this is the person's role now.
    #[track_caller]
    pub fn then_role(self, letter: &str, role: Role) -> Self {
        self.assert_not_refused();
        assert_eq!(self.user(letter).role(), role, "the role of {letter}");
        self
    }

    /// It happened, and the person is no longer in the instance.
    #[track_caller]
    pub fn then_gone(self, letter: &str) -> Self {
        self.assert_not_refused();
        assert_eq!(self.now.user(id(letter)), None);
        self
    }

    /// It happened, and everybody's link but this person's is what it was.
    #[track_caller]
    pub fn then_nobody_elses_link_changed(self, than: &str) -> Self {
        self.assert_not_refused();
        let others = |instance: &Instance| -> Vec<(UserId, Link)> {
            let users = instance.users().iter();
            let others = users.filter(|user| user.id != id(than));
            others.map(|user| (user.id, user.link())).collect()
        };
        assert_eq!(others(&self.now), others(&self.before));
        self
    }

    /// This rule refused it, and nothing at all has changed (R15).
    #[track_caller]
    pub fn then_refused(self, rule: Rule) -> Self {
        match &self.last {
            Some(Err(refusal)) => assert_eq!(refusal.rule(), rule, "{refusal:?}"),
            other => panic!("not refused by {rule:?}: {other:?}"),
        }
        assert_eq!(self.now, self.before);
        self
    }

    /// It was refused in these words, and nothing at all has changed (R15).
    #[track_caller]
    pub fn then_refusal(self, refusal: Refusal) -> Self {
        assert_eq!(self.last, Some(Err(refusal)));
        assert_eq!(self.now, self.before);
        self
    }

    /// The instance as it is now.
    #[must_use]
    pub fn now(&self) -> &Instance {
        &self.now
    }

    #[track_caller]
    fn user(&self, letter: &str) -> &User {
        let user = self.now.user(id(letter));
        user.unwrap_or_else(|| panic!("{letter} is not in the instance"))
    }

    #[track_caller]
    fn assert_not_refused(&self) {
        if let Some(Err(refusal)) = &self.last {
            panic!("refused: {refusal:?}");
        }
    }
}
