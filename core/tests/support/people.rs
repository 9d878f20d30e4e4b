//! People, addressed by a letter, and what they want, in the words of a sentence that begins with who wants it.

use baton_core::rules::{
    Action, Contact, Email, Instance, Name, Newcomer, People, Role, Standing, User, UserId,
};

/// The id that a letter stands for: A is 1, B is 2.
#[track_caller]
pub fn id(letter: &str) -> UserId {
    let mut letters = letter.chars();
    match (letters.next(), letters.next()) {
        (Some(letter @ 'A'..='Z'), None) => UserId(u32::from(letter) - u32::from('A') + 1),
        _ => panic!("a person is addressed by one capital letter, not {letter:?}"),
    }
}

/// The ids that letters stand for.
#[track_caller]
pub fn ids<const N: usize>(letters: [&str; N]) -> Vec<UserId> {
    letters.map(id).to_vec()
}

/// A name, in a test that is not about names.
#[track_caller]
pub fn name(text: &str) -> Name {
    Name::parse(text).expect("a name")
}

/// An address, in a test that is not about addresses.
#[track_caller]
pub fn email(text: &str) -> Email {
    Email::parse(text).expect("an email address")
}

/// The address of the person with this letter: `a@example.com` for A.
#[track_caller]
pub fn email_of(letter: &str) -> Email {
    email(&format!("{}@example.com", letter.to_lowercase()))
}

/// Somebody with this number, who is called and reached so.
#[track_caller]
pub fn user(number: u32, called: &str, address: &str, standing: Standing) -> User {
    User {
        id: UserId(number),
        name: name(called),
        email: email(address),
        standing,
    }
}

/// The person with this letter.
#[track_caller]
pub fn person(letter: &str, standing: Standing) -> User {
    user(id(letter).0, letter, email_of(letter).as_str(), standing)
}

/// The name of one letter and the address of another.
#[track_caller]
pub fn contact(called: &str, reached: &str) -> Contact {
    Contact::from((name(called), email_of(reached)))
}

/// An instance of these people.
#[track_caller]
pub fn instance<const N: usize>(people: [(&str, Standing); N]) -> Instance {
    let people = people.map(|(letter, standing)| person(letter, standing));
    Instance::new(people.to_vec()).expect("people who keep the invariants")
}

/// Ten thousand people, of whom the first is connected, and half of the others have access.
pub fn ten_thousand() -> Instance {
    let person = |number: u32| {
        let standing = match number {
            1 => Standing::AdminConnected,
            2 => Standing::Admin,
            _ if number.is_multiple_of(2) => Standing::UserGranted,
            _ => Standing::User,
        };
        let called = format!("Somebody with a Name {number}");
        let address = format!("somebody.with.a.name.{number}@example.com");
        user(number, &called, &address, standing)
    };
    Instance::new((1..=10_000).map(person).collect()).unwrap()
}

/// "… gives access to B".
#[track_caller]
pub fn give_access(letter: &str) -> Action {
    Action::GiveAccess { user: id(letter) }
}

/// "… removes the access of B".
#[track_caller]
pub fn remove_access(letter: &str) -> Action {
    Action::RemoveAccess { user: id(letter) }
}

/// Several people, by their letters.
#[track_caller]
pub fn all<const N: usize>(letters: [&str; N]) -> People {
    People::new(ids(letters)).expect("somebody")
}

/// "… gives access to B and C".
#[track_caller]
pub fn give_access_to_all<const N: usize>(letters: [&str; N]) -> Action {
    let users = all(letters);
    Action::GiveAccessToAll { users }
}

/// "… removes the access of B and C".
#[track_caller]
pub fn remove_access_from_all<const N: usize>(letters: [&str; N]) -> Action {
    let users = all(letters);
    Action::RemoveAccessFromAll { users }
}

/// A plain user to invite.
#[track_caller]
pub fn newcomer(letter: &str) -> Newcomer {
    Newcomer {
        name: name(letter),
        email: email_of(letter),
        role: Role::User,
    }
}

/// "… invites B and C as plain users".
#[track_caller]
pub fn invite_all<const N: usize>(letters: [&str; N]) -> Action {
    let people = letters.map(newcomer).into();
    Action::InviteAll { people }
}

/// "… takes the invitation of B and C back".
#[track_caller]
pub fn take_back<const N: usize>(letters: [&str; N]) -> Action {
    let users = all(letters);
    Action::TakeBackInvitation { users }
}

/// "… calls B by another letter".
#[track_caller]
pub fn rename(letter: &str, to: &str) -> Action {
    edit(letter, contact(to, letter))
}

/// "… gives B the address of another letter".
#[track_caller]
pub fn change_email(letter: &str, to: &str) -> Action {
    edit(letter, contact(letter, to))
}

/// "… gives B this name and this address".
#[track_caller]
pub fn edit(letter: &str, to: impl Into<Contact>) -> Action {
    Action::Edit {
        user: id(letter),
        from: contact(letter, letter),
        to: to.into(),
    }
}

/// "… makes B an admin".
#[track_caller]
pub fn make_admin(letter: &str) -> Action {
    let (user, role) = (id(letter), Role::Admin);
    Action::SetRole { user, role }
}

/// "… makes B a plain user".
#[track_caller]
pub fn make_user(letter: &str) -> Action {
    let (user, role) = (id(letter), Role::User);
    Action::SetRole { user, role }
}

/// "… removes B from the instance".
#[track_caller]
pub fn remove(letter: &str) -> Action {
    Action::Remove { user: id(letter) }
}

/// "… invites B".
#[track_caller]
pub fn invite(letter: &str, role: Role) -> Action {
    Action::Invite {
        name: name(letter),
        email: email_of(letter),
        role,
    }
}

/// "… starts an instance of their own".
#[track_caller]
pub fn start(letter: &str) -> Action {
    Action::Start {
        name: name(letter),
        email: email_of(letter),
    }
}
