//! Something of what is stored is damaged or gone.

use baton_e2e::prelude::*;
use serde_json::{Value, json};

use super::{
    ACCESS, KARIN, LEO, STATE, download, gives_three_access_and_leaves, nobody_is_blamed,
    sees_access,
};

/// Downloads what could not be read, and what was set aside.
async fn downloads_what_is_set_aside(user: &User) -> String {
    user.downloads(download(), "baton-set-aside.json").await
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
    let whole = gives_three_access_and_leaves(user).await;
    let halved = user.halves_a_character_of(Place::Entry(2)).await;
    user.opens(ACCESS).await;
    user.sees_text("The saved change number 2 is damaged or gone, so the history lacks it. Everybody’s role and access are as they were after it. What is left of it is set aside, not deleted.").await;
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
    user.removes_access(JOOST).await;
    user.reloads().await;
    sees_access(user, [NONE, GRANTED, GRANTED]).await;
    user.does_not_see(text("damaged or gone")).await;
    assert_eq!(user.stored().await.entry(2), halved);
}

/// What comes before the entry is kept; it and what follows it stay where they are, and nothing depends on
/// them any more.
async fn without_the_state(user: &User) {
    let whole = gives_three_access_and_leaves(user).await;
    let second = whole.entry(2);
    let half = &second[..second.len() / 2];
    user.meddles_with(Place::Entry(2), Some(half)).await;
    user.meddles_with(STATE, None).await;
    user.opens(ACCESS).await;
    user.sees_text("The saved changes from number 2 on are damaged or gone and could not be read. What is left of them is set aside, not deleted, and everything before them is here.").await;
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
    user.gives_access(KARIN).await;
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
    user.gives_access(JOOST).await;
    user.meddles_with(Place::Entry(2), Some("{\"at\":17")).await;
    let damaged = "Nothing was changed: what is saved can no longer be read. Reload this page, and what is damaged is set aside.";
    user.is_refused(&format!("Give access to {KARIN}"), damaged)
        .await;
    user.finds_no_barrier().await;
    user.sees_in_row("User Access", KARIN, NONE).await;
    assert_eq!(user.stored().await.entry(2), "{\"at\":17");
    user.reloads().await;
    user.sees_text("The saved changes from number 2 on are damaged or gone and could not be read.")
        .await;
    user.gives_access(KARIN).await;
    assert_eq!(user.stored().await.entry(2), "{\"at\":17");
}

pub async fn the_last_entry_is_gone(user: &User) {
    // With the state at hand, everybody is as they were after it.
    let whole = gives_three_access_and_leaves(user).await;
    user.meddles_with(Place::Entry(3), None).await;
    user.opens(ACCESS).await;
    user.sees_text("The saved change number 3 is damaged or gone, so the history lacks it.")
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
    user.sees_text("The saved changes from number 3 on are damaged or gone and could not be read.")
        .await;
    sees_access(user, [GRANTED, GRANTED, NONE]).await;
    user.gives_access(LEO).await;
    user.reloads().await;
    sees_access(user, [GRANTED; 3]).await;
}

pub async fn the_kept_state_is_damaged(user: &User) {
    let whole = gives_three_access_and_leaves(user).await;
    let halved = user.halves_a_character_of(STATE).await;
    user.opens(ACCESS).await;
    user.sees_text("What Baton keeps for a quick start was damaged. It is set aside, and everything was read from the log instead: nothing is missing.").await;
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
    let whole = gives_three_access_and_leaves(user).await;
    let state = user.halves_a_character_of(STATE).await;
    user.meddles_with(Place::Entry(0), Some("not a beginning"))
        .await;
    user.opens(ACCESS).await;
    user.sees_text("What was saved in this browser is damaged or gone and could not be read. What is left of it is set aside, not deleted, and Baton begins anew with the sample team.").await;
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
    user.gives_access(LEO).await;
    user.reloads().await;
    sees_access(user, [NONE, NONE, GRANTED]).await;
}
