//! Writing a people file.

use super::formula::disarm;
use crate::rules::{Instance, Link, Role, UserId};

/// The header of what Baton writes.
const HEADER: &str = "name,email,role,marketo\r\n";

/// Writes these people, in this order, as a table with the columns `name`, `email`, `role` and
/// `marketo`: comma-separated, each line ended by CR LF as RFC 4180 says, without a byte order mark.
/// Whoever is not in the instance is left out.
#[must_use]
pub fn write(instance: &Instance, ids: impl IntoIterator<Item = UserId>) -> String {
    let mut text = HEADER.to_owned();
    for user in ids.into_iter().filter_map(|id| instance.user(id)) {
        push_cell(&mut text, user.name.as_str());
        text.push(',');
        push_cell(&mut text, user.email.as_str());
        text.push(',');
        text.push_str(role(user.role()));
        text.push(',');
        text.push_str(link(user.link()));
        text.push_str("\r\n");
    }
    text
}

/// A cell, quoted where another separator than ours could be taken for one too.
fn push_cell(text: &mut String, cell: &str) {
    let cell = disarm(cell);
    if cell.contains([',', ';', '\t', '"', '\r', '\n']) {
        text.push('"');
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(&cell);
    }
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Admin => "admin",
        Role::User => "user",
    }
}

fn link(link: Link) -> &'static str {
    match link {
        Link::None => "none",
        Link::Granted => "granted",
        Link::Connected => "connected",
    }
}
