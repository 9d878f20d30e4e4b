//! The storage is damaged, changed from elsewhere (by a later version, and by another tab), full or missing. Nothing is
//! lost and nothing is overwritten, and the page says what has become of it.

pub mod damage;

use baton_core::journal::Sum;
use baton_e2e::prelude::*;

const ACCESS: &str = "#/settings/marketo/access";
const STATE: Place = Place::Local("state");

/// Gives three people access, which are the entries 1 to 3, and leaves the page, which keeps its state then.
/// Says what is stored.
async fn gives_three_access_and_leaves(user: &User) -> Stored {
    user.opens(ACCESS).await;
    for name in [JOOST, KARIN, LEO] {
        user.gives_access(name).await;
    }
    user.is_elsewhere().await;
    user.stored().await
}

/// The three, and who of them has access.
async fn sees_access(user: &User, links: [&str; 3]) {
    let table = user.reads_table("User Access").await;
    for (name, link) in [JOOST, KARIN, LEO].into_iter().zip(links) {
        assert_eq!(table[name], ["User", link], "{name}");
    }
}

fn download() -> Target {
    button("Download")
}

/// What was never changed by anybody's hand is not said to be.
async fn nobody_is_blamed(user: &User) {
    user.does_not_see(text("by hand")).await;
    user.does_not_see(text("changed by")).await;
}

const NEWER: &str = "What is saved was written by a newer version of Baton and is left untouched.";

/// It is not damaged, so it is left where it is.
pub async fn a_later_version_was_here(user: &User) {
    gives_three_access_and_leaves(user).await;
    let body = "2 who knows\nwhat";
    let newer = format!("{} {body}", Sum::of_text(body));
    user.meddles_with(STATE, Some(&newer)).await;
    let before = user.stored().await;
    user.opens(ACCESS).await;
    user.sees_text(NEWER).await;
    user.gives_access(JOOST).await;
    user.finds_no_barrier().await;
    user.reloads().await;
    user.sees_text(NEWER).await;
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
    user.sees_text(NEWER).await;
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
    user.sees_text(gone).await;
    user.sees(button("Sign in")).await;
    user.sees_title("Sign in · Baton").await;
    user.does_not_see(button("Cancel")).await;
    user.has_not_lost_the_keyboard().await;
    user.finds_no_barrier_wide_or_narrow().await;
    user.reloads().await;
    user.sees_text(gone).await;

    // Whoever signs in now is where she was.
    user.clicks(button(&format!("Sign in as {BRUNO}"))).await;
    user.arrives_at("User Management", "User Management").await;
    assert_eq!(user.reads_table("User Management").await.len(), SIZE - 1);
}

/// Firefox finds room for something small as long as one of its pages has any, and lets history give way: see
/// `data::space::none_is_left`.
pub async fn the_storage_is_full(user: &User) {
    if user.browser() == Browser::Firefox {
        return;
    }
    user.opens(ACCESS).await;
    user.gives_access(JOOST).await;
    user.waits_until_it_is_kept().await;
    user.fills_the_database().await;
    let before = user.stored().await;
    let full = "Nothing was changed: the browser’s storage is full. Free some space for this site, then try again.";
    user.is_refused(&format!("Give access to {KARIN}"), full)
        .await;
    user.is_on(button(&format!("Give access to {KARIN}"))).await;
    user.sees_in_row("User Access", KARIN, NONE).await;
    user.finds_no_barrier().await;
    assert_eq!(user.stored().await, before);

    user.frees_the_database().await;
    user.gives_access(KARIN).await;
    user.reloads().await;
    user.sees_in_row("User Access", KARIN, GRANTED).await;
}

/// There is not even room for the sample.
pub async fn the_storage_is_full_from_the_start(user: &User) {
    user.opens(ACCESS).await;
    user.sees_text("The browser’s storage is full. What is saved is untouched, but nothing that you do now is kept.").await;
    user.finds_no_barrier().await;
    user.gives_access(KARIN).await;
    user.reloads().await;
    user.sees_in_row("User Access", KARIN, NONE).await;
}

/// The log keeps the state where local storage has no room for it.
pub async fn local_storage_is_full(user: &User) {
    user.opens(ACCESS).await;
    user.gives_access(JOOST).await;
    user.is_elsewhere().await;
    user.meddles_with(STATE, None).await;
    user.fills_local_storage().await;
    user.opens(ACCESS).await;
    user.gives_access(KARIN).await;
    user.reloads().await;
    sees_access(user, [GRANTED, GRANTED, NONE]).await;
    user.does_not_see(text("damaged or gone")).await;
    user.gives_access(LEO).await;
    user.reloads().await;
    sees_access(user, [GRANTED; 3]).await;
    assert_eq!(user.kept_state().await, None);
    user.does_not_see(download()).await;

    // A page that was begun with it goes on without the log's.
    user.frees_local_storage().await;
    user.removes_access(LEO).await;
    user.reloads().await;
    sees_access(user, [GRANTED, GRANTED, NONE]).await;
}

pub async fn there_is_no_storage(user: &User) {
    user.opens("#/settings/marketo/access").await;
    user.sees_text("This browser offers this page no storage. Baton runs in this tab only: nothing is kept when you close or reload it.").await;
    user.finds_no_barrier_wide_or_narrow().await;
    user.gives_access(JOOST).await;
    user.sees_in_row("User Access", JOOST, GRANTED).await;
    user.signs_in_as(CARLA).await;
    user.opens("#/settings/marketo").await;
    user.connects().await;
    user.reloads().await;
    user.opens("#/settings/marketo/access").await;
    user.sees_in_row("User Access", JOOST, NONE).await;
}
