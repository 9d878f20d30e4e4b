//! The space in the browser: how much is used is there to be read, and where it ends, nothing is lost.

use baton_e2e::User;
use baton_e2e::target::{alert, any, button, link, status, text};
use baton_e2e::team::{ANNA, GRANTED, JOOST};

use super::{DATA, backup_of, chooses_backup, exported_text, imports};

const FULL: &str = "Nothing was changed: the browser’s storage is full. Free some space for this site, then try again.";

pub async fn what_is_used(user: &User) {
    user.opens(DATA).await;
    figures_are_right(user).await;
    // Another page of the same site shares the space.
    user.meddles_with("elsewhere", &"é".repeat(100_000)).await;
    user.reloads().await;
    figures_are_right(user).await;
    user.sees(text("Everything else 100,009 characters")).await;
    user.sees(text("The instance")).await;
    user.sees(text("History that can be given up")).await;
    user.sees(text(
        "When the space runs out, the oldest history is removed first.",
    ))
    .await;
}

async fn figures_are_right(user: &User) {
    let stored = user.stored().await;
    let units = |text: &str| text.encode_utf16().count();
    let used: usize = stored
        .iter()
        .map(|(key, text)| units(key) + units(text))
        .sum();
    let percent = used * 100 / 5_242_880;
    let grouped = match used / 1000 {
        0 => used.to_string(),
        thousands => format!("{thousands},{:03}", used % 1000),
    };
    user.sees(text(&format!(
        "{grouped} of 5,242,880 characters used ({percent}%)."
    )))
    .await;
}

pub async fn none_is_left(user: &User) {
    user.opens(DATA).await;
    let first = exported_text(user).await;
    user.fills_the_storage().await;
    nothing_comes_in(user).await;
    user.frees_the_storage().await;
    history_gives_way_first(user, &first).await;
}

async fn nothing_comes_in(user: &User) {
    let before = user.stored().await;
    user.chooses_file(
        button("Import people"),
        "people.csv",
        "name,email\nNora,nora@example.com\n",
    )
    .await;
    user.clicks(button("Add people")).await;
    user.sees(alert(FULL)).await;
    user.does_not_see(any("dialog")).await;
    assert_eq!(user.stored().await, before);
    user.clicks(button("Dismiss")).await;
    user.does_not_see(alert(FULL)).await;

    let names: Vec<_> = (0..100).map(|number| format!("Person {number}")).collect();
    let people = names.iter().map(|name| (name.as_str(), "user", "none"));
    let people: Vec<_> = [(ANNA, "admin", "connected")]
        .into_iter()
        .chain(people)
        .collect();
    chooses_backup(user, "more.json", &backup_of(&people)).await;
    user.clicks(button("Replace everything")).await;
    user.sees(alert(FULL)).await;
    assert_eq!(user.stored().await, before);
    user.finds_no_barrier_wide_or_narrow().await;
}

/// What a backup took the place of is history, and the present needs none of it.
async fn history_gives_way_first(user: &User, first: &str) {
    user.opens("#/settings/marketo/access").await;
    for _ in 0..2 {
        user.clicks(button(&format!("Give access to {JOOST}")))
            .await;
        user.sees(status(&format!("{JOOST} has access now."))).await;
        user.clicks(button("Undo")).await;
        user.sees(status(&format!("{JOOST} has no access any more.")))
            .await;
    }
    user.opens(DATA).await;
    imports(user, "baton-backup.json", first, "12 people").await;
    user.fills_the_storage().await;
    let before = user.stored().await;
    assert!(before.contains_key("baton/event/1"));

    user.opens("#/settings/marketo/access").await;
    user.clicks(button(&format!("Give access to {JOOST}")))
        .await;
    user.sees(status(&format!("{JOOST} has access now."))).await;
    let after = user.stored().await;
    assert!(!after.contains_key("baton/event/1"));
    assert!(after.contains_key("baton/event/6"));
    assert_eq!(after["baton/snapshot"], before["baton/snapshot"]);
    user.reloads().await;
    user.sees_in_row("User Access", JOOST, GRANTED).await;
    // That the oldest are gone is no sign of somebody's hand.
    user.clicks(link("Activity")).await;
    user.sees(text("Gave access to Joost Willems")).await;
    user.does_not_see(text("changed by hand,")).await;
}
