//! Writing a people file.

use super::format::Column;
use crate::files::table::line;
use crate::rules::{Instance, UserId};

/// Writes these people, in this order, as a table with every [`Column`]: comma-separated, each line ended by
/// CR LF as RFC 4180 says, without a byte order mark. Whoever is not in the instance is left out.
#[must_use]
pub fn write(instance: &Instance, ids: impl IntoIterator<Item = UserId>) -> String {
    let mut text = line(&Column::ALL.map(Column::as_str));
    for user in ids.into_iter().filter_map(|id| instance.user(id)) {
        text.push_str(&line(&Column::ALL.map(|column| match column {
            Column::Name => user.name.as_str(),
            Column::Email => user.email.as_str(),
            Column::Role => user.role().as_str(),
            Column::Marketo => user.link().as_str(),
        })));
    }
    text
}
