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

use std::collections::HashSet;

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

/// Whether people of these standings keep the invariants among themselves: one of them is an admin,
/// and nobody has access with nobody connected. Written without [`Instance`], as a second opinion.
#[must_use]
pub fn keep_the_invariants(standings: &[Standing]) -> bool {
    let is = |wanted: &[Standing]| standings.iter().any(|standing| wanted.contains(standing));
    let has_admin = is(&[
        Standing::Admin,
        Standing::AdminGranted,
        Standing::AdminConnected,
    ]);
    let has_access = is(&[Standing::UserGranted, Standing::AdminGranted]);
    let has_connection = is(&[Standing::AdminConnected]);
    has_admin && (has_connection || !has_access)
}

/// Everything that is always true of an instance.
#[track_caller]
pub fn assert_invariants(instance: &Instance) {
    let users = instance.users();
    let standings: Vec<Standing> = users.iter().map(|user| user.standing).collect();
    let emails = users.iter().map(|user| user.email.as_str().to_lowercase());
    let different: HashSet<String> = emails.collect();
    assert!(keep_the_invariants(&standings), "{instance:?}");
    assert_eq!(
        different.len(),
        users.len(),
        "an address twice: {instance:?}"
    );
    assert!(users.is_sorted_by(|a, b| a.id < b.id), "{instance:?}");
    assert!(
        users.iter().all(|user| user.id < instance.next_id()),
        "{instance:?}"
    );
}

/// Instances and wishes by chance.
pub mod random {
    use baton::rules::{Action, Command, Instance, Link, Name, Role, Standing, User, UserId};
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::{Index, select};

    use super::{email, keep_the_invariants, name};

    /// Addresses, some of which differ in case and blanks only.
    const EMAILS: [&str; 12] = [
        "a@example.com",
        "A@Example.com",
        " a@example.com ",
        "b@example.com",
        "B@EXAMPLE.COM\n",
        "élise@example.com",
        "ÉLISE@example.com",
        "王@example.jp",
        "c@localhost",
        "C@Localhost",
        "d+e@x.y.z",
        "\tD+E@X.Y.Z",
    ];

    /// An instance of one to eight people, with ids that may have gaps.
    pub fn instance() -> impl Strategy<Value = Instance> {
        let people = vec((select(&Standing::ALL[..]), 1..4_u32, "\\PC{1,12}"), 1..9);
        (people, any::<bool>()).prop_map(|(people, sample)| {
            let instance = Instance::new(valid(people)).expect("valid people");
            if sample {
                instance.into_sample()
            } else {
                instance
            }
        })
    }

    fn valid(people: Vec<(Standing, u32, String)>) -> Vec<User> {
        let mut last = 0;
        let people = people.into_iter().map(|(standing, gap, text)| {
            last += gap;
            User {
                id: UserId(last),
                name: Name::parse(&text).unwrap_or_else(|_| name("Nobody")),
                email: email(&format!("person{last}@example.com")),
                standing,
            }
        });
        let mut people: Vec<User> = people.collect();
        // Whatever the others are, they may be it once the first is an admin, and a connected one if
        // anybody has access.
        let standings: Vec<Standing> = people.iter().map(|user| user.standing).collect();
        if !keep_the_invariants(&standings) {
            let somebody_has_access = people.iter().any(|user| user.link() == Link::Granted);
            people[0].standing = match somebody_has_access {
                true => Standing::AdminConnected,
                false => Standing::Admin,
            };
        }
        people
    }

    /// Who is meant: somebody who is there, or a number.
    #[derive(Clone, Debug)]
    pub enum Who {
        Present(Index),
        Number(u32),
    }

    impl Who {
        fn find(&self, instance: &Instance) -> UserId {
            match self {
                Self::Present(index) => index.get(instance.users()).id,
                Self::Number(number) => UserId(*number),
            }
        }
    }

    fn who() -> impl Strategy<Value = Who> {
        prop_oneof![
            12 => any::<Index>().prop_map(Who::Present),
            1 => (0..40_u32).prop_map(Who::Number),
            1 => any::<u32>().prop_map(Who::Number),
        ]
    }

    /// What somebody may want, before it is known who is there.
    #[derive(Clone, Debug)]
    enum What {
        Connect,
        Disconnect,
        GiveAccess,
        RemoveAccess,
        Invite(&'static str),
        SetRole,
        Remove,
        Start(&'static str),
    }

    /// A command that becomes one in an instance.
    #[derive(Clone, Debug)]
    pub struct Wish {
        by: Who,
        what: What,
        user: Who,
        role: Role,
    }

    impl Wish {
        /// The command in this instance.
        #[must_use]
        pub fn in_the(&self, instance: &Instance) -> Command {
            let user = self.user.find(instance);
            let role = self.role;
            let action = match self.what {
                What::Connect => Action::Connect,
                What::Disconnect => Action::Disconnect,
                What::GiveAccess => Action::GiveAccess { user },
                What::RemoveAccess => Action::RemoveAccess { user },
                What::SetRole => Action::SetRole { user, role },
                What::Remove => Action::Remove { user },
                What::Invite(address) => Action::Invite {
                    name: name("Somebody new"),
                    email: email(address),
                    role,
                },
                What::Start(address) => Action::Start {
                    name: name("Somebody first"),
                    email: email(address),
                },
            };
            action.by(self.by.find(instance))
        }
    }

    /// One wish, sensible or not.
    pub fn wish() -> impl Strategy<Value = Wish> {
        let what = prop_oneof![
            4 => Just(What::Connect),
            3 => Just(What::Disconnect),
            5 => Just(What::GiveAccess),
            3 => Just(What::RemoveAccess),
            4 => select(&EMAILS[..]).prop_map(What::Invite),
            4 => Just(What::SetRole),
            2 => Just(What::Remove),
            1 => select(&EMAILS[..]).prop_map(What::Start),
        ];
        let role = select(&[Role::Admin, Role::User][..]);
        (who(), what, who(), role).prop_map(|(by, what, user, role)| Wish {
            by,
            what,
            user,
            role,
        })
    }

    /// What several people want, one after the other.
    pub fn wishes(most: usize) -> impl Strategy<Value = Vec<Wish>> {
        vec(wish(), 0..most)
    }
}
