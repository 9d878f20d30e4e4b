//! Every state that up to four people can be in.

use std::collections::hash_map::Entry::Vacant;
use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::LazyLock;

use baton_core::rules::{
    Action, Command, Contact, Email, Event, Instance, Name, Newcomer, People, Role, Standing, User,
    UserId,
};

use super::second_opinion::step;
use super::{email, email_of, id, invite, keep_the_invariants, name, newcomer, start};

/// What the four are called.
pub const LETTERS: [&str; 4] = ["A", "B", "C", "D"];

/// A state: who of the four is there, and as what. Ids are left out, because the rules use them for
/// nothing but to tell people apart.
pub type State = [Option<Standing>; 4];

/// The state that an instance is in.
///
/// The four are told apart by the first letter of their address, because this is asked for every command that is tried.
pub fn state(instance: &Instance) -> State {
    let first = |text: &str| text.as_bytes()[0].to_ascii_uppercase();
    LETTERS.map(|letter| {
        let mut users = instance.users().iter();
        let user = users.find(|user| first(user.email.as_str()) == first(letter));
        user.map(|user| user.standing)
    })
}

/// Who one of the four is in this instance, if they are there.
pub fn user_of(letter: &str, instance: &Instance) -> Option<UserId> {
    let user = instance.user_by_email(&email_of(letter));
    user.map(|user| user.id)
}

/// Every way to put four people into the five standings or leave them out, of which those remain
/// that keep the invariants.
///
/// All of these can be reached from one admin A, so this is the very set to expect. Let X be an
/// admin of the wanted state, a connected one if any is. A invites X as an admin and X removes A,
/// unless they are the same. X invites everybody else, A too if wanted, in their wanted role; X
/// connects if anybody is to be connected or to have access; the others who are to be connected
/// connect; X gives access to those who are to have it. At no time is anybody there who is not in
/// the wanted state, but for A at the beginning.
///
/// There are 736: with nobody connected each person is absent, a plain user or an admin, and one is
/// an admin, which is 3⁴ − 2⁴ = 65; with somebody connected anything goes, which is 6⁴ − 5⁴ = 671.
pub fn every_valid_state() -> HashSet<State> {
    let mut states = vec![[None; 4]];
    for at in 0..4 {
        for mut state in states.clone() {
            for standing in Standing::ALL {
                state[at] = Some(standing);
                states.push(state);
            }
        }
    }
    let is_valid = |state: &State| {
        let standings: Vec<Standing> = state.iter().copied().flatten().collect();
        keep_the_invariants(&standings)
    };
    states.into_iter().filter(is_valid).collect()
}

/// Every command that anybody could give, by and about everybody and two people who are not there.
pub fn every_command(instance: &Instance) -> Vec<Command> {
    let mut everybody: Vec<UserId> = instance.users().iter().map(|user| user.id).collect();
    everybody.extend([instance.next_id(), UserId(u32::MAX)]);
    let mut actions = vec![Action::Connect, Action::Disconnect, start("E")];
    for user in everybody.iter().copied() {
        actions.extend(about(user));
        actions.extend(changes(instance, user));
    }
    actions.extend(LETTERS.into_iter().flat_map(invitations));
    actions.extend(lists().map(|people| Action::InviteAll {
        people: people.into(),
    }));
    actions.extend(groups(instance).flat_map(about_all));
    let by = |id: UserId| actions.iter().map(move |action| action.clone().by(id));
    everybody.into_iter().flat_map(by).collect()
}

fn about(user: UserId) -> [Action; 5] {
    let set = |role| Action::SetRole { user, role };
    [
        Action::GiveAccess { user },
        Action::RemoveAccess { user },
        set(Role::Admin),
        set(Role::User),
        Action::Remove { user },
    ]
}

/// To another name, and to addresses that are taken or their own; seen rightly and wrongly. To no free
/// address: the tests tell the four apart by theirs.
fn changes(instance: &Instance, user: UserId) -> Vec<Action> {
    let there = instance.user(user);
    let nobody = || Contact::from((name("Nobody"), email_of("E")));
    let contact = there.map_or_else(nobody, User::contact);
    let (named, reached) = (contact.name, contact.email);
    let edit = |from: (&Name, &Email), to: (&Name, &Email)| Action::Edit {
        user,
        from: Contact::from((from.0.clone(), from.1.clone())),
        to: Contact::from((to.0.clone(), to.1.clone())),
    };
    let rename = |from: &Name, to: &Name| edit((from, &reached), (to, &reached));
    let change_email = |from: &Email, to: &Email| edit((&named, from), (&named, to));
    let other = name("Somebody else");
    let mut changes = vec![
        rename(&named, &other),
        rename(&other, &named),
        rename(&named, &named),
        change_email(&reached, &reached),
        change_email(&reached, &shouted(&reached)),
        change_email(&email_of("Z"), &reached),
        edit((&named, &reached), (&other, &shouted(&reached))),
        edit((&other, &reached), (&named, &shouted(&reached))),
    ];
    let taken = instance.users().iter().map(|user| &user.email);
    changes.extend(taken.map(|address| change_email(&reached, address)));
    changes
}

/// Everybody, every two of the four, one of them twice, and nobody.
fn lists() -> impl Iterator<Item = Vec<Newcomer>> {
    let pairs = [
        ["A", "B"],
        ["A", "C"],
        ["A", "D"],
        ["B", "C"],
        ["B", "D"],
        ["C", "D"],
    ];
    let mut twice = vec![newcomer("D"), newcomer("D")];
    twice[1].email = shouted(&twice[1].email);
    let lists = pairs.map(|pair| pair.map(newcomer).to_vec());
    let others = [LETTERS.map(newcomer).to_vec(), twice, Vec::new()];
    lists.into_iter().chain(others)
}

/// Everybody who is there together with everybody else, in every way, and with somebody who is not.
pub fn groups(instance: &Instance) -> impl Iterator<Item = People> {
    let ids: Vec<UserId> = instance.users().iter().map(|user| user.id).collect();
    let every = 1..1_u32 << ids.len();
    let group = |ids: &[UserId], members: u32| {
        let member = |(at, id): (usize, &UserId)| (members >> at & 1 == 1).then_some(*id);
        People::new(ids.iter().enumerate().filter_map(member)).unwrap()
    };
    let with_a_stranger = People::new([ids[0], UserId(u32::MAX)]).unwrap();
    let groups: Vec<People> = every.map(|members| group(&ids, members)).collect();
    groups.into_iter().chain([with_a_stranger])
}

fn about_all(users: People) -> [Action; 3] {
    [
        Action::GiveAccessToAll {
            users: users.clone(),
        },
        Action::RemoveAccessFromAll {
            users: users.clone(),
        },
        Action::TakeBackInvitation { users },
    ]
}

fn shouted(address: &Email) -> Email {
    email(&address.as_str().to_uppercase())
}

/// Whether the person is there or not: once as an admin, and once as a user in capitals.
fn invitations(letter: &str) -> [Action; 2] {
    let in_capitals = Action::Invite {
        name: name(letter),
        email: shouted(&email_of(letter)),
        role: Role::User,
    };
    [invite(letter, Role::Admin), in_capitals]
}

/// A command that was accepted, and where it led.
pub struct Step {
    pub before: Instance,
    pub command: Command,
    pub event: Event,
    pub after: Instance,
}

/// Everything that commands lead to from one admin.
pub struct Explored {
    /// Every state, as it was first met.
    pub states: HashMap<State, Instance>,
    /// Every accepted command in every one of the states.
    pub accepted: Vec<Step>,
    pub refused: usize,
}

/// What there is to explore, which is explored once for all tests: each command goes through [`step`].
pub fn explored() -> &'static Explored {
    static EXPLORED: LazyLock<Explored> = LazyLock::new(explore);
    &EXPLORED
}

/// An instance in every one of the states.
pub fn every_instance() -> impl Iterator<Item = &'static Instance> {
    explored().states.values()
}

/// Breadth first.
fn explore() -> Explored {
    let first = Instance::started_by(id("A"), name("A"), email_of("A"));
    let mut queue = VecDeque::from([first.clone()]);
    let mut explored = Explored {
        states: HashMap::from([(state(&first), first)]),
        accepted: Vec::new(),
        refused: 0,
    };
    while let Some(before) = queue.pop_front() {
        for command in every_command(&before) {
            let Ok((event, after)) = step(&before, &command) else {
                explored.refused += 1;
                continue;
            };
            if let Vacant(unknown) = explored.states.entry(state(&after)) {
                unknown.insert(after.clone());
                queue.push_back(after.clone());
            }
            let before = before.clone();
            explored.accepted.push(Step {
                before,
                command,
                event,
                after,
            });
        }
    }
    explored
}
