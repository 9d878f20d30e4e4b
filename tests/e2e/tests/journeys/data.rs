//! What leaves and enters as a file, and the space that it all takes. Files that are no backups, or break a rule, are
//! refused, each with its cause, and change nothing; ten thousand people go from a file to a file.

pub mod backup;
pub mod people;
pub mod space;

use baton_e2e::prelude::*;
use serde_json::{Value, json};

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
    user.is_told(&done).await;
    user.does_not_see(any("dialog")).await;
}

const BOB: &str = "Bob Stone";
const BEA: &str = "Bea Stone";

pub async fn each_with_its_cause(user: &User) {
    user.opens(DATA).await;
    let before = user.stored().await;
    for (file, contents, cause) in files() {
        user.chooses_file(button("Import backup"), file, contents)
            .await;
        user.sees(alert(&format!("{cause} Nothing was changed.")))
            .await;
        user.does_not_see(any("dialog")).await;
        assert_eq!(user.stored().await, before, "{file}");
    }
    user.finds_no_barrier_wide_or_narrow().await;
}

fn files() -> Vec<(&'static str, String, &'static str)> {
    let good = backup_of(&[(ANNA, "admin", "connected"), (BOB, "user", "granted")]);
    let twice = backup_of(&[
        (ANNA, "admin", "none"),
        (BOB, "user", "none"),
        (BEA, "user", "none"),
    ]);
    vec![
        (
            "half.json",
            good[..good.len() / 2].to_owned(),
            "The file is not JSON: reading stopped in line 1, column 113.",
        ),
        (
            "another.json",
            "[1, 2]".to_owned(),
            "This is JSON, but no backup of Baton: it has no field “baton”.",
        ),
        (
            "later.json",
            good.replace("\"baton\": 1", "\"baton\": 2"),
            "The backup is of version 2, written by a later version of Baton than this one.",
        ),
        (
            "field.json",
            good.replace("\"users\"", "\"owners\": [], \"users\""),
            "The field “owners” is not known.",
        ),
        (
            "phone.json",
            good.replace("\"role\": \"user\"", "\"role\": \"user\", \"phone\": \"1\""),
            "Person 2, Bob Stone: The field “phone” is not known.",
        ),
        (
            "connected-user.json",
            good.replace("granted", "connected"),
            "Person 2, Bob Stone: a plain user cannot be connected (R2).",
        ),
        (
            "twice.json",
            twice.replace("bea.stone@example.com", " BOB.Stone@example.com "),
            "Two people have the email address BOB.Stone@example.com (R14): Bob Stone and Bea Stone.",
        ),
        (
            "no-admin.json",
            backup_of(&[(ANNA, "user", "none"), (BOB, "user", "none")]),
            "Nobody in the file is an admin (R12).",
        ),
        (
            "alone.json",
            backup_of(&[(ANNA, "admin", "none"), (BOB, "user", "granted")]),
            "Bob Stone has access although nobody is connected (R9).",
        ),
    ]
}

const TABLE: &str = "User Access";
const GIVES: &str = "Give access to 5,000 people?";

pub async fn from_a_backup_to_a_backup(user: &User) {
    let backup = json!({ "baton": 1, "users": people() }).to_string();
    user.opens(DATA).await;
    chooses_backup(user, "ten-thousand.json", &backup).await;
    let asks = asks_to_replace("ten-thousand.json");
    user.sees(asks.that_says("12 people now, 10,000 then."))
        .await;
    user.clicks(button("Replace everything")).await;
    is_replaced(user, "10,000 people").await;
    user.reloads().await;

    user.opens("#/settings/marketo/access").await;
    half_of_them_are_found(user).await;
    half_of_them_get_access(user).await;
    user.opens(DATA).await;
    let text = exported_text(user).await;
    assert!(people_in(&text) == people(), "another ten thousand leave");
    user.chooses_file(button("Import backup"), "one.json", r#"{ "baton": 1, "users": [
        { "name": "Anna Visser", "email": "anna.visser@example.com", "role": "admin", "marketo": "connected" }] }"#)
        .await;
    user.clicks(button("Replace everything")).await;
    is_replaced(user, "1 person").await;
    imports(user, "baton-backup.json", &text, "10,000 people").await;
    assert!(
        exported(user).await == people(),
        "another ten thousand come back"
    );
}

/// Anna, and plain users without access: half of them are in the north.
fn people() -> Value {
    let anna = json!({
        "id": 1, "name": ANNA, "email": "anna.visser@example.com", "role": "admin", "marketo": "connected"
    });
    let others = (2..=10_000).map(|id| {
        let place = if id % 2 == 0 { "north" } else { "south" };
        let email = format!("p{id:05}@{place}.example.com");
        json!({ "id": id, "name": person(id), "email": email, "role": "user", "marketo": "none" })
    });
    [anna].into_iter().chain(others).collect()
}

fn person(id: usize) -> String {
    format!("Person {id:05}")
}

async fn half_of_them_are_found(user: &User) {
    user.sees_text("10,000 people").await;
    user.fills(searchbox("Search users"), "north").await;
    user.sees_text("5,000 people").await;
    user.clicks(button("Person")).await;
    user.sees(columnheader("Person").sorted("ascending")).await;
    user.clicks(button("Person")).await;
    user.sees_first(TABLE, &["Person 10000", "Person 09998"])
        .await;
    user.clicks(button("Next page")).await;
    user.sees_text("Page 2 of 100").await;
    user.sees_first(TABLE, &["Person 09900", "Person 09898"])
        .await;
}

async fn half_of_them_get_access(user: &User) {
    user.clicks(checkbox("Select all on this page")).await;
    user.clicks(button("Select all 5,000 that match")).await;
    user.sees_text("5,000 selected").await;
    user.clicks(button("Give access")).await;
    user.clicks(button("Give access").within(dialog(GIVES)))
        .await;
    user.is_told("5,000 people have access now.").await;
    user.sees_in_row(TABLE, &person(9_900), GRANTED).await;
    user.does("Undo", "5,000 people have no access any more.")
        .await;
    user.sees_in_row(TABLE, &person(9_900), NONE).await;
}
