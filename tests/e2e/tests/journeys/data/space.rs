//! The space in the browser: how much is used is there to be read, and where it ends, nothing is lost.

use baton_e2e::prelude::*;

use super::people::chooses_people;
use super::{DATA, backup_of, chooses_backup};

const FULL: &str = "Nothing was changed: the browser’s storage is full. Free some space for this site, then try again.";

pub async fn what_is_used(user: &User) {
    user.opens(DATA).await;
    // From then on, the page itself is part of what is used.
    user.waits_until_it_is_kept().await;
    user.opens_anew(DATA).await;
    figures_are_right(user).await;
    user.opens("#/settings/marketo/access").await;
    user.gives_access(JOOST).await;
    user.opens(DATA).await;
    figures_are_right(user).await;
    // A large instance, with its log.
    user.has_a_team_of(20_000).await;
    figures_are_right(user).await;
    user.sees_text("When the space runs out, the oldest history is removed first")
        .await;
    user.finds_no_barrier_wide_or_narrow().await;
}

/// The parts are as long as what is stored of them, and the whole is what the browser says.
async fn figures_are_right(user: &User) {
    let entries = user.stored().await.entries();
    let history: usize = entries.values().map(String::len).sum();
    user.sees_text(&format!(
        "History that can be given up {}",
        size(history as f64)
    ))
    .await;
    let (used, total) = user.space().await;
    user.sees_text("are used, as far as the browser says").await;
    let said = user
        .runs("return document.getElementById('storage-used').innerText")
        .await;
    let said = said.as_str().unwrap();
    let (said_used, rest) = said.split_once(" of ").unwrap();
    let (said_total, _) = rest.split_once(" are used").unwrap();
    // Browsers round what they say, and go on tidying up meanwhile.
    is_about(said_used, used, 100_000.0);
    is_about(said_total, total, 0.05 * total as f64);
    // The page keeps its state when it is left.
    user.is_elsewhere().await;
    let state = user.kept_state().await.unwrap();
    user.opens(DATA).await;
    user.sees_text(&format!("The instance {}", size(state.len() as f64)))
        .await;
}

#[track_caller]
fn is_about(said: &str, bytes: u64, off: f64) {
    let (number, unit) = said.split_once(char::is_whitespace).unwrap();
    let number: f64 = number.replace(',', "").parse().unwrap();
    let unit = match unit {
        "kB" => 1e3,
        "MB" => 1e6,
        "GB" => 1e9,
        other => panic!("{other} is no unit"),
    };
    let (said_bytes, bytes) = (number * unit, bytes as f64);
    let off = off.max(unit / 10.0);
    assert!(
        (said_bytes - bytes).abs() <= off,
        "{said} are said, and the browser says {bytes} bytes"
    );
}

/// So many bytes, as the page says it.
fn size(bytes: f64) -> String {
    let (unit, name) = match bytes {
        0.0..1e6 => (1e3, "kB"),
        1e6..1e9 => (1e6, "MB"),
        _ => (1e9, "GB"),
    };
    format!("{:.1} {name}", (bytes * 10.0 / unit).ceil() / 10.0)
}

/// Of the two, Chromium frees space only when it tidies up, so it has none for what takes the place of history.
pub async fn none_is_left(user: &User) {
    user.opens(DATA).await;
    user.waits_until_it_is_kept().await;
    match user.browser() {
        Browser::Chromium => nothing_comes_in(user).await,
        Browser::Firefox => history_gives_way_first(user).await,
    }
}

async fn nothing_comes_in(user: &User) {
    user.fills_the_database().await;
    let before = user.stored().await;
    let nora = "name,email\nNora,nora@example.com\n";
    chooses_people(user, "people.csv", nora).await;
    user.is_refused("Add people", FULL).await;
    user.does_not_see(any("dialog")).await;
    assert_eq!(user.stored().await, before);
    user.clicks(button("Dismiss")).await;
    user.does_not_see(alert(FULL)).await;

    let names: Vec<_> = (0..100).map(|number| format!("Person {number}")).collect();
    let mut people = vec![(ANNA, "admin", "connected")];
    people.extend(names.iter().map(|name| (name.as_str(), "user", "none")));
    chooses_backup(user, "more.json", &backup_of(&people)).await;
    user.is_refused("Replace everything", FULL).await;
    assert_eq!(user.stored().await, before);
    user.finds_no_barrier_wide_or_narrow().await;

    user.frees_the_database().await;
    user.opens("#/settings/marketo/access").await;
    user.gives_access(JOOST).await;
    user.reloads().await;
    user.sees_in_row("User Access", JOOST, GRANTED).await;
}

/// What happened before is history, and the present needs none of it.
async fn history_gives_way_first(user: &User) {
    user.opens("#/settings/marketo/access").await;
    let mut number = 0;
    for _ in 0..3 {
        number += gives_and_takes_back(user).await;
    }
    user.fills_the_database().await;
    // What has been written before has left a little room.
    while user.stored().await.entries().contains_key(&1) {
        number += gives_and_takes_back(user).await;
        assert!(number < 400, "history does not give way");
    }
    user.gives_access(JOOST).await;
    assert!(user.stored().await.entries().contains_key(&(number + 1)));
    user.reloads().await;
    user.sees_in_row("User Access", JOOST, GRANTED).await;
    // That the oldest are gone is no sign of damage.
    user.clicks(link("Activity")).await;
    user.sees_text("Gave access to Joost Willems").await;
    user.does_not_see(text("damaged,")).await;
    user.does_not_see(text("damaged or gone")).await;

    // Nor is it where the page has to begin with what the log has.
    user.is_elsewhere().await;
    user.clears_local_storage().await;
    user.opens("#/settings/marketo/access").await;
    user.sees_in_row("User Access", JOOST, GRANTED).await;
    user.does_not_see(text("damaged or gone")).await;
}

/// Two entries.
async fn gives_and_takes_back(user: &User) -> u64 {
    user.gives_access(JOOST).await;
    user.does("Undo", &format!("{JOOST} has no access any more."))
        .await;
    2
}
