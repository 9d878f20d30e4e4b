//! The rules against chance.

use std::collections::HashSet;

use baton::rules::{Email, Event, Instance, Name, Standing, User, UserId};
use baton::store::Entry;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::support::chance::Wish;
use crate::support::second_opinion::step;
use crate::support::unseen::is_unseen;
use crate::support::{assert_invariants, chance, email, keep_the_invariants, name};

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
    #![proptest_config(chance::config())]

    #[test]
    fn every_step_keeps_the_invariants_and_does_what_it_says(
        first in chance::instance(),
        wishes in chance::wishes(60),
    ) {
        assert_invariants(&first);
        live(&first, &wishes);
    }

    #[test]
    fn replaying_the_accepted_events_gives_the_last_state(
        first in chance::instance(),
        wishes in chance::wishes(60),
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
        first in chance::instance(),
        wishes in chance::wishes(60),
    ) {
        let mut used: HashSet<UserId> = first.users().iter().map(|user| user.id).collect();
        let (events, _) = live(&first, &wishes);
        for event in events {
            let new = match event {
                Event::Invited { user, .. } | Event::Started { user, .. } => vec![user],
                Event::InvitedAll { first, people } => first.and_after().take(people.len()).collect(),
                _ => vec![],
            };
            for user in new {
                prop_assert!(used.insert(user), "{:?} was somebody else's", user);
            }
        }
    }

    #[test]
    fn what_is_written_is_read_again(
        first in chance::instance(),
        wishes in chance::wishes(40),
        at in any::<u64>(),
        by in any::<u32>(),
    ) {
        let (events, last) = live(&first, &wishes);
        assert_round_trip(&first);
        assert_round_trip(&last);
        for did in events {
            assert_round_trip(&did);
            assert_round_trip(&Entry { at, by: UserId(by), did, after: None });
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
        let has_unseen = text.contains(is_unseen);
        if let Ok(name) = Name::parse(&text) {
            prop_assert!(has_unseen || name.as_str() == text.trim());
            prop_assert_eq!(Name::parse(name.as_str()), Ok(name));
        }
        if let Ok(email) = Email::parse(&text) {
            prop_assert!(has_unseen || email.as_str() == text.trim());
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
