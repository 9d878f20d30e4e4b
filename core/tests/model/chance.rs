//! The rules against chance.

use std::collections::HashSet;

use baton_core::journal::state::{self, Read, State};
use baton_core::journal::{Entry, HIGHEST, Identity, LATEST, Sum, read_entry, write_entry};
use baton_core::rules::{Email, Event, Instance, Name, Standing, User, UserId};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::support::chance::{self, Wish};
use crate::support::second_opinion::step;
use crate::support::unseen::is_unseen;
use crate::support::{assert_invariants, email, keep_the_invariants, user};

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

/// The state of an instance, and an entry with everyone beside it, say the same when they are read again.
#[track_caller]
fn assert_written_out(instance: &Instance, number: u64) {
    let identity = Identity::from_chance([7; 16]);
    let state = State {
        identity,
        number,
        sum: Sum::of_text("an entry"),
        instance: instance.clone(),
    };
    let text = state.write();
    assert_eq!(state::read(&text), Read::State(Box::new(state)), "{text}");
    let entry = Entry {
        at: 0,
        by: UserId(0),
        did: Event::Begun,
    };
    let written = write_entry(&identity, number, Sum::NONE, &entry, Some(instance)).unwrap();
    let read = read_entry(&identity, number, &written.text).expect("an entry");
    assert_eq!((read.sum, read.after), (written.sum, Sum::NONE));
    assert_eq!((read.entry, read.state.as_ref()), (entry, Some(instance)));
}

/// An entry says the same when it is read again, and nothing under another number or of another instance.
#[track_caller]
fn assert_entry_written_out(entry: &Entry, number: u64) {
    let [ours, theirs] = [7, 8].map(|bits| Identity::from_chance([bits; 16]));
    let after = Sum::of_text("the entry before");
    let written = write_entry(&ours, number, after, entry, None).unwrap();
    let read = read_entry(&ours, number, &written.text).expect("an entry");
    assert_eq!((&read.entry, read.state), (entry, None));
    assert_eq!((read.sum, read.after), (written.sum, after));
    assert!(read_entry(&ours, number ^ 1, &written.text).is_none());
    assert!(read_entry(&theirs, number, &written.text).is_none());
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
        at in 0..=LATEST,
        by in any::<u32>(),
        number in 0..HIGHEST,
    ) {
        let (events, last) = live(&first, &wishes);
        assert_written_out(&first, number);
        assert_written_out(&last, number);
        for did in events {
            assert_round_trip(&did);
            let entry = Entry { at, by: UserId(by), did };
            assert_round_trip(&entry);
            assert_entry_written_out(&entry, number);
        }
    }

    #[test]
    fn an_instance_is_built_exactly_when_it_keeps_the_invariants_and_read_as_it_was_built(anybody in anybody()) {
        let standings: Vec<Standing> = anybody.iter().map(|(standing, _)| *standing).collect();
        let letters: HashSet<char> = anybody.iter().map(|(_, letter)| *letter).collect();
        let keep = keep_the_invariants(&standings);
        let is_one = keep && letters.len() == anybody.len();
        // Every other address is in capitals, which makes it no other address.
        let user = |(at, (standing, letter)): (usize, &(Standing, char))| {
            let address = format!("{letter}@example.com");
            let address = if at % 2 == 0 { address } else { address.to_uppercase() };
            user(at as u32 + 1, "Somebody", &address, *standing)
        };
        let users: Vec<User> = anybody.iter().enumerate().map(user).collect();
        let next_id = users.len() as u32 + 1;
        let built = Instance::new(users.clone()).ok();
        prop_assert_eq!(built.is_some(), is_one);
        // That no address is there twice is left to the checksum of what was written: see `as_written`.
        let read = Instance::as_written(users.clone(), next_id, false);
        prop_assert_eq!(read.is_some(), keep);
        prop_assert!(!is_one || read == built);
        // Nobody is there twice, and nobody to come gets the id of somebody who is there.
        prop_assert_eq!(Instance::as_written(users.clone(), next_id - 1, false), None);
        let twice = users.iter().flat_map(|user| [user.clone(), user.clone()]);
        prop_assert_eq!(Instance::as_written(twice.collect(), next_id, false), None);
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
