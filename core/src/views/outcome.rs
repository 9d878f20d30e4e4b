//! What came of the last thing that somebody did, for the page to say.

use std::sync::Arc;

use super::address::{Address, Page, Route};
use super::offer;
use crate::journal::{AppendError, CommitError};
use crate::rules::{Action, Event, Instance, Name, UserId};

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A command was accepted, and is stored.
    Done(Done),
    /// A command did not happen.
    Failed(CommitError),
    /// A text is on the clipboard.
    Copied,
    /// The browser did not take it.
    NotCopied,
    /// Nothing was done, because the part of Baton that does it did not arrive.
    NotFetched,
}

/// An accepted command, with what a sentence about it needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// What happened.
    pub event: Event,
    /// How the person whom it happened to is called, as of then, where it is about one person.
    pub name: Option<Name>,
    /// What would take it back, if anything does.
    pub undo: Option<Undo>,
}

/// What would take something back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Undo {
    /// A command, which the rules may refuse when the world has moved on.
    Command(Action),
    /// What a backup took the place of. It is here until the next command, and nowhere else.
    Restore {
        /// The instance as it was.
        before: Arc<Instance>,
        /// The number of the entry after which nothing else may have happened.
        number: u64,
    },
}

/// What a command waits for that has taken long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waiting {
    /// What is stored is still being read.
    Opening,
    /// What was to be stored is not on the disk yet.
    Storing,
}

impl Done {
    /// What an event in this instance, which contains it already, means to whoever has caused it.
    #[must_use]
    pub fn of(event: Event, instance: &Instance) -> Self {
        Self {
            name: name(&event, instance),
            undo: event.inverse().map(Undo::Command),
            event,
        }
    }
}

impl Outcome {
    /// Where what stands in the way can be lifted, where that is a page.
    #[must_use]
    pub fn remedy(&self, by: UserId) -> Option<Address> {
        match self {
            Self::Failed(CommitError::Refused(refusal)) => offer::remedy(refusal, by),
            Self::Failed(CommitError::NotStored(AppendError::Full)) => {
                Some(Route::from(Page::Data).into())
            }
            Self::Failed(_) | Self::Done(_) | Self::Copied | Self::NotCopied | Self::NotFetched => {
                None
            }
        }
    }

    /// Whether it can still be taken back by whoever signs in next: a backup may have nobody in it who is
    /// signed in here.
    #[must_use]
    pub fn outlives_the_person(&self) -> bool {
        let undo = match self {
            Self::Done(done) => done.undo.as_ref(),
            Self::Failed(_) | Self::Copied | Self::NotCopied | Self::NotFetched => None,
        };
        matches!(undo, Some(Undo::Restore { .. }))
    }
}

/// The name of the one person whom it happened to.
fn name(event: &Event, instance: &Instance) -> Option<Name> {
    match event {
        Event::Invited { name, .. } | Event::Removed { name, .. } | Event::Started { name, .. } => {
            Some(name.clone())
        }
        Event::Connected { user }
        | Event::Disconnected { user, .. }
        | Event::AccessGiven { user }
        | Event::AccessRemoved { user }
        | Event::Edited { user, .. }
        | Event::RoleChanged { user, .. } => instance.user(*user).map(|user| user.name.clone()),
        Event::AccessGivenToAll { .. }
        | Event::AccessRemovedFromAll { .. }
        | Event::InvitedAll { .. }
        | Event::InvitationTakenBack { .. }
        | Event::Replaced { .. }
        | Event::Begun
        | Event::Mended { .. } => None,
    }
}
