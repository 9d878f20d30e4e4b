//! What somebody wants, in the words of a sentence that begins with who wants it.

use baton_core::rules::{Action, Contact, Email, Name, Newcomer, People, Role};

use super::{email_of, id, ids, name};

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

/// Several people, by their letters.
#[must_use]
#[track_caller]
pub fn all<const N: usize>(letters: [&str; N]) -> People {
    People::new(ids(letters)).expect("somebody")
}

/// "… gives access to B and C".
#[must_use]
#[track_caller]
pub fn give_access_to_all<const N: usize>(letters: [&str; N]) -> Action {
    let users = all(letters);
    Action::GiveAccessToAll { users }
}

/// "… removes the access of B and C".
#[must_use]
#[track_caller]
pub fn remove_access_from_all<const N: usize>(letters: [&str; N]) -> Action {
    let users = all(letters);
    Action::RemoveAccessFromAll { users }
}

/// A plain user to invite.
#[must_use]
#[track_caller]
pub fn newcomer(letter: &str) -> Newcomer {
    Newcomer {
        name: name(letter),
        email: email_of(letter),
        role: Role::User,
    }
}

/// "… invites B and C as plain users".
#[must_use]
#[track_caller]
pub fn invite_all<const N: usize>(letters: [&str; N]) -> Action {
    let people = letters.map(newcomer).to_vec();
    Action::InviteAll {
        people: people.into(),
    }
}

/// "… takes the invitation of B and C back".
#[must_use]
#[track_caller]
pub fn take_back<const N: usize>(letters: [&str; N]) -> Action {
    let users = all(letters);
    Action::TakeBackInvitation { users }
}

/// "… calls B by another letter".
#[must_use]
#[track_caller]
pub fn rename(letter: &str, to: &str) -> Action {
    edit(letter, (name(to), email_of(letter)))
}

/// "… gives B the address of another letter".
#[must_use]
#[track_caller]
pub fn change_email(letter: &str, to: &str) -> Action {
    edit(letter, (name(letter), email_of(to)))
}

/// "… gives B this name and this address".
#[must_use]
#[track_caller]
pub fn edit(letter: &str, to: (Name, Email)) -> Action {
    Action::Edit {
        user: id(letter),
        from: Contact::from((name(letter), email_of(letter))),
        to: Contact::from(to),
    }
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
