//! The log: what was said to be done is done, in every tab, whatever becomes of the tab, the browser or its
//! storage; and whatever the storage does, the page says what it knows.

pub mod answers;
pub mod losses;
pub mod tabs;

use baton_e2e::User;
use baton_e2e::target::{button, status};

const ACCESS: &str = "#/settings/marketo/access";
const TABLE: &str = "User Access";
const KARIN: &str = "Karin O’Neill";
const LEO: &str = "Léo Martin";

async fn gives_access(user: &User, name: &str) {
    user.clicks(button(&format!("Give access to {name}"))).await;
    user.sees(status(&format!("{name} has access now."))).await;
}

async fn removes_access(user: &User, name: &str) {
    user.clicks(button(&format!("Remove access from {name}")))
        .await;
    user.sees(status(&format!("{name} has no access any more.")))
        .await;
}
