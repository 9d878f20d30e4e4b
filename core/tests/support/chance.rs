//! Instances and wishes by chance.

use baton_core::rules::{
    Action, Command, Contact, Instance, Link, Name, Newcomer, People, Role, Standing, User, UserId,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::{email, keep_the_invariants, name};

/// How often each property is tried: 512 times, or as the variable `PROPTEST_CASES` says.
pub fn config() -> ProptestConfig {
    let default = ProptestConfig::default();
    ProptestConfig {
        cases: match std::env::var_os("PROPTEST_CASES") {
            Some(_) => default.cases,
            None => 512,
        },
        failure_persistence: None,
        ..default
    }
}

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
    GiveAccessToAll,
    RemoveAccessFromAll,
    InviteAll(Vec<&'static str>),
    TakeBack,
    Edit(Option<String>, Option<&'static str>),
}

/// A command that becomes one in an instance.
#[derive(Clone, Debug)]
pub struct Wish {
    by: Who,
    what: What,
    user: Who,
    others: Vec<Who>,
    role: Role,
}

impl Wish {
    /// The command in this instance.
    pub fn in_the(&self, instance: &Instance) -> Command {
        let user = self.user.find(instance);
        let role = self.role;
        let there = instance.user(user);
        let nobody = || Contact::from((name("Nobody"), email("x@y")));
        let from = there.map_or_else(nobody, User::contact);
        let others = self.others.iter().map(|who| who.find(instance));
        let users = People::new(others.chain([user])).expect("somebody");
        let newcomer = |address: &&str| Newcomer {
            name: name("Somebody new"),
            email: email(address),
            role,
        };
        let action = match &self.what {
            What::GiveAccessToAll => Action::GiveAccessToAll { users },
            What::RemoveAccessFromAll => Action::RemoveAccessFromAll { users },
            What::InviteAll(addresses) => Action::InviteAll {
                people: addresses.iter().map(newcomer).collect(),
            },
            What::TakeBack => Action::TakeBackInvitation { users },
            What::Edit(to, address) => {
                let name = to.as_deref().and_then(|to| Name::parse(to).ok());
                let to = Contact {
                    name: name.unwrap_or_else(|| from.name.clone()),
                    email: address.map_or_else(|| from.email.clone(), email),
                };
                Action::Edit { user, from, to }
            }
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
        3 => Just(What::GiveAccessToAll),
        2 => Just(What::RemoveAccessFromAll),
        2 => vec(select(&EMAILS[..]), 0..3).prop_map(What::InviteAll),
        2 => Just(What::TakeBack),
        4 => (option::of("\\PC{1,12}"), option::of(select(&EMAILS[..])))
            .prop_map(|(name, address)| What::Edit(name, address)),
    ];
    let role = select(&[Role::Admin, Role::User][..]);
    (who(), what, who(), vec(who(), 0..3), role).prop_map(|(by, what, user, others, role)| Wish {
        by,
        what,
        user,
        others,
        role,
    })
}

/// What several people want, one after the other.
pub fn wishes(most: usize) -> impl Strategy<Value = Vec<Wish>> {
    vec(wish(), 0..most)
}
