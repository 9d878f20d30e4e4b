//! What a person is offered: the rules' answers, in the form that buttons need.
//!
//! A page asks here and shows the answer; it has no rule of its own.

use super::address::{Address, Handover, Page, Route};
use crate::rules::{Action, Command, Instance, Link, Refusal, Role, User, UserId, decide};

/// How an action is offered to the person who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Offer {
    /// Not at all: it does not belong to this person.
    Hidden,
    /// It can be done.
    Open,
    /// It stays in place, unavailable, with the reason.
    Closed(Refusal),
    /// It stays in place, unavailable until somebody is chosen to whom it could be done.
    NobodyChosen,
}

impl Offer {
    /// The reason why it is unavailable, if it is.
    #[must_use]
    pub fn refusal(&self) -> Option<&Refusal> {
        match self {
            Self::Closed(refusal) => Some(refusal),
            Self::Hidden | Self::Open | Self::NobodyChosen => None,
        }
    }
}

fn ask(instance: &Instance, by: UserId, action: Action) -> Offer {
    match decide(instance, &action.by(by)) {
        Ok(_) => Offer::Open,
        Err(refusal) => Offer::Closed(refusal),
    }
}

/// Connect: for admins who are not connected (R1, R2); unavailable with its reason for those who were
/// given access (R5).
#[must_use]
pub fn connect(instance: &Instance, by: UserId) -> Offer {
    match ask(instance, by, Action::Connect) {
        Offer::Closed(refusal) if !matches!(refusal, Refusal::AccessBlocksConnect { .. }) => {
            Offer::Hidden
        }
        offer => offer,
    }
}

/// Disconnect: nobody but a connected admin sees it at all (R6).
#[must_use]
pub fn disconnect(instance: &Instance, by: UserId) -> Offer {
    match ask(instance, by, Action::Disconnect) {
        Offer::Open => Offer::Open,
        Offer::Closed(_) | Offer::Hidden | Offer::NobodyChosen => Offer::Hidden,
    }
}

/// Giving a person access or removing it, whichever their link leaves to do (R7).
#[must_use]
pub fn access(instance: &Instance, by: UserId, user: UserId) -> (Action, Offer) {
    let action = instance
        .user(user)
        .map_or(Action::GiveAccess { user }, access_wish);
    (action.clone(), ask(instance, by, action))
}

/// What a person's link leaves to do about their access, whether or not it can be done.
#[must_use]
pub fn access_wish(user: &User) -> Action {
    let (user, link) = (user.id, user.link());
    match link {
        Link::None => Action::GiveAccess { user },
        Link::Granted | Link::Connected => Action::RemoveAccess { user },
    }
}

/// Making a person what they are not: an admin, or a plain user (R11–R13).
#[must_use]
pub fn role(instance: &Instance, by: UserId, user: UserId) -> (Role, Offer) {
    let role = match instance.user(user).map(|user| user.role()) {
        Some(Role::Admin) => Role::User,
        Some(Role::User) | None => Role::Admin,
    };
    (role, ask(instance, by, Action::SetRole { user, role }))
}

/// Removing a person from the instance (R11–R13).
#[must_use]
pub fn removal(instance: &Instance, by: UserId, user: UserId) -> Offer {
    ask(instance, by, Action::Remove { user })
}

/// That the email address of a command is somebody else's, if the rules say so: this is said where it is
/// typed and can be mended (R14).
#[must_use]
pub fn email_taken(instance: &Instance, command: &Command) -> Option<Refusal> {
    let refusal = decide(instance, command).err()?;
    matches!(refusal, Refusal::EmailTaken { .. }).then_some(refusal)
}

/// A reason that stands in the way of changing anyone's access, whoever it is: it is said once above
/// the list instead of in every row.
#[must_use]
pub fn access_closed_for_all(instance: &Instance, by: UserId) -> Option<Refusal> {
    let (_, offer) = access(instance, by, by);
    match offer {
        Offer::Closed(
            refusal @ (Refusal::ConnectedAdminsOnly { .. }
            | Refusal::AdminsOnly { .. }
            | Refusal::UnknownActor),
        ) => Some(refusal),
        _ => None,
    }
}

/// Where what a refusal asks for can be done, where that is a page: at the very control, if the
/// refusal says which.
#[must_use]
pub fn remedy(refusal: &Refusal, by: UserId) -> Option<Address> {
    match refusal {
        Refusal::AccessBlocksConnect { .. } => {
            Some(Route::from(Page::UserAccess).at(access_id(by)))
        }
        Refusal::ConnectedAdminsOnly { .. } => Some(Route::from(Page::SetUp).at(CONNECT_ID)),
        Refusal::StillConnected { user, .. } | Refusal::DisconnectsThemselves { user } => {
            Some(way_out(*user, by))
        }
        Refusal::LastAdmin => Some(Route::from(Page::UserManagement).into()),
        Refusal::UnknownActor | Refusal::AdminsOnly { .. } | Refusal::NotYourself { .. } => {
            Some(Route::SignIn.into())
        }
        Refusal::UnknownUser { .. }
        | Refusal::AlreadyConnected
        | Refusal::NoConnectionOfYourOwn
        | Refusal::AlreadyHasAccess { .. }
        | Refusal::HasNoAccess { .. }
        | Refusal::EmailTaken { .. }
        | Refusal::EmailTwice { .. }
        | Refusal::ChangedMeanwhile { .. }
        | Refusal::NothingToDo
        | Refusal::RoleUnchanged { .. }
        | Refusal::NotTheSample => None,
    }
}

/// How somebody's connection ends: by their own button, or for others by a handover from them.
fn way_out(user: UserId, by: UserId) -> Address {
    if user == by {
        return Route::from(Page::SetUp).at(DISCONNECT_ID);
    }
    let from = Some(user);
    Route::from(Page::Handover(Handover {
        from,
        ..Handover::default()
    }))
    .into()
}

/// The id of the button Connect.
pub const CONNECT_ID: &str = "connect";

/// The id of the button Disconnect.
pub const DISCONNECT_ID: &str = "disconnect";

/// The id of the button that gives a person access or removes it.
#[must_use]
pub fn access_id(user: UserId) -> String {
    format!("access-{}", user.0)
}

/// The person whom the id of a control is about.
#[must_use]
pub fn person_of(id: &str) -> Option<UserId> {
    let (_, number) = id.rsplit_once('-')?;
    number.parse().ok().map(UserId)
}

/// The id of the button that changes a person's role.
#[must_use]
pub fn role_id(user: UserId) -> String {
    format!("role-{}", user.0)
}

/// The id of the button that removes a person from the instance.
#[must_use]
pub fn removal_id(user: UserId) -> String {
    format!("remove-{}", user.0)
}
