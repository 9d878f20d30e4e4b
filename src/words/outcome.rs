//! What came of a command.

use baton_core::journal::{AppendError, CatchUpError, CommitError, ReadError};
use baton_core::rules::{Contact, Event, Name, Role};
use baton_core::views::outcome::Done;

use super::{Audience, counted, refusal, td_string};
use crate::i18n::Locale;

/// The sentence for an accepted command.
#[must_use]
pub fn done(to: impl Audience, done: &Done) -> String {
    let locale = to.locale();
    let name = done.name.as_ref().map(Name::as_str).unwrap_or_default();
    match &done.event {
        Event::Connected { .. } => td_string!(locale, done.connected).to_owned(),
        Event::Disconnected { cut_off: 0, .. } => td_string!(locale, done.disconnected).to_owned(),
        Event::Disconnected { cut_off, .. } => counted!(locale, *cut_off as usize, done.cut_off),
        Event::AccessGiven { .. } => td_string!(locale, done.access_given, name),
        Event::AccessRemoved { .. } => td_string!(locale, done.access_removed, name),
        Event::AccessGivenToAll { users } => {
            counted!(locale, users.len(), done.access_given_to_all)
        }
        Event::AccessRemovedFromAll { users } => {
            counted!(locale, users.len(), done.access_removed_from_all)
        }
        Event::Invited { .. } => td_string!(locale, done.invited, name),
        Event::InvitedAll { people, .. } => counted!(locale, people.len(), done.invited_all),
        Event::InvitationTakenBack { people } => match people.as_slice() {
            [(_, name)] => td_string!(locale, done.removed, name = name.as_str()),
            _ => counted!(locale, people.len(), done.taken_back),
        },
        Event::Edited { from, to, .. } => edited(locale, from, to),
        Event::RoleChanged { role, .. } => match role {
            Role::Admin => td_string!(locale, done.made_admin, name),
            Role::User => td_string!(locale, done.made_user, name),
        },
        Event::Removed { .. } => td_string!(locale, done.removed, name),
        Event::Started { .. } => td_string!(locale, done.started).to_owned(),
        Event::Replaced { people, .. } => counted!(locale, *people as usize, done.replaced),
        // Nobody does these.
        Event::Begun | Event::Mended { .. } => String::new(),
    }
}

/// A sentence for each of the two that has been changed.
fn edited(locale: Locale, from: &Contact, to: &Contact) -> String {
    let name = to.name.as_str();
    let renamed = (from.name != to.name)
        .then(|| td_string!(locale, done.renamed, from = from.name.as_str(), to = name));
    let email = to.email.as_str();
    let moved =
        (from.email != to.email).then(|| td_string!(locale, done.email_changed, name, email));
    let sentences: Vec<String> = renamed.into_iter().chain(moved).collect();
    sentences.join(" ")
}

/// The sentence for a command that did not happen.
#[must_use]
pub fn failure(to: impl Audience, error: &CommitError) -> String {
    let locale = to.locale();
    let text = match error {
        CommitError::Refused(reason) => return refusal(to, reason),
        CommitError::Changed => td_string!(locale, failed.changed),
        CommitError::NotStored(AppendError::Full) => td_string!(locale, failed.full),
        CommitError::NotStored(AppendError::Refused) => td_string!(locale, failed.blocked),
        CommitError::NotStored(AppendError::NoAnswer) => td_string!(locale, failed.unsure),
        CommitError::NotStored(AppendError::Over)
        | CommitError::Behind(CatchUpError::NotRead(ReadError::Over)) => {
            td_string!(locale, failed.over)
        }
        CommitError::NotStored(AppendError::Late | AppendError::Displaced)
        | CommitError::Behind(CatchUpError::Unreadable | CatchUpError::Displaced) => {
            td_string!(locale, failed.unreadable)
        }
        CommitError::Behind(CatchUpError::NotRead(ReadError::Refused)) => {
            td_string!(locale, failed.not_read)
        }
        CommitError::Behind(CatchUpError::NotRead(ReadError::NoAnswer)) => {
            td_string!(locale, failed.not_begun)
        }
    };
    text.to_owned()
}
