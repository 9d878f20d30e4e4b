//! The rules against chance, and against every state that four people can be in.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that meets the unexpected should stop there"
)]

mod support;

use std::collections::hash_map::Entry::Vacant;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};

use baton::rules::{
    Action, Command, Email, Event, Impact, Instance, Link, Name, Refusal, Role, Standing, User,
    UserId, decide, preview,
};
use baton::store::Entry;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde::Serialize;
use serde::de::DeserializeOwned;
use support::random::{self, Wish};
use support::{assert_invariants, email, keep_the_invariants, name};

// A second opinion on what an accepted command does.

/// Everybody's role and link, and nothing else.
type People = BTreeMap<UserId, (Role, Link)>;

fn people(instance: &Instance) -> People {
    let users = instance.users().iter();
    users
        .map(|user| (user.id, (user.role(), user.link())))
        .collect()
}

/// What an accepted command makes of everybody, said once more in the words of the design.
fn expected(before: &Instance, command: &Command) -> People {
    let mut after = people(before);
    match &command.action {
        Action::Connect => relink(&mut after, command.by, Link::Connected),
        Action::Disconnect => {
            relink(&mut after, command.by, Link::None);
            if !after.values().any(|(_, link)| *link == Link::Connected) {
                after.values_mut().for_each(|(_, link)| *link = Link::None);
            }
        }
        Action::GiveAccess { user } => relink(&mut after, *user, Link::Granted),
        Action::RemoveAccess { user } => relink(&mut after, *user, Link::None),
        Action::Invite { role, .. } => {
            after.insert(before.next_id(), (*role, Link::None));
        }
        Action::SetRole { user, role } => after.get_mut(user).unwrap().0 = *role,
        Action::Remove { user } => {
            after.remove(user);
        }
        Action::Start { .. } => {
            after = People::from([(before.next_id(), (Role::Admin, Link::None))]);
        }
    }
    after
}

fn relink(people: &mut People, user: UserId, link: Link) {
    people.get_mut(&user).unwrap().1 = link;
}

/// The difference between two states, found without [`Impact::between`].
fn difference(before: &People, after: &People) -> Impact {
    let link = |people: &People, id: &UserId| people.get(id).map_or(Link::None, |person| person.1);
    let everyone: BTreeSet<UserId> = before.keys().chain(after.keys()).copied().collect();
    let went = |from: &People, to: &People| {
        let has_gone = |id: &&UserId| link(from, id) == Link::Granted && link(to, id) == Link::None;
        everyone.iter().filter(has_gone).copied().collect()
    };
    let linked = |wanted: Link| {
        let after = after.iter().filter(move |(_, (_, link))| *link == wanted);
        after.map(|(id, _)| *id).collect::<Vec<_>>()
    };
    Impact {
        lost: went(before, after),
        gained: went(after, before),
        connected: linked(Link::Connected),
        with_access: linked(Link::Granted).len(),
    }
}

/// Carries a command out, and holds everything against it that must be true of any command.
#[track_caller]
fn step(before: &Instance, command: &Command) -> Result<(Event, Instance), Refusal> {
    let mut now = before.clone();
    let decided = decide(&now, command);
    if let Ok(event) = &decided {
        now.apply(event);
    }
    assert_invariants(&now);
    match decided {
        Ok(event) => {
            assert_accepted(before, command, &event, &now);
            Ok((event, now))
        }
        Err(refusal) => {
            assert_eq!(&now, before, "a refused command changed something");
            assert_eq!(preview(before, command), Err(refusal.clone()));
            Err(refusal)
        }
    }
}

#[track_caller]
fn assert_accepted(before: &Instance, command: &Command, event: &Event, after: &Instance) {
    assert_eq!(
        people(after),
        expected(before, command),
        "{command:?} in {before:?}"
    );
    let difference = difference(&people(before), &people(after));
    assert_eq!(
        preview(before, command),
        Ok(difference),
        "{command:?} in {before:?}"
    );
    assert_eq!(&event.command(command.by), command);
    assert_eq!(
        decide(before, &event.command(command.by)).as_ref(),
        Ok(event)
    );
    assert_ne!(before, after, "an accepted command changed nothing");
}

// By chance.

fn config() -> ProptestConfig {
    ProptestConfig {
        cases: 512,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// Carries wishes out one after the other; the events of the accepted ones, and where they led.
fn live(first: &Instance, wishes: &[Wish]) -> (Vec<Event>, Instance) {
    let mut now = first.clone();
    let mut events = Vec::new();
    for wish in wishes {
        if let Ok((event, after)) = step(&now, &wish.in_the(&now)) {
            events.push(event);
            now = after;
        }
    }
    (events, now)
}

#[track_caller]
fn assert_round_trip<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(value: &T) {
    let text = serde_json::to_string(value).unwrap();
    let read: T = serde_json::from_str(&text).unwrap();
    assert_eq!(&read, value, "{text}");
    assert_eq!(serde_json::to_string(&read).unwrap(), text);
}

/// People of any standings, of whom some addresses may be the same.
fn anybody() -> impl Strategy<Value = Vec<(Standing, char)>> {
    vec(
        (select(&Standing::ALL[..]), proptest::char::range('a', 'p')),
        0..6,
    )
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_step_keeps_the_invariants_and_does_what_it_says(
        first in random::instance(),
        wishes in random::wishes(60),
    ) {
        assert_invariants(&first);
        live(&first, &wishes);
    }

    #[test]
    fn replaying_the_accepted_events_gives_the_last_state(
        first in random::instance(),
        wishes in random::wishes(60),
    ) {
        let (events, last) = live(&first, &wishes);
        let mut replayed = first;
        for event in &events {
            replayed.apply(event);
        }
        prop_assert_eq!(replayed, last);
    }

    #[test]
    fn ids_are_never_used_again(
        first in random::instance(),
        wishes in random::wishes(60),
    ) {
        let mut used: HashSet<UserId> = first.users().iter().map(|user| user.id).collect();
        let (events, _) = live(&first, &wishes);
        for event in events {
            if let Event::Invited { user, .. } | Event::Started { user, .. } = event {
                prop_assert!(used.insert(user), "{:?} was somebody else's", user);
            }
        }
    }

    #[test]
    fn what_is_written_is_read_again(
        first in random::instance(),
        wishes in random::wishes(40),
        at in any::<u64>(),
        by in any::<u32>(),
    ) {
        let (events, last) = live(&first, &wishes);
        assert_round_trip(&first);
        assert_round_trip(&last);
        for did in events {
            assert_round_trip(&did);
            assert_round_trip(&Entry { at, by: UserId(by), did });
        }
    }

    #[test]
    fn an_instance_is_built_and_read_exactly_when_it_keeps_the_invariants(anybody in anybody()) {
        let standings: Vec<Standing> = anybody.iter().map(|(standing, _)| *standing).collect();
        let letters: HashSet<char> = anybody.iter().map(|(_, letter)| *letter).collect();
        let is_one = keep_the_invariants(&standings) && letters.len() == anybody.len();
        // Every other address is in capitals, which makes it no other address.
        let user = |(at, (standing, letter)): (usize, &(Standing, char))| User {
            id: UserId(at as u32 + 1),
            name: name("Somebody"),
            email: match at % 2 {
                0 => email(&format!("{letter}@example.com")),
                _ => email(&format!("{letter}@example.com").to_uppercase()),
            },
            standing: *standing,
        };
        let users: Vec<User> = anybody.iter().enumerate().map(user).collect();
        let rows: Vec<_> = users.iter().map(|u| (u.id, &u.name, &u.email, u.standing)).collect();
        let text = serde_json::json!({ "next": 0, "users": rows }).to_string();
        prop_assert_eq!(Instance::new(users.clone()).is_ok(), is_one);
        prop_assert_eq!(serde_json::from_str::<Instance>(&text).ok(), Instance::new(users).ok());
    }

    #[test]
    fn names_and_addresses_are_read_from_any_text_without_panic_and_read_again_as_they_are(
        text in prop_oneof![any::<String>(), "\\PC{0,5}@\\PC{0,5}", "[ a-c@.\n]{0,8}"],
    ) {
        if let Ok(name) = Name::parse(&text) {
            prop_assert_eq!(name.as_str(), text.trim());
            prop_assert_eq!(Name::parse(name.as_str()), Ok(name));
        }
        if let Ok(email) = Email::parse(&text) {
            prop_assert_eq!(email.as_str(), text.trim());
            prop_assert_eq!(Email::parse(email.as_str()), Ok(email));
        }
    }

    #[test]
    fn an_address_is_the_same_as_another_exactly_when_their_keys_are(
        one in "[aAbBéÉßKk]{1,2}@[xX]",
        other in "[aAbBéÉßKk]{1,2}@[xX]",
    ) {
        let (one, other) = (email(&one), email(&other));
        prop_assert_eq!(one.is_same_as(&other), one.key() == other.key());
        prop_assert_eq!(one.is_same_as(&other), other.is_same_as(&one));
        prop_assert!(one.is_same_as(&one));
    }
}

// Every state that up to four people can be in.

const LETTERS: [&str; 4] = ["a", "b", "c", "d"];

/// A state: who of the four is there, and as what. Ids are left out, because the rules use them for
/// nothing but to tell people apart.
type State = [Option<Standing>; 4];

fn address(letter: &str) -> Email {
    email(&format!("{letter}@example.com"))
}

fn state(instance: &Instance) -> State {
    LETTERS.map(|letter| {
        let user = instance.user_by_email(&address(letter));
        user.map(|user| user.standing)
    })
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
fn every_valid_state() -> HashSet<State> {
    let mut states = vec![[None; 4]];
    for at in 0..4 {
        let with = |standing: Standing| {
            let put = move |mut state: State| {
                state[at] = Some(standing);
                state
            };
            states.iter().copied().map(put).collect::<Vec<_>>()
        };
        let more: Vec<State> = Standing::ALL.into_iter().flat_map(with).collect();
        states.extend(more);
    }
    let is_valid = |state: &State| {
        let standings: Vec<Standing> = state.iter().copied().flatten().collect();
        keep_the_invariants(&standings)
    };
    states.into_iter().filter(is_valid).collect()
}

/// Every command that anybody could give, by and about everybody and two people who are not there.
fn every_command(instance: &Instance) -> Vec<Command> {
    let mut everybody: Vec<UserId> = instance.users().iter().map(|user| user.id).collect();
    everybody.extend([instance.next_id(), UserId(u32::MAX)]);
    let mut actions = vec![Action::Connect, Action::Disconnect];
    actions.push(Action::Start {
        name: name("Somebody"),
        email: address("e"),
    });
    for user in everybody.iter().copied() {
        actions.extend(about(user));
    }
    actions.extend(LETTERS.into_iter().flat_map(invitations));
    let by = |id: &UserId| {
        actions
            .iter()
            .map(|action| action.clone().by(*id))
            .collect::<Vec<_>>()
    };
    everybody.iter().flat_map(by).collect()
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

/// Whether the person is there or not: once as an admin, and once as a user in capitals.
fn invitations(letter: &str) -> [Action; 2] {
    let invite = |email, role| Action::Invite {
        name: name(letter),
        email,
        role,
    };
    let shouted = email(&address(letter).as_str().to_uppercase());
    [
        invite(address(letter), Role::Admin),
        invite(shouted, Role::User),
    ]
}

/// Every state that commands lead to from one admin, with the way it was first met.
struct Explored {
    states: HashMap<State, Instance>,
    accepted: usize,
    refused: usize,
}

/// Breadth first, calling `check` for every accepted command.
fn explore(check: impl Fn(&Instance, &Command, &Event, &Instance)) -> Explored {
    let first = Instance::started_by(UserId(1), name("a"), address("a"));
    let mut queue = VecDeque::from([first.clone()]);
    let mut explored = Explored {
        states: HashMap::from([(state(&first), first)]),
        accepted: 0,
        refused: 0,
    };
    while let Some(before) = queue.pop_front() {
        for command in every_command(&before) {
            let Ok((event, after)) = step(&before, &command) else {
                explored.refused += 1;
                continue;
            };
            explored.accepted += 1;
            check(&before, &command, &event, &after);
            if let Vacant(unknown) = explored.states.entry(state(&after)) {
                unknown.insert(after.clone());
                queue.push_back(after);
            }
        }
    }
    explored
}

/// R8 and R9: by a disconnect nobody loses access while another admin is connected, and everybody
/// with the last one. Else nobody loses it whom the command does not name.
fn losers(before: &Instance, command: &Command) -> Vec<UserId> {
    let has_access = |id: &UserId| before.user(*id).unwrap().link() == Link::Granted;
    let is_connected = |user: &&User| user.link() == Link::Connected;
    match &command.action {
        Action::Disconnect if before.users().iter().filter(is_connected).count() > 1 => vec![],
        Action::Disconnect => {
            let everyone = before.users().iter().map(|user| user.id);
            everyone.filter(has_access).collect()
        }
        Action::RemoveAccess { user } => vec![*user],
        Action::Remove { user } => [*user].into_iter().filter(has_access).collect(),
        _ => vec![],
    }
}

#[test]
fn every_state_of_four_people_is_reached_and_every_command_in_it_keeps_the_rules() {
    let explored = explore(|before, command, event, after| {
        let lost = difference(&people(before), &people(after)).lost;
        assert_eq!(lost, losers(before, command), "{command:?} in {before:?}");
        if let Event::Disconnected { cut_off, .. } = event {
            assert_eq!(*cut_off as usize, lost.len());
        }
    });
    let Explored {
        states,
        accepted,
        refused,
    } = explored;
    println!("states: {}", states.len());
    println!(
        "commands: {} ({accepted} accepted, {refused} refused)",
        accepted + refused
    );
    let expected = every_valid_state();
    assert_eq!(expected.len(), 736);
    assert_eq!(states.into_keys().collect::<HashSet<_>>(), expected);
}

#[test]
fn in_every_state_an_undo_by_the_same_person_leads_back() {
    explore(|before, command, event, after| {
        let Some(inverse) = event.inverse() else {
            return;
        };
        let undone = step(after, &inverse.by(command.by));
        let (_, back) = undone.expect("nobody has acted in between");
        assert_eq!(&back, before, "{command:?} and back");
    });
}

#[test]
fn in_every_state_whoever_a_refusal_names_is_able_to_help() {
    let explored = explore(|_, _, _, _| {});
    for before in explored.states.values() {
        for command in every_command(before) {
            if let Err(refusal) = decide(before, &command) {
                assert_helpers(before, &command, &refusal);
            }
        }
    }
}

/// The people named in a refusal can do what it says they can (R15).
fn assert_helpers(before: &Instance, command: &Command, refusal: &Refusal) {
    match refusal {
        Refusal::AccessBlocksConnect { connected } => {
            assert!(!connected.is_empty());
            for helper in connected {
                let user = command.by;
                let help = Action::RemoveAccess { user }.by(*helper);
                let (_, after) = step(before, &help).unwrap();
                assert!(step(&after, command).is_ok(), "{command:?} in {after:?}");
            }
        }
        Refusal::ConnectedAdminsOnly { connected } => {
            let all: Vec<UserId> = before.connected().map(|user| user.id).collect();
            assert_eq!(connected, &all);
            assert!(!connected.contains(&command.by));
        }
        Refusal::AdminsOnly { admins } => {
            assert!(!admins.is_empty() && !admins.contains(&command.by));
        }
        Refusal::NotYourself { admins } => assert_others_can(before, command, admins),
        Refusal::StillConnected { user, others } => {
            let (_, after) = step(before, &Action::Disconnect.by(*user)).unwrap();
            assert!(step(&after, command).is_ok(), "{command:?} in {after:?}");
            let is_safe = difference(&people(before), &people(&after)).lost.is_empty();
            assert!(is_safe || others.is_empty(), "{command:?} in {before:?}");
        }
        _ => {}
    }
}

/// Another admin may do it, once the actor is no longer connected.
fn assert_others_can(before: &Instance, command: &Command, admins: &[UserId]) {
    assert!(!admins.is_empty());
    let disconnected = step(before, &Action::Disconnect.by(command.by));
    let before = disconnected.map_or_else(|_| before.clone(), |(_, after)| after);
    for helper in admins {
        assert_ne!(*helper, command.by);
        let help = command.action.clone().by(*helper);
        assert!(step(&before, &help).is_ok(), "{help:?} in {before:?}");
    }
}
