//! People, addressed by a letter.

use baton_core::rules::{Email, Instance, Name, Standing, User, UserId};

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

/// Ten thousand people, of whom the first is connected, and half of the others have access.
#[must_use]
pub fn ten_thousand() -> Instance {
    let user = |number: u32| User {
        id: UserId(number),
        name: name(&format!("Somebody with a Name {number}")),
        email: email(&format!("somebody.with.a.name.{number}@example.com")),
        standing: match number {
            1 => Standing::AdminConnected,
            2 => Standing::Admin,
            _ if number.is_multiple_of(2) => Standing::UserGranted,
            _ => Standing::User,
        },
    };
    Instance::new((1..=10_000).map(user).collect()).unwrap()
}
