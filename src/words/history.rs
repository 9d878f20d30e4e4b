//! The history in words: what happened, and what it meant for others.

use std::collections::HashMap;

use baton_core::journal::Entry;
use baton_core::rules::{Contact, Event, Instance, Mended, Name, Role, UserId};
use baton_core::views::people_list::fold;
use leptos_i18n::td_string;

use super::{counted, format, list_of};
use crate::app::App;
use crate::i18n::Locale;

/// How everybody of a history is called: as in the instance; those who have left it, as the history last
/// said; and before a backup took the place of everyone, as they were called then.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    gone: HashMap<UserId, String>,
    /// The numbers of the entries by which everyone was replaced, the first one first, each with the
    /// names that hold up to it.
    eras: Vec<(u64, HashMap<UserId, String>)>,
}

impl Names {
    /// What the entries of a history, with their numbers, tell about names.
    #[must_use]
    pub fn told_by<'a>(entries: impl Iterator<Item = (u64, &'a Entry)>) -> Self {
        let named = |people: &[(UserId, Name)]| {
            let people = people.iter();
            people
                .map(|(id, name)| (*id, name.as_str().to_owned()))
                .collect::<HashMap<_, _>>()
        };
        let mut names = Self::default();
        for (seq, entry) in entries {
            match &entry.did {
                Event::Removed { user, name, .. } => names.leaves(*user, name),
                Event::InvitationTakenBack { people } => {
                    people
                        .iter()
                        .for_each(|(user, name)| names.leaves(*user, name));
                }
                Event::Replaced { before, .. } => names.eras.push((seq, named(before))),
                _ => {}
            }
        }
        names.eras.sort_unstable_by_key(|(seq, _)| *seq);
        names
    }

    /// The newest entry comes first, and what it says holds.
    fn leaves(&mut self, user: UserId, name: &Name) {
        let name = || name.as_str().to_owned();
        self.gone.entry(user).or_insert_with(name);
    }

    /// How a person of an entry is called; by their number where nothing tells.
    #[must_use]
    pub fn of(&self, instance: &Instance, seq: u64, user: UserId) -> String {
        if user == UserId(0) {
            // Nobody has this id: Baton itself has noted something.
            return "Baton".to_owned();
        }
        let present = || Some(instance.user(user)?.name.as_str().to_owned());
        let gone = || self.gone.get(&user).cloned();
        let name = match self.is_past(seq) {
            true => self.then(seq, user).or_else(gone).or_else(present),
            false => present().or_else(gone),
        };
        name.unwrap_or_else(|| format!("#{}", user.0))
    }

    /// Whether everyone was replaced by that entry or later.
    #[must_use]
    pub fn is_past(&self, seq: u64) -> bool {
        self.eras.last().is_some_and(|(end, _)| seq <= *end)
    }

    fn then(&self, seq: u64, user: UserId) -> Option<String> {
        let later = self.eras.iter().filter(|(end, _)| seq <= *end);
        later
            .filter_map(|(_, names)| names.get(&user))
            .next()
            .cloned()
    }

    /// The people who have left whose name contains a text that is [folded](fold).
    pub fn containing<'a>(&'a self, folded: &'a str) -> impl Iterator<Item = UserId> + 'a {
        let found = self.gone.iter();
        let found = found.filter(move |(_, name)| fold(name).contains(folded));
        found.map(|(id, _)| *id)
    }
}

/// What happened by an entry, as a sentence whose subject stands in another column.
#[must_use]
pub fn happened(app: App, names: &Names, seq: u64, event: &Event) -> String {
    let locale = app.locale();
    let name = |user: &UserId| app.read(|instance| names.of(instance, seq, *user));
    let all = |users: &mut dyn Iterator<Item = UserId>| {
        let users: Vec<UserId> = users.collect();
        list_of(locale, &users, |user| name(user))
    };
    match event {
        Event::Connected { .. } => td_string!(locale, happened.connected).to_owned(),
        Event::Disconnected { .. } => td_string!(locale, happened.disconnected).to_owned(),
        Event::AccessGiven { user } => {
            td_string!(locale, happened.access_given, names = name(user))
        }
        Event::AccessRemoved { user } => {
            td_string!(locale, happened.access_removed, names = name(user))
        }
        Event::AccessGivenToAll { users } => {
            td_string!(
                locale,
                happened.access_given,
                names = all(&mut users.iter())
            )
        }
        Event::AccessRemovedFromAll { users } => {
            td_string!(
                locale,
                happened.access_removed,
                names = all(&mut users.iter())
            )
        }
        Event::Invited { name, .. } => {
            td_string!(locale, happened.invited, names = name.as_str())
        }
        Event::InvitedAll { people, .. } => {
            let called: Vec<&str> = people.iter().map(|person| person.name.as_str()).collect();
            let names = list_of(locale, &called, |name| (*name).to_owned());
            counted!(
                locale,
                people.len(),
                happened.invited_many,
                names = names.clone()
            )
        }
        Event::InvitationTakenBack { people } => {
            let names = list_of(locale, people, |(_, name)| name.as_str().to_owned());
            td_string!(locale, happened.taken_back, names = names)
        }
        Event::Edited { from, to, .. } => edited(locale, from, to),
        Event::RoleChanged { user, role } => match role {
            Role::Admin => td_string!(locale, happened.made_admin, name = name(user)),
            Role::User => td_string!(locale, happened.made_user, name = name(user)),
        },
        Event::Removed { name, .. } => {
            td_string!(locale, happened.removed, name = name.as_str())
        }
        Event::Started { .. } => td_string!(locale, happened.started).to_owned(),
        Event::Replaced { people, .. } => counted!(locale, *people as usize, happened.replaced),
        Event::Mended { first, last, state } => mended(locale, *first, *last, *state),
        // What stands at the beginning is no part of the history.
        Event::Begun => String::new(),
    }
}

fn mended(locale: Locale, first: u64, last: u64, state: Mended) -> String {
    match state {
        Mended::Kept if first == last => {
            td_string!(locale, happened.mended_kept_one, first = first)
        }
        Mended::Before if first == last => {
            td_string!(locale, happened.mended_before_one, first = first)
        }
        Mended::Kept => td_string!(locale, happened.mended_kept, first = first, last = last),
        Mended::Before => td_string!(locale, happened.mended_before, first = first, last = last),
        Mended::Lost => td_string!(locale, happened.mended_lost, last = last),
    }
}

fn edited(locale: Locale, from: &Contact, to: &Contact) -> String {
    let (name, email) = (from.name.as_str(), from.email.as_str());
    let (new_name, new_email) = (to.name.as_str(), to.email.as_str());
    match (from.name != to.name, from.email != to.email) {
        (true, true) => td_string!(
            locale,
            happened.edited,
            from = name,
            to = new_name,
            old = email,
            new = new_email
        ),
        (true, false) => td_string!(locale, happened.renamed, from = name, to = new_name),
        (false, _) => td_string!(
            locale,
            happened.email,
            name = name,
            from = email,
            to = new_email
        ),
    }
}

/// What an event meant for access: who lost it, kept it or got it. Empty where it touched nobody's.
#[must_use]
pub fn effect(locale: Locale, event: &Event) -> String {
    match event {
        Event::Disconnected {
            cut_off: 0, kept, ..
        } => {
            let nobody = td_string!(locale, happened.nobody_lost);
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
            td_string!(locale, happened.no_link).to_owned()
        }
        Event::RoleChanged { .. } => td_string!(locale, happened.link_kept).to_owned(),
        Event::Replaced { .. } => td_string!(locale, happened.all_replaced).to_owned(),
        Event::Connected { .. }
        | Event::InvitationTakenBack { .. }
        | Event::Edited { .. }
        | Event::Removed { .. }
        | Event::Started { .. }
        | Event::Begun
        | Event::Mended { .. } => String::new(),
    }
}
