//! Long lists: their views are addresses, and what is done to many people is done at once, or not at
//! all.

pub mod keyboard;
pub mod selection;
pub mod views;

use baton_e2e::User;
use baton_e2e::target::{Target, any, checkbox};

const ACCESS: &str = "#/settings/marketo/access";
const TABLE: &str = "User Access";

fn select_page() -> Target {
    checkbox("Select all on this page")
}

/// Waits until this many people are found.
async fn counts(user: &User, people: &str) {
    let search = format!("Search users {people}");
    user.reads(any("search"), &[&search]).await;
}
