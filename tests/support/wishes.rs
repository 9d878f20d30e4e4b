//! What somebody wants, in the words of a sentence that begins with who wants it.

use baton::rules::{Action, Role};

use super::{email_of, id, name};

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
