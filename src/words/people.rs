//! People in a sentence.

use baton_core::rules::{Link, Role, UserId};
use leptos::prelude::Signal;

use super::{Audience, counted, format, said};
use crate::texts::Locale;

/// How many people a sentence names before it counts the others.
const NAMED: usize = 4;

/// How a person is called; a person who is no longer there is called by their number.
#[must_use]
pub fn name(to: impl Audience, user: UserId) -> String {
    to.name_of(user)
        .map_or_else(|| format!("#{}", user.0), String::from)
}

/// A text that depends on how a person is called, for a component that takes a signal.
#[must_use]
pub fn about(
    to: impl Audience,
    user: UserId,
    text: fn(Locale, String) -> String,
) -> Signal<String> {
    Signal::derive(move || text(to.locale(), name(to, user)))
}

/// “Anna, Bruno and 3 others”.
#[must_use]
pub fn names(to: impl Audience, users: &[UserId]) -> String {
    format::all(to.locale(), &named(to, users))
}

/// “Anna, Bruno or 3 others”.
#[must_use]
pub fn any_of(to: impl Audience, users: &[UserId]) -> String {
    format::any(to.locale(), &named(to, users))
}

/// The same of anything that can be named.
#[must_use]
pub fn list_of<T>(locale: Locale, items: &[T], name: impl Fn(&T) -> String) -> String {
    format::all(locale, &first(locale, items, name))
}

fn named(to: impl Audience, users: &[UserId]) -> Vec<String> {
    first(to.locale(), users, |user| name(to, *user))
}

fn first<T>(locale: Locale, items: &[T], name: impl Fn(&T) -> String) -> Vec<String> {
    // Naming all but one and counting “1 other” would be no shorter.
    let shown = if items.len() <= NAMED + 1 {
        items.len()
    } else {
        NAMED
    };
    let (first, others) = items.split_at(shown);
    let mut named: Vec<String> = first.iter().map(name).collect();
    if !others.is_empty() {
        named.push(counted!(locale, others.len(), list.more));
    }
    named
}

/// Through whom access is kept afterwards: these names of so many connected admins.
#[must_use]
pub fn keepers(locale: Locale, connected: usize, names: String) -> String {
    match connected {
        0 => said!(locale, impact.nobody_left).to_owned(),
        1 => said!(locale, impact.kept_by.one, names),
        _ => said!(locale, impact.kept_by.other, names),
    }
}

/// The name of a role.
#[must_use]
pub fn role(locale: Locale, role: Role) -> &'static str {
    match role {
        Role::Admin => said!(locale, role.admin),
        Role::User => said!(locale, role.user),
    }
}

/// How a person's link reads.
#[must_use]
pub fn link(locale: Locale, link: Link) -> &'static str {
    match link {
        Link::None => said!(locale, link.none),
        Link::Granted => said!(locale, link.granted),
        Link::Connected => said!(locale, link.connected),
    }
}
