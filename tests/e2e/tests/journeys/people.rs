//! People come, one or many at a time, and are called otherwise; in one tab, and in two at once.

pub mod changes;
pub mod invitations;

const USERS: &str = "#/settings/users";
const TABLE: &str = "User Management";

/// Why nothing is overwritten that somebody has not seen.
fn changed_since(name: &str) -> String {
    format!(
        "{name} has been changed since you looked, and nothing is overwritten unseen. Look at how it is now, then decide again."
    )
}
