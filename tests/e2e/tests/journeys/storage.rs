//! The storage is damaged, changed from elsewhere, full or missing. Nothing is lost and nothing is
//! overwritten, and the page says what has become of it.

use baton_core::journal::Sum;
use baton_e2e::target::{Target, alert, button, heading, status, text};
use baton_e2e::team::{ANNA, BRUNO, CARLA, GRANTED, JOOST, NONE, SIZE};
use baton_e2e::{Browser, Place, User};
use serde_json::{Value, json};

const ACCESS: &str = "#/settings/marketo/access";
const KARIN: &str = "Karin O’Neill";
const LEO: &str = "Léo Martin";

const STATE: Place = Place::Local("state");

const NEWER: &str = "What is saved was written by a newer version of Baton and is left untouched.";

async fn gives_access(user: &User, name: &str) {
    user.clicks(button(&format!("Give access to {name}"))).await;
    user.sees(status(&format!("{name} has access now."))).await;
}

/// Gives three people access, which are the entries 1 to 3, and leaves the page, which keeps its state then.
async fn gives_three_access_and_leaves(user: &User) {
    user.opens(ACCESS).await;
    for name in [JOOST, KARIN, LEO] {
        gives_access(user, name).await;
    }
    user.is_elsewhere().await;
}

/// The three, and who of them has access.
async fn sees_access(user: &User, links: [&str; 3]) {
    let table = user.reads_table("User Access").await;
    for (name, link) in [JOOST, KARIN, LEO].into_iter().zip(links) {
        assert_eq!(table[name], ["User", link], "{name}");
    }
}

/// Downloads what could not be read, and what was set aside.
async fn downloads_what_is_set_aside(user: &User) -> String {
    user.downloads(download(), "baton-set-aside.json").await
}

fn download() -> Target {
    button("Download")
}

/// What was never changed by anybody's hand is not said to be.
async fn nobody_is_blamed(user: &User) {
    user.does_not_see(text("by hand")).await;
    user.does_not_see(text("changed by")).await;
}

pub async fn an_entry_is_damaged(user: &User) {
    with_the_state_at_hand(user).await;
    user.begins_anew().await;
    without_the_state(user).await;
    user.begins_anew().await;
    it_breaks_while_the_page_is_open(user).await;
}

/// Everybody is as they were, and the history lacks it.
async fn with_the_state_at_hand(user: &User) {
    gives_three_access_and_leaves(user).await;
    let whole = user.stored().await;
    let halved = user.halves_a_character_of(Place::Entry(2)).await;
    user.opens(ACCESS).await;
    user.sees(text("The saved change number 2 is damaged or gone, so the history lacks it. Everybody’s role and access are as they were after it. What is left of it is set aside, not deleted.")).await;
    nobody_is_blamed(user).await;
    sees_access(user, [GRANTED; 3]).await;
    user.finds_no_barrier_wide_or_narrow().await;
    let file = downloads_what_is_set_aside(user).await;
    assert!(file.contains(&halved), "{file}");
    let stored = user.stored().await;
    assert_eq!(stored.entry(2), halved);
    assert_eq!(stored.entry(1), whole.entry(1));
    assert_eq!(stored.entry(3), whole.entry(3));
    assert_eq!(stored.entries_since(&whole), [2, 4]);
    let mended = json!({ "mended": { "first": 2, "last": 2, "state": "kept" } });
    assert_eq!(stored.said(4)["did"], mended);

    // From there it goes on, and what was damaged stays.
    user.clicks(button(&format!("Remove access from {JOOST}")))
        .await;
    user.sees(status(&format!("{JOOST} has no access any more.")))
        .await;
    user.reloads().await;
    sees_access(user, [NONE, GRANTED, GRANTED]).await;
    user.does_not_see(text("damaged or gone")).await;
    assert_eq!(user.stored().await.entry(2), halved);
}

/// What comes before the entry is kept; it and what follows it stay where they are, and nothing depends on
/// them any more.
async fn without_the_state(user: &User) {
    gives_three_access_and_leaves(user).await;
    let whole = user.stored().await;
    let second = whole.entry(2);
    let half = &second[..second.len() / 2];
    user.meddles_with(Place::Entry(2), Some(half)).await;
    user.meddles_with(STATE, None).await;
    user.opens(ACCESS).await;
    user.sees(text("The saved changes from number 2 on are damaged or gone and could not be read. What is left of them is set aside, not deleted, and everything before them is here.")).await;
    nobody_is_blamed(user).await;
    user.finds_no_barrier_wide_or_narrow().await;
    sees_access(user, [GRANTED, NONE, NONE]).await;
    let file: Value = serde_json::from_str(&downloads_what_is_set_aside(user).await).unwrap();
    assert_eq!(file["entries"], json!([[2, half], [3, whole.entry(3)]]));
    let stored = user.stored().await;
    assert_eq!(stored.entry(2), half);
    assert_eq!(stored.entry(1), whole.entry(1));
    assert_eq!(stored.entry(3), whole.entry(3));

    // From there it goes on, and what was damaged stays.
    gives_access(user, KARIN).await;
    user.reloads().await;
    user.sees_in_row("User Access", KARIN, GRANTED).await;
    user.does_not_see(text("damaged or gone")).await;
    let stored = user.stored().await;
    assert_eq!(stored.entry(2), half);
    assert_eq!(stored.entries_since(&whole), [2, 4, 5]);
}

/// The next action finds out, and leaves everything as it is.
async fn it_breaks_while_the_page_is_open(user: &User) {
    user.opens(ACCESS).await;
    gives_access(user, JOOST).await;
    user.meddles_with(Place::Entry(2), Some("{\"at\":17")).await;
    user.clicks(button(&format!("Give access to {KARIN}")))
        .await;
    user.sees(alert("Nothing was changed: what is saved can no longer be read. Reload this page, and what is damaged is set aside.")).await;
    user.finds_no_barrier().await;
    user.sees_in_row("User Access", KARIN, NONE).await;
    assert_eq!(user.stored().await.entry(2), "{\"at\":17");
    user.reloads().await;
    user.sees(text(
        "The saved changes from number 2 on are damaged or gone and could not be read.",
    ))
    .await;
    gives_access(user, KARIN).await;
    assert_eq!(user.stored().await.entry(2), "{\"at\":17");
}

pub async fn the_last_entry_is_gone(user: &User) {
    // With the state at hand, everybody is as they were after it.
    gives_three_access_and_leaves(user).await;
    let whole = user.stored().await;
    user.meddles_with(Place::Entry(3), None).await;
    user.opens(ACCESS).await;
    user.sees(text(
        "The saved change number 3 is damaged or gone, so the history lacks it.",
    ))
    .await;
    nobody_is_blamed(user).await;
    sees_access(user, [GRANTED; 3]).await;
    // Its number is nobody else's.
    assert_eq!(user.stored().await.entries_since(&whole), [4]);

    user.begins_anew().await;
    gives_three_access_and_leaves(user).await;
    user.meddles_with(Place::Entry(3), None).await;
    user.meddles_with(STATE, None).await;
    user.opens(ACCESS).await;
    user.sees(text(
        "The saved changes from number 3 on are damaged or gone and could not be read.",
    ))
    .await;
    sees_access(user, [GRANTED, GRANTED, NONE]).await;
    gives_access(user, LEO).await;
    user.reloads().await;
    sees_access(user, [GRANTED; 3]).await;
}

pub async fn the_kept_state_is_damaged(user: &User) {
    gives_three_access_and_leaves(user).await;
    let whole = user.stored().await;
    let halved = user.halves_a_character_of(STATE).await;
    user.opens(ACCESS).await;
    user.sees(text("What Baton keeps for a quick start was damaged. It is set aside, and everything was read from the log instead: nothing is missing.")).await;
    nobody_is_blamed(user).await;
    sees_access(user, [GRANTED; 3]).await;
    user.finds_no_barrier_wide_or_narrow().await;
    let file = downloads_what_is_set_aside(user).await;
    assert!(file.contains(&halved), "{file}");
    assert_eq!(user.stored().await.entries(), whole.entries());

    // It stays there to be downloaded.
    user.reloads().await;
    sees_access(user, [GRANTED; 3]).await;
    user.does_not_see(download()).await;
    user.opens("#/settings/data").await;
    let file = downloads_what_is_set_aside(user).await;
    assert!(file.contains(&halved), "{file}");
}

/// Nothing can follow from it, so all of it is set aside.
pub async fn nothing_can_be_read(user: &User) {
    gives_three_access_and_leaves(user).await;
    let whole = user.stored().await;
    let state = user.halves_a_character_of(STATE).await;
    user.meddles_with(Place::Entry(0), Some("not a beginning"))
        .await;
    user.opens(ACCESS).await;
    user.sees(text("What was saved in this browser is damaged or gone and could not be read. What is left of it is set aside, not deleted, and Baton begins anew with the sample team.")).await;
    nobody_is_blamed(user).await;
    sees_access(user, [NONE; 3]).await;
    user.finds_no_barrier().await;
    let file = downloads_what_is_set_aside(user).await;
    for left in [
        &state,
        &json!("not a beginning").to_string(),
        &json!(whole.entry(1)).to_string(),
    ] {
        assert!(file.contains(left), "{left} in {file}");
    }
    let stored = user.stored().await;
    assert_eq!(stored.entry(0), "not a beginning");
    assert_eq!(stored.entry(3), whole.entry(3));
    gives_access(user, LEO).await;
    user.reloads().await;
    sees_access(user, [NONE, NONE, GRANTED]).await;
}

/// It is not damaged, so it is left where it is.
pub async fn a_later_version_was_here(user: &User) {
    gives_three_access_and_leaves(user).await;
    let body = "2 who knows\nwhat";
    let newer = format!("{} {body}", Sum::of_text(body));
    user.meddles_with(STATE, Some(&newer)).await;
    let before = user.stored().await;
    user.opens(ACCESS).await;
    user.sees(text(NEWER)).await;
    gives_access(user, JOOST).await;
    user.finds_no_barrier().await;
    user.reloads().await;
    user.sees(text(NEWER)).await;
    user.sees_in_row("User Access", JOOST, NONE).await;
    user.is_elsewhere().await;
    assert_eq!(user.kept_state().await, Some(newer));
    assert_eq!(user.stored().await, before);

    // The same where its database tells.
    user.opens(ACCESS).await;
    user.begins_anew().await;
    gives_three_access_and_leaves(user).await;
    user.raises_the_version_of_the_log().await;
    let before = user.stored().await;
    let state = user.kept_state().await;
    user.opens(ACCESS).await;
    user.sees(text(NEWER)).await;
    nobody_is_blamed(user).await;
    user.clicks(button(&format!("Remove access from {BRUNO}")))
        .await;
    user.sees(status(&format!("{BRUNO} has no access any more.")))
        .await;
    user.is_elsewhere().await;
    assert_eq!(user.kept_state().await, state);
    assert_eq!(user.stored().await, before);
}

pub async fn whoever_is_signed_in_is_removed_elsewhere(user: &User) {
    user.opens("#/").await;
    user.signs_in_as(CARLA).await;
    user.calls_this_tab("Carla").await;
    user.opens("#/settings/users").await;
    user.clicks(button(&format!("Remove {BRUNO}"))).await;
    user.sees(button("Cancel")).await;

    user.opens_tab("Anna", "#/").await;
    user.signs_in_as(ANNA).await;
    user.opens("#/settings/users").await;
    user.clicks(button(&format!("Remove {CARLA}"))).await;
    user.clicks(button("Remove")).await;
    user.sees(status(&format!("{CARLA} is no longer in the instance.")))
        .await;

    // By herself, and with a dialog open that has become pointless.
    user.goes_to_tab("Carla").await;
    let gone = "The person who was signed in here is no longer in the instance. Choose who acts in this tab.";
    user.sees(heading("Sign in")).await;
    user.sees(text(gone)).await;
    user.sees(button("Sign in")).await;
    user.sees_title("Sign in · Baton").await;
    user.does_not_see(button("Cancel")).await;
    user.has_not_lost_the_keyboard().await;
    user.finds_no_barrier_wide_or_narrow().await;
    user.reloads().await;
    user.sees(text(gone)).await;

    // Whoever signs in now is where she was.
    user.clicks(button(&format!("Sign in as {BRUNO}"))).await;
    user.arrives_at("User Management", "User Management").await;
    let table = user.reads_table("User Management").await;
    assert_eq!(table.len(), SIZE - 1);
}

/// Firefox finds room for something small as long as one of its pages has any, and lets history give way: see
/// `data::space::none_is_left`.
pub async fn the_storage_is_full(user: &User) {
    if user.browser() == Browser::Firefox {
        return;
    }
    user.opens(ACCESS).await;
    gives_access(user, JOOST).await;
    user.fills_the_database().await;
    let before = user.stored().await;
    user.clicks(button(&format!("Give access to {KARIN}")))
        .await;
    user.sees(alert("Nothing was changed: the browser’s storage is full. Free some space for this site, then try again.")).await;
    user.is_on(button(&format!("Give access to {KARIN}"))).await;
    user.sees_in_row("User Access", KARIN, NONE).await;
    user.finds_no_barrier().await;
    assert_eq!(user.stored().await, before);

    user.frees_the_database().await;
    gives_access(user, KARIN).await;
    user.reloads().await;
    user.sees_in_row("User Access", KARIN, GRANTED).await;
}

/// There is not even room for the sample.
pub async fn the_storage_is_full_from_the_start(user: &User) {
    user.opens(ACCESS).await;
    user.sees(text("The browser’s storage is full. What is saved is untouched, but nothing that you do now is kept.")).await;
    user.finds_no_barrier().await;
    gives_access(user, KARIN).await;
    user.reloads().await;
    user.sees_in_row("User Access", KARIN, NONE).await;
}

/// The log keeps the state where local storage has no room for it.
pub async fn local_storage_is_full(user: &User) {
    user.opens(ACCESS).await;
    gives_access(user, JOOST).await;
    user.is_elsewhere().await;
    user.meddles_with(STATE, None).await;
    user.fills_local_storage().await;
    user.opens(ACCESS).await;
    gives_access(user, KARIN).await;
    user.reloads().await;
    sees_access(user, [GRANTED, GRANTED, NONE]).await;
    user.does_not_see(text("damaged or gone")).await;
    gives_access(user, LEO).await;
    user.reloads().await;
    sees_access(user, [GRANTED; 3]).await;
    assert_eq!(user.kept_state().await, None);
    user.does_not_see(download()).await;

    // A page that was begun with it goes on without the log's.
    user.frees_local_storage().await;
    user.clicks(button(&format!("Remove access from {LEO}")))
        .await;
    user.sees(status(&format!("{LEO} has no access any more.")))
        .await;
    user.reloads().await;
    sees_access(user, [GRANTED, GRANTED, NONE]).await;
}

pub async fn there_is_no_storage(user: &User) {
    user.opens("#/settings/marketo/access").await;
    user.sees(text("This browser offers this page no storage. Baton runs in this tab only: nothing is kept when you close or reload it.")).await;
    user.finds_no_barrier_wide_or_narrow().await;
    gives_access(user, JOOST).await;
    user.sees_in_row("User Access", JOOST, GRANTED).await;
    user.signs_in_as(CARLA).await;
    user.opens("#/settings/marketo").await;
    user.clicks(button("Connect")).await;
    user.sees(status("You are connected to Marketo.")).await;
    user.reloads().await;
    user.opens("#/settings/marketo/access").await;
    user.sees_in_row("User Access", JOOST, NONE).await;
}
