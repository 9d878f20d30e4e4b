//! Ten thousand people, from a file to a file.

use baton_e2e::User;
use baton_e2e::target::{button, checkbox, columnheader, dialog, searchbox, status, text};
use baton_e2e::team::{ANNA, GRANTED, NONE};
use serde_json::{Value, json};

use super::{
    DATA, asks_to_replace, chooses_backup, exported, exported_text, imports, is_replaced, people_in,
};

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
    user.sees(text("10,000 people")).await;
    user.fills(searchbox("Search users"), "north").await;
    user.sees(text("5,000 people")).await;
    user.clicks(button("Person")).await;
    user.sees(columnheader("Person").sorted("ascending")).await;
    user.clicks(button("Person")).await;
    user.sees_first(TABLE, &["Person 10000", "Person 09998"])
        .await;
    user.clicks(button("Next page")).await;
    user.sees(text("Page 2 of 100")).await;
    user.sees_first(TABLE, &["Person 09900", "Person 09898"])
        .await;
}

async fn half_of_them_get_access(user: &User) {
    user.clicks(checkbox("Select all on this page")).await;
    user.clicks(button("Select all 5,000 that match")).await;
    user.sees(text("5,000 selected")).await;
    user.clicks(button("Give access")).await;
    user.clicks(button("Give access").within(dialog(GIVES)))
        .await;
    user.sees(status("5,000 people have access now.")).await;
    user.sees_in_row(TABLE, &person(9_900), GRANTED).await;
    user.does("Undo", "5,000 people have no access any more.")
        .await;
    user.sees_in_row(TABLE, &person(9_900), NONE).await;
}
