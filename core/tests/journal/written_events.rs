//! The written form of each event, letter by letter: what is stored today is read by every later version.

use std::sync::Arc;

use baton_core::rules::{Contact, Event, Mended, Newcomer, People, Role, UserId};

use crate::journal::mended;
use crate::support::{disconnected, email, name};

const ANNA: UserId = UserId(1);

fn contact(called: &str) -> Contact {
    Contact {
        name: name(called),
        email: email("a@b"),
    }
}

/// An event of each kind, those with parts that may be left out in both forms, and how it is written.
fn events() -> Vec<(Event, &'static str)> {
    let (user, users) = (ANNA, People::new([1, 2, 3, 7].map(UserId)).unwrap());
    let (name, email, role) = (name("Anna"), email("a@b"), Role::Admin);
    let newcomer = Newcomer {
        name: name.clone(),
        email: email.clone(),
        role: Role::User,
    };
    vec![
        (Event::Connected { user }, r#"{"connected":{"user":1}}"#),
        (
            disconnected("A", 2, 3),
            r#"{"disconnected":{"user":1,"cut_off":2,"kept":3}}"#,
        ),
        (
            Event::AccessGiven { user },
            r#"{"access-given":{"user":1}}"#,
        ),
        (
            Event::AccessRemoved { user },
            r#"{"access-removed":{"user":1}}"#,
        ),
        (
            Event::AccessGivenToAll {
                users: users.clone(),
            },
            r#"{"access-given-to-all":{"users":"1-3,7"}}"#,
        ),
        (
            Event::AccessRemovedFromAll { users },
            r#"{"access-removed-from-all":{"users":"1-3,7"}}"#,
        ),
        (
            Event::Invited {
                user,
                name: name.clone(),
                email: email.clone(),
                role,
            },
            r#"{"invited":{"user":1,"name":"Anna","email":"a@b","role":"admin"}}"#,
        ),
        (
            Event::InvitedAll {
                first: user,
                people: Arc::from([newcomer]),
            },
            r#"{"invited-all":{"first":1,"people":[["Anna","a@b","user"]]}}"#,
        ),
        (
            Event::InvitationTakenBack {
                people: vec![(user, name.clone())],
            },
            r#"{"invitation-taken-back":{"people":[[1,"Anna"]]}}"#,
        ),
        (
            Event::Edited {
                user,
                from: contact("A\"\\"),
                to: contact("É"),
            },
            r#"{"edited":{"user":1,"from":["A\"\\","a@b"],"to":["É","a@b"]}}"#,
        ),
        (
            Event::RoleChanged { user, role },
            r#"{"role-changed":{"user":1,"role":"admin"}}"#,
        ),
        (
            Event::Removed {
                user,
                name: name.clone(),
                had_access: false,
            },
            r#"{"removed":{"user":1,"name":"Anna"}}"#,
        ),
        (
            Event::Removed {
                user,
                name: name.clone(),
                had_access: true,
            },
            r#"{"removed":{"user":1,"name":"Anna","had_access":true}}"#,
        ),
        (
            Event::Started {
                user,
                name: name.clone(),
                email,
            },
            r#"{"started":{"user":1,"name":"Anna","email":"a@b"}}"#,
        ),
        (
            Event::Replaced {
                people: 4,
                before: vec![],
            },
            r#"{"replaced":{"people":4}}"#,
        ),
        (
            Event::Replaced {
                people: 4,
                before: vec![(user, name)],
            },
            r#"{"replaced":{"people":4,"before":[[1,"Anna"]]}}"#,
        ),
        (Event::Begun, r#""begun""#),
        (
            mended(5, 6, Mended::Kept),
            r#"{"mended":{"first":5,"last":6,"state":"kept"}}"#,
        ),
        (
            mended(5, 6, Mended::Before),
            r#"{"mended":{"first":5,"last":6,"state":"before"}}"#,
        ),
        (
            mended(5, 6, Mended::Lost),
            r#"{"mended":{"first":5,"last":6,"state":"lost"}}"#,
        ),
    ]
}

#[test]
fn each_event_is_written_as_ever_and_read_as_it_was() {
    for (event, text) in events() {
        assert_eq!(serde_json::to_string(&event).unwrap(), text);
        assert_eq!(serde_json::from_str::<Event>(text).unwrap(), event);
    }
}
