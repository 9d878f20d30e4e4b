//! What came of a command.

use baton_core::journal::{AppendError, CatchUpError, CommitError, ReadError};
use baton_core::rules::{Contact, Event, Name, Role};
use baton_core::views::outcome::Done;

use super::{Audience, counted, refusal, said};
use crate::texts::Locale;

/// The sentence for an accepted command.
#[must_use]
pub fn done(to: impl Audience, done: &Done) -> String {
    let locale = to.locale();
    let name = done.name.as_ref().map(Name::as_str).unwrap_or_default();
    match &done.event {
        Event::Connected { .. } => said!(locale, done.connected).to_owned(),
        Event::Disconnected { cut_off: 0, .. } => said!(locale, done.disconnected).to_owned(),
        Event::Disconnected { cut_off, .. } => counted!(locale, *cut_off as usize, done.cut_off),
        Event::AccessGiven { .. } => said!(locale, done.access_given, name),
        Event::AccessRemoved { .. } => said!(locale, done.access_removed, name),
        Event::AccessGivenToAll { users } => {
            counted!(locale, users.len(), done.access_given_to_all)
        }
        Event::AccessRemovedFromAll { users } => {
            counted!(locale, users.len(), done.access_removed_from_all)
        }
        Event::Invited { .. } => said!(locale, done.invited, name),
        Event::InvitedAll { people, .. } => counted!(locale, people.len(), done.invited_all),
        Event::InvitationTakenBack { people } => match people.as_slice() {
            [(_, name)] => said!(locale, done.removed, name = name.as_str()),
            _ => counted!(locale, people.len(), done.taken_back),
        },
        Event::Edited { from, to, .. } => edited(locale, from, to),
        Event::RoleChanged { role, .. } => match role {
            Role::Admin => said!(locale, done.made_admin, name),
            Role::User => said!(locale, done.made_user, name),
        },
        Event::Removed { .. } => said!(locale, done.removed, name),
        Event::Started { .. } => said!(locale, done.started).to_owned(),
        Event::Replaced { people, .. } => counted!(locale, *people as usize, done.replaced),
        // Nobody does these.
        Event::Begun | Event::Mended { .. } => String::new(),
    }
}

/// A sentence for each of the two that has been changed.
fn edited(locale: Locale, from: &Contact, to: &Contact) -> String {
    let name = to.name.as_str();
    let renamed = (from.name != to.name)
        .then(|| said!(locale, done.renamed, from = from.name.as_str(), to = name));
    let email = to.email.as_str();
    let moved = (from.email != to.email).then(|| said!(locale, done.email_changed, name, email));
    let sentences: Vec<String> = renamed.into_iter().chain(moved).collect();
    sentences.join(" ")
}

/// The sentence for a command that did not happen.
#[must_use]
pub fn failure(to: impl Audience, error: &CommitError) -> String {
    let locale = to.locale();
    let text = match error {
        CommitError::Refused(reason) => return refusal(to, reason),
        CommitError::Changed => said!(locale, failed.changed),
        CommitError::NotStored(AppendError::Full) => said!(locale, failed.full),
        CommitError::NotStored(AppendError::Refused) => said!(locale, failed.blocked),
        CommitError::NotStored(AppendError::NoAnswer) => said!(locale, failed.unsure),
        CommitError::NotStored(AppendError::Over)
        | CommitError::Behind(CatchUpError::NotRead(ReadError::Over)) => {
            said!(locale, failed.over)
        }
        CommitError::NotStored(AppendError::Late | AppendError::Displaced)
        | CommitError::Behind(CatchUpError::Unreadable | CatchUpError::Displaced) => {
            said!(locale, failed.unreadable)
        }
        CommitError::Behind(CatchUpError::NotRead(ReadError::Refused)) => {
            said!(locale, failed.not_read)
        }
        CommitError::Behind(CatchUpError::NotRead(ReadError::NoAnswer)) => {
            said!(locale, failed.not_begun)
        }
    };
    text.to_owned()
}
