//! The history in words: what happened, and what it meant for others.

use baton_core::rules::{Contact, Event, Mended, People, Role, UserId};

use super::{counted, format, list_of, said};
use crate::texts::Locale;

/// What happened by an event, as a sentence whose subject stands in another column. `name` says how people
/// were called then.
#[must_use]
pub fn happened(locale: Locale, event: &Event, name: impl Fn(&UserId) -> String) -> String {
    let all = |users: &People| {
        let users: Vec<UserId> = users.iter().collect();
        list_of(locale, &users, &name)
    };
    match event {
        Event::Connected { .. } => said!(locale, happened.connected).to_owned(),
        Event::Disconnected { .. } => said!(locale, happened.disconnected).to_owned(),
        Event::AccessGiven { user } => {
            said!(locale, happened.access_given, names = name(user))
        }
        Event::AccessRemoved { user } => {
            said!(locale, happened.access_removed, names = name(user))
        }
        Event::AccessGivenToAll { users } => {
            said!(locale, happened.access_given, names = all(users))
        }
        Event::AccessRemovedFromAll { users } => {
            said!(locale, happened.access_removed, names = all(users))
        }
        Event::Invited { name, .. } => said!(locale, happened.invited, names = name.as_str()),
        Event::InvitedAll { people, .. } => {
            let called: Vec<&str> = people.iter().map(|person| person.name.as_str()).collect();
            let names = list_of(locale, &called, |name| (*name).to_owned());
            counted!(locale, people.len(), happened.invited_many, names)
        }
        Event::InvitationTakenBack { people } => {
            let names = list_of(locale, people, |(_, name)| name.as_str().to_owned());
            said!(locale, happened.taken_back, names)
        }
        Event::Edited { from, to, .. } => edited(locale, from, to),
        Event::RoleChanged { user, role } => match role {
            Role::Admin => said!(locale, happened.made_admin, name = name(user)),
            Role::User => said!(locale, happened.made_user, name = name(user)),
        },
        Event::Removed { name, .. } => said!(locale, happened.removed, name = name.as_str()),
        Event::Started { .. } => said!(locale, happened.started).to_owned(),
        Event::Replaced { people, .. } => counted!(locale, *people as usize, happened.replaced),
        Event::Mended { first, last, state } => mended(locale, *first, *last, *state),
        // What stands at the beginning is no part of the history.
        Event::Begun => String::new(),
    }
}

fn mended(locale: Locale, first: u64, last: u64, state: Mended) -> String {
    match state {
        Mended::Kept if first == last => said!(locale, happened.mended_kept_one, first),
        Mended::Before if first == last => said!(locale, happened.mended_before_one, first),
        Mended::Kept => said!(locale, happened.mended_kept, first, last),
        Mended::Before => said!(locale, happened.mended_before, first, last),
        Mended::Lost => said!(locale, happened.mended_lost, last),
    }
}

fn edited(locale: Locale, from: &Contact, to: &Contact) -> String {
    let (name, email) = (from.name.as_str(), from.email.as_str());
    let (new_name, new_email) = (to.name.as_str(), to.email.as_str());
    match (from.name != to.name, from.email != to.email) {
        (true, true) => {
            let (from, to, old, new) = (name, new_name, email, new_email);
            said!(locale, happened.edited, from, to, old, new)
        }
        (true, false) => said!(locale, happened.renamed, from = name, to = new_name),
        (false, _) => said!(locale, happened.email, name, from = email, to = new_email),
    }
}

/// What an event meant for access: who lost it, kept it or got it. Empty where it touched nobody's.
#[must_use]
pub fn effect(locale: Locale, event: &Event) -> String {
    match event {
        Event::Disconnected {
            cut_off: 0, kept, ..
        } => {
            let nobody = said!(locale, happened.nobody_lost);
            match kept {
                0 => nobody.to_owned(),
                kept => {
                    let kept = counted!(locale, *kept as usize, happened.kept);
                    format::all(locale, &[nobody.to_owned(), kept])
                }
            }
        }
        Event::Disconnected { cut_off, .. } => {
            counted!(locale, *cut_off as usize, happened.cut_off)
        }
        Event::AccessGiven { .. } => counted!(locale, 1, happened.gained),
        Event::AccessGivenToAll { users } => counted!(locale, users.len(), happened.gained),
        Event::AccessRemoved { .. }
        | Event::Removed {
            had_access: true, ..
        } => counted!(locale, 1, happened.cut_off),
        Event::AccessRemovedFromAll { users } => counted!(locale, users.len(), happened.cut_off),
        Event::Invited { .. } | Event::InvitedAll { .. } => {
            said!(locale, happened.no_link).to_owned()
        }
        Event::RoleChanged { .. } => said!(locale, happened.link_kept).to_owned(),
        Event::Replaced { .. } => said!(locale, happened.all_replaced).to_owned(),
        Event::Connected { .. }
        | Event::InvitationTakenBack { .. }
        | Event::Edited { .. }
        | Event::Removed { .. }
        | Event::Started { .. }
        | Event::Begun
        | Event::Mended { .. } => String::new(),
    }
}
