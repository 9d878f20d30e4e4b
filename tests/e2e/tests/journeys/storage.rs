//! The storage is damaged, changed from elsewhere, full or missing. Nothing is lost and nothing is
//! overwritten, and the page says what has become of it.

use baton_e2e::User;
use baton_e2e::target::{alert, button, heading, status, text};
use baton_e2e::team::{ANNA, BRUNO, CARLA, GRANTED, JOOST, NONE, SIZE};

const KARIN: &str = "Karin O’Neill";
const LEO: &str = "Léo Martin";

async fn gives_access(user: &User, name: &str) {
    user.clicks(button(&format!("Give access to {name}"))).await;
    user.sees(status(&format!("{name} has access now."))).await;
}

pub async fn what_cannot_be_read(user: &User) {
    an_entry_is_cut_in_half(user).await;
    user.begins_anew().await;
    it_breaks_while_the_page_is_open(user).await;
    user.begins_anew().await;
    the_snapshot_is_none(user).await;
    the_snapshot_is_from_a_later_version(user).await;
}

/// What comes before the entry is kept; it and what follows it are set aside.
async fn an_entry_is_cut_in_half(user: &User) {
    user.opens("#/settings/marketo/access").await;
    for name in [JOOST, KARIN, LEO] {
        gives_access(user, name).await;
    }
    let whole = user.stored().await;
    let second = &whole["baton/event/2"];
    let half = &second[..second.len() / 2];
    user.meddles_with("baton/event/2", half).await;
    user.reloads().await;

    user.sees(text("The saved changes from number 2 on could not be read. They are set aside, not deleted, and everything before them is here.")).await;
    user.sees(button("Download")).await;
    user.finds_no_barrier_wide_or_narrow().await;
    let table = user.reads_table("User Access").await;
    assert_eq!(table[JOOST], ["User", GRANTED]);
    assert_eq!(table[KARIN], ["User", NONE]);
    assert_eq!(table[LEO], ["User", NONE]);
    let stored = user.stored().await;
    assert_eq!(stored["baton/aside/1/event/2"], half);
    assert_eq!(stored["baton/aside/1/event/3"], whole["baton/event/3"]);
    assert_eq!(stored["baton/event/1"], whole["baton/event/1"]);
    assert_eq!(stored["baton/snapshot"], whole["baton/snapshot"]);

    // From there it goes on, and what was set aside stays.
    gives_access(user, KARIN).await;
    user.reloads().await;
    user.sees_in_row("User Access", KARIN, GRANTED).await;
    user.does_not_see(button("Download")).await;
    let stored = user.stored().await;
    assert_eq!(stored["baton/aside/1/event/2"], half);
}

/// The next action finds out, and leaves everything as it is.
async fn it_breaks_while_the_page_is_open(user: &User) {
    user.opens("#/settings/marketo/access").await;
    gives_access(user, JOOST).await;
    user.meddles_with("baton/event/2", "{\"at\":17").await;
    user.clicks(button(&format!("Give access to {KARIN}")))
        .await;
    user.sees(alert("Nothing was changed: what is saved can no longer be read. Reload this page, and it is set aside.")).await;
    user.finds_no_barrier().await;
    user.sees_in_row("User Access", KARIN, NONE).await;
    assert_eq!(user.stored().await["baton/event/2"], "{\"at\":17");
    user.reloads().await;
    user.sees(text(
        "The saved changes from number 2 on could not be read.",
    ))
    .await;
    gives_access(user, KARIN).await;
}

/// Nothing can follow from it, so all of it is set aside.
async fn the_snapshot_is_none(user: &User) {
    user.opens("#/settings/marketo/access").await;
    gives_access(user, JOOST).await;
    let whole = user.stored().await;
    user.meddles_with("baton/snapshot", "not a snapshot").await;
    user.reloads().await;

    user.sees(text("What was saved in this browser could not be read. It is set aside, not deleted, and Baton begins anew with the sample team.")).await;
    user.sees_in_row("User Access", JOOST, NONE).await;
    user.finds_no_barrier().await;
    let stored = user.stored().await;
    assert_eq!(stored["baton/aside/1/snapshot"], "not a snapshot");
    assert_eq!(stored["baton/aside/1/event/1"], whole["baton/event/1"]);
}

/// It is not damaged, so it is left where it is.
async fn the_snapshot_is_from_a_later_version(user: &User) {
    user.opens("#/settings/marketo/access").await;
    let newer = "{\"schema\":99,\"seq\":0}\nwho knows";
    user.meddles_with("baton/snapshot", newer).await;
    let before = user.stored().await;
    user.reloads().await;
    user.sees(text(
        "What is saved was written by a newer version of Baton and is left untouched.",
    ))
    .await;
    gives_access(user, JOOST).await;
    user.finds_no_barrier().await;
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

pub async fn the_storage_is_full(user: &User) {
    user.opens("#/settings/marketo/access").await;
    gives_access(user, JOOST).await;
    user.fills_the_storage().await;
    let before = user.stored().await;
    user.clicks(button(&format!("Give access to {KARIN}")))
        .await;
    user.sees(alert("Nothing was changed: the browser’s storage is full. Free some space for this site, then try again.")).await;
    user.is_on(button(&format!("Give access to {KARIN}"))).await;
    user.sees_in_row("User Access", KARIN, NONE).await;
    user.finds_no_barrier().await;
    assert_eq!(user.stored().await, before);

    user.frees_the_storage().await;
    gives_access(user, KARIN).await;
    user.reloads().await;
    user.sees_in_row("User Access", KARIN, GRANTED).await;

    // Full from the start: there is not even room for the sample.
    user.runs("localStorage.clear()", Vec::new()).await;
    user.fills_the_storage().await;
    user.reloads().await;
    user.sees(text("The browser’s storage is full. What is saved is untouched, but nothing that you do now is kept.")).await;
    user.finds_no_barrier().await;
    gives_access(user, KARIN).await;
    user.reloads().await;
    user.sees_in_row("User Access", KARIN, NONE).await;
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
