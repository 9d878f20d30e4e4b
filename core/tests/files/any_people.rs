//! Names and addresses by chance, and more wicked than chance would make them.

use baton_core::rules::{Email, Instance, Name, Newcomer, Role, Standing, User, UserId};
use proptest::prelude::*;
use proptest::sample::select;

/// Names with everything in them that a table gives a meaning to.
pub fn name() -> impl Strategy<Value = Name> {
    let text = prop_oneof![
        3 => "['=+@＝＋－＠-]{0,3}\\PC{1,12}",
        3 => "['\"=+@,;\\\\ -]{1,8}[a-z'\"]{1,4}",
        1 => "\\PC{1,40}",
    ];
    text.prop_filter_map("not a name", |text| Name::parse(&text).ok())
}

/// Addresses that differ from each other by their number.
fn email(number: usize, local: &str) -> Option<Email> {
    Email::parse(&format!("{local}{number}@example.com")).ok()
}

fn local() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => "['=+＝＋－＠-]{0,3}[a-zéÉ.,;\"']{1,10}",
        1 => "[^\\s@]{1,10}",
    ]
}

/// People with different addresses.
pub fn newcomers() -> impl Strategy<Value = Vec<Newcomer>> {
    let person = (name(), local(), select(&[Role::Admin, Role::User][..]));
    proptest::collection::vec(person, 0..12).prop_map(|people| {
        let numbered = people.into_iter().enumerate();
        let people = numbered.filter_map(|(number, (name, local, role))| {
            let email = email(number, &local)?;
            Some(Newcomer { name, email, role })
        });
        people.collect()
    })
}

/// An instance of such people, with ids that may have gaps, in all standings.
pub fn instance() -> impl Strategy<Value = Instance> {
    let standings = proptest::collection::vec((select(&Standing::ALL[..]), 1..1000_u32), 12);
    (newcomers(), standings).prop_map(|(people, standings)| {
        let mut id = 0;
        let people = people.into_iter().zip(standings);
        let mut users: Vec<User> = people
            .map(|(person, (standing, gap))| {
                id += gap;
                User {
                    id: UserId(id),
                    name: person.name,
                    email: person.email,
                    standing,
                }
            })
            .collect();
        users.push(User {
            id: UserId(id + 1),
            name: Name::parse("The admin").unwrap(),
            email: Email::parse("the.admin@example.com").unwrap(),
            standing: Standing::AdminConnected,
        });
        Instance::new(users).unwrap()
    })
}
