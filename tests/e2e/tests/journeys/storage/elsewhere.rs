//! What is stored was changed from elsewhere: by a later version, and by another tab.

use baton_core::journal::Sum;
use baton_e2e::User;
use baton_e2e::target::{button, heading, text};
use baton_e2e::team::{ANNA, BRUNO, CARLA, JOOST, NONE, SIZE};

use super::{ACCESS, STATE, gives_three_access_and_leaves, nobody_is_blamed};

const NEWER: &str = "What is saved was written by a newer version of Baton and is left untouched.";

/// It is not damaged, so it is left where it is.
pub async fn a_later_version_was_here(user: &User) {
    gives_three_access_and_leaves(user).await;
    let body = "2 who knows\nwhat";
    let newer = format!("{} {body}", Sum::of_text(body));
    user.meddles_with(STATE, Some(&newer)).await;
    let before = user.stored().await;
    user.opens(ACCESS).await;
    user.sees(text(NEWER)).await;
    user.gives_access(JOOST).await;
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
    user.removes_access(BRUNO).await;
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
    user.does("Remove", &format!("{CARLA} is no longer in the instance."))
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
