//! A backup comes out and goes in again: what it would change is said before, and taken back after.

use baton_e2e::prelude::*;

use super::{
    DATA, asks_to_replace, backup_of, chooses_backup, exported, exported_text, imports,
    is_replaced, people_in,
};
use crate::cut_off::the_number;

const NORA: &str = "Nora Quist";
const FILE: &str = "last-week.json";
const GONE: &str = "The person who was signed in here is no longer in the instance.";

pub async fn out_and_in_again(user: &User) {
    user.opens(DATA).await;
    user.sees(heading("Data")).await;
    user.finds_no_barrier_wide_or_narrow().await;
    let first = exported_text(user).await;
    three_things_change(user).await;
    user.opens(DATA).await;
    let changed = exported(user).await;
    assert_ne!(changed, people_in(&first));

    what_would_change_is_said(user, &first).await;
    the_present_state_first(user, &changed).await;
    changing_ones_mind(user).await;
    imports(user, FILE, &first, "12 people").await;
    assert_eq!(exported(user).await, people_in(&first));
    let start = button("Start your own instance");
    user.does_not_see(start.clone()).await;
    user.clicks(button("Undo")).await;
    is_replaced(user, "11 people").await;
    user.sees(start).await;
    assert_eq!(exported(user).await, changed);
    // That is taken back in the same way.
    user.clicks(button("Undo")).await;
    is_replaced(user, "12 people").await;
    assert_eq!(exported(user).await, people_in(&first));
    user.reloads().await;
    assert_eq!(exported(user).await, people_in(&first));

    chooses_backup(user, FILE, &first).await;
    user.sees(asks_to_replace(FILE).that_says("It is what is here already."))
        .await;
}

async fn three_things_change(user: &User) {
    user.opens("#/settings/marketo/access").await;
    user.gives_access(JOOST).await;
    user.opens("#/settings/users").await;
    user.makes_admin(LEO).await;
    removes(user, KARIN).await;
}

async fn removes(user: &User, name: &str) {
    user.clicks(button(&format!("Remove {name}"))).await;
    user.clicks(button("Remove").within(any("dialog"))).await;
    user.is_told(&format!("{name} is no longer in the instance."))
        .await;
}

async fn what_would_change_is_said(user: &User, backup: &str) {
    chooses_backup(user, FILE, backup).await;
    for said in [
        "11 people now, 12 then.".to_owned(),
        format!("1 person loses access to Marketo: {JOOST} <joost.willems@example.com>"),
        format!("{ANNA} stays connected and keeps the connection going."),
        format!("1 person is added: {KARIN} <karin.oneill@example.com>"),
        format!("2 people are changed: {JOOST}: Has access → No access {LEO}: Admin → User"),
    ] {
        user.sees(asks_to_replace(FILE).that_says(&said)).await;
    }
    user.is_on(button("Cancel")).await;
    user.finds_no_barrier_wide_or_narrow().await;
}

async fn the_present_state_first(user: &User, changed: &serde_json::Value) {
    let present = button("Download the present state first");
    let present = user.downloads(present, "baton-backup.json").await;
    assert_eq!(people_in(&present), *changed);
}

/// The dialog of before is still open.
async fn changing_ones_mind(user: &User) {
    let before = user.stored().await;
    user.clicks(button("Cancel")).await;
    user.does_not_see(any("dialog")).await;
    user.is_on(button("Import backup")).await;
    assert_eq!(user.stored().await, before);
}

/// Ids mean somebody in one instance only: whoever acts is known by their address.
pub async fn another_tab_looks_on(user: &User) {
    user.opens(DATA).await;
    user.calls_this_tab("Anna").await;
    user.opens_tab("Carla", "#/").await;
    user.signs_in_as(CARLA).await;
    user.opens("#/settings/users").await;
    user.reads_table("User Management").await;
    let loaded = user.page_was_loaded_at().await;

    // Nora has the id that Carla had.
    let three = backup_of(&[
        (ANNA, "admin", "connected"),
        (CARLA, "admin", "none"),
        (NORA, "user", "granted"),
    ]);
    user.goes_to_tab("Anna").await;
    imports(user, "three.json", &three, "3 people").await;
    user.goes_to_tab("Carla").await;
    user.sees_in_row("User Management", NORA, GRANTED).await;
    assert_eq!(user.reads_table("User Management").await.len(), 3);
    user.sees(button(&format!("Signed in as {CARLA}"))).await;

    // What has happened since is not taken back with it.
    user.makes_admin(NORA).await;
    let before = user.stored().await;
    user.goes_to_tab("Anna").await;
    let changed = "Nothing was changed: the state has changed since you were asked. Look again at what would happen.";
    user.is_refused("Undo", changed).await;
    user.does_not_see(button("Undo")).await;
    assert_eq!(user.stored().await, before);

    let two = backup_of(&[(ANNA, "admin", "connected"), (BRUNO, "admin", "none")]);
    imports(user, "two.json", &two, "2 people").await;
    user.goes_to_tab("Carla").await;
    user.sees_text(GONE).await;
    user.sees(heading("Sign in")).await;
    user.does_not_see(button("Undo")).await;
    assert_eq!(user.page_was_loaded_at().await, loaded);

    // After another command there is no way back.
    user.goes_to_tab("Anna").await;
    user.opens("#/settings/users").await;
    removes(user, BRUNO).await;
    user.does_not_see(button("Undo")).await;
}

/// Anna is not in the backup: whoever signs in next may take it back.
pub async fn without_whoever_imports_it(user: &User) {
    user.opens(DATA).await;
    let before = exported(user).await;
    let backup = backup_of(&[(NORA, "admin", "none"), (CARLA, "admin", "connected")]);
    chooses_backup(user, FILE, &backup).await;
    user.sees(asks_to_replace(FILE).that_says("7 people lose access to Marketo:"))
        .await;
    user.clicks(button("Replace everything")).await;
    user.sees(heading("Sign in")).await;
    user.sees_text(GONE).await;
    user.has_not_lost_the_keyboard().await;
    // Whoever is not signed in could not take it back.
    user.does_not_see(button("Undo")).await;
    user.sees(button(&format!("Sign in as {NORA}"))).await;
    user.clicks(button(&format!("Sign in as {CARLA}"))).await;
    user.sees(heading("Data")).await;
    user.clicks(button("Undo")).await;
    is_replaced(user, "12 people").await;
    assert_eq!(exported(user).await, before);
}

pub async fn that_would_cut_everyone_off(user: &User) {
    user.opens(DATA).await;
    let first = exported_text(user).await;
    let nobody = first
        .replace("connected", "none")
        .replace("granted", "none");
    let before = user.stored().await;
    chooses_backup(user, FILE, &nobody).await;
    let (number, replaces) = (the_number(7), button("Replace everything"));
    let asked = textbox(&number).within(asks_to_replace(FILE));
    user.sees(asks_to_replace(FILE).that_says("7 people lose access to Marketo:"))
        .await;
    user.sees(asked.clone().not_wrong().holding("")).await;
    user.clicks(replaces.clone().unavailable_because(&number))
        .await;
    user.fills(asked.clone(), "8").await;
    user.sees(asked.clone().wrong_because("That is not 7."))
        .await;
    user.clicks(replaces.clone().unavailable_because(&number))
        .await;
    user.finds_no_barrier_wide_or_narrow().await;
    assert_eq!(user.stored().await, before);
    user.clicks(link("Hand over first")).await;
    user.is_at("#/settings/marketo/handover?from=1").await;
    user.does_not_see(any("dialog")).await;
    assert_eq!(user.stored().await, before);

    user.opens(DATA).await;
    chooses_backup(user, FILE, &nobody).await;
    user.sees(asked.clone().holding("")).await;
    user.fills(asked, "7").await;
    user.clicks(replaces.available()).await;
    is_replaced(user, "12 people").await;
    assert_eq!(exported(user).await, people_in(&nobody));
    user.opens("#/settings/marketo/access").await;
    user.sees_in_row("User Access", BRUNO, NONE).await;
    user.does_not_see(dialog("Disconnect from Marketo?")).await;
}
