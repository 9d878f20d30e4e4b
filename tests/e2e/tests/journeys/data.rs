//! What leaves and enters as a file, and the space that it all takes.

pub mod backup;
pub mod people;
pub mod refused;
pub mod space;
pub mod ten_thousand;

use baton_e2e::User;
use baton_e2e::target::{Target, any, button, dialog, status};
use serde_json::Value;

const DATA: &str = "#/settings/data";

/// The people in a backup of now.
async fn exported(user: &User) -> Value {
    people_in(&exported_text(user).await)
}

async fn exported_text(user: &User) -> String {
    user.downloads(button("Export backup"), "baton-backup.json")
        .await
}

fn people_in(backup: &str) -> Value {
    let backup: Value = serde_json::from_str(backup).unwrap();
    assert_eq!(backup["baton"], 1);
    backup["users"].clone()
}

/// A backup of these people: name, role and link; the address is the first name.
fn backup_of(people: &[(&str, &str, &str)]) -> String {
    let people = people.iter().map(|(name, role, link)| {
        let email = address_of(name);
        format!(
            r#"{{ "name": "{name}", "email": "{email}", "role": "{role}", "marketo": "{link}" }}"#
        )
    });
    let people: Vec<_> = people.collect();
    format!(r#"{{ "baton": 1, "users": [{}] }}"#, people.join(", "))
}

/// For those of the sample, the address that they have there.
fn address_of(name: &str) -> String {
    format!("{}@example.com", name.to_lowercase().replace(' ', "."))
}

/// Chooses a backup, and is asked whether it should replace everything.
async fn chooses_backup(user: &User, file: &str, backup: &str) {
    user.chooses_file(button("Import backup"), file, backup)
        .await;
    user.sees(asks_to_replace(file)).await;
}

fn asks_to_replace(file: &str) -> Target {
    dialog(&format!("Replace everything with {file}?"))
}

/// Chooses a backup, and replaces everything by it.
async fn imports(user: &User, file: &str, backup: &str, people: &str) {
    chooses_backup(user, file, backup).await;
    user.clicks(button("Replace everything")).await;
    is_replaced(user, people).await;
}

/// Waits until everything has been replaced by so many people.
async fn is_replaced(user: &User, people: &str) {
    let done = format!("Everything was replaced. The instance has {people} now.");
    user.sees(status(&done)).await;
    user.does_not_see(any("dialog")).await;
}
