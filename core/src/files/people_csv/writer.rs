//! Writing a people file.

use crate::files::table::line;
use crate::rules::{Instance, UserId};

/// The header of what Baton writes.
const HEADER: &str = "name,email,role,marketo\r\n";

/// Writes these people, in this order, as a table with the columns `name`, `email`, `role` and
/// `marketo`: comma-separated, each line ended by CR LF as RFC 4180 says, without a byte order mark.
/// Whoever is not in the instance is left out.
#[must_use]
pub fn write(instance: &Instance, ids: impl IntoIterator<Item = UserId>) -> String {
    let mut text = HEADER.to_owned();
    for user in ids.into_iter().filter_map(|id| instance.user(id)) {
        text.push_str(&line(&[
            user.name.as_str(),
            user.email.as_str(),
            user.role().word(),
            user.link().word(),
        ]));
    }
    text
}
