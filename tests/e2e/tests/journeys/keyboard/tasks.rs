//! What one comes to do, without a pointer.

use baton_e2e::prelude::*;

use super::GEAR;

/// Anna hands over to Carla, in one tab, without touching a pointer.
pub async fn the_handover(user: &User) {
    user.opens("").await;
    skips_to_the_content(user).await;

    becomes(user, ANNA, CARLA).await;
    user.presses_on("Enter", link("Go to Set Up")).await;
    user.arrives_at("Marketo", "Marketo").await;
    user.presses_on("Enter", button("Connect")).await;
    user.is_told("You are connected to Marketo.").await;
    // The button has gone; the heading above it is the nearest that stays.
    user.is_on(heading("Your connection")).await;

    becomes(user, CARLA, ANNA).await;
    goes_to_settings(user).await;
    user.presses_back_on("Enter", link("Marketo")).await;
    user.arrives_at("Marketo", "Marketo").await;
    user.presses_on("Space", button("Disconnect")).await;
    user.is_on(button("Cancel")).await;
    user.presses_on("Enter", button("Disconnect")).await;
    user.is_told("You are disconnected. Nobody lost access.")
        .await;
    user.is_on(heading("Your connection")).await;

    becomes(user, ANNA, CARLA).await;
    goes_to_settings(user).await;
    user.presses_back_on("Enter", link("User Management")).await;
    user.arrives_at("User Management", "User Management").await;
    user.presses_on("Enter", button(&format!("Remove {ANNA}")))
        .await;
    user.is_on(button("Cancel")).await;
    user.presses_on("Enter", button("Remove")).await;
    user.is_told(&format!("{ANNA} is no longer in the instance."))
        .await;
    user.has_not_lost_the_keyboard().await;

    let table = user.reads_table("User Management").await;
    assert_eq!(table[CARLA], ["Admin", CONNECTED]);
    assert!(!table.contains_key(ANNA));
}

async fn skips_to_the_content(user: &User) {
    user.presses("Tab").await;
    user.is_on(link("Skip to content")).await;
    user.finds_no_barrier().await;
    user.presses("Enter").await;
    user.is_on(heading("Overview")).await;
    user.sees_title("Overview · Baton").await;
}

async fn becomes(user: &User, who: &str, other: &str) {
    user.presses_back_on("Enter", button(&format!("Signed in as {who}")))
        .await;
    user.arrives_at("Sign in", "Sign in").await;
    user.presses_on("Enter", button(&format!("Sign in as {other}")))
        .await;
    user.arrives_at("Overview", "Overview").await;
    user.sees(button(&format!("Signed in as {other}"))).await;
}

async fn goes_to_settings(user: &User) {
    user.presses_back_on("Enter", button(GEAR)).await;
    user.is_on(menuitem("Settings")).await;
    user.presses("Enter").await;
    user.arrives_at("My Profile", "My Profile").await;
}

/// What one does by a button of a row leaves the keyboard on that button, whatever it does next.
pub async fn giving_and_removing_access(user: &User) {
    user.opens("#/settings/marketo/access").await;
    let gives = button(&format!("Give access to {JOOST}"));
    let removes = button(&format!("Remove access from {JOOST}"));
    user.presses_on("Enter", gives.clone()).await;
    user.is_told(&format!("{JOOST} has access now.")).await;
    user.is_on(removes.clone()).await;
    user.presses("Space").await;
    user.is_told(&format!("{JOOST} has no access any more."))
        .await;
    user.is_on(gives.clone()).await;
    user.presses("Enter").await;
    user.is_told(&format!("{JOOST} has access now.")).await;

    user.presses_on("Enter", button("Undo")).await;
    user.is_told(&format!("{JOOST} has no access any more."))
        .await;
    user.sees_in_row("User Access", JOOST, NONE).await;
    user.has_not_lost_the_keyboard().await;
    user.presses_on("Enter", button("Dismiss")).await;
    user.does_not_see(button("Dismiss")).await;
    user.has_not_lost_the_keyboard().await;

    // The last row is not hidden under the announcement.
    user.presses_on("Enter", button("Give access to Léo Martin"))
        .await;
    user.is_told("Léo Martin has access now.").await;
    user.tabs_back_to(button("Remove access from Ismaël Haddad"))
        .await;
    user.presses_on("Enter", button("Remove access from Léo Martin"))
        .await;
    user.is_told("Léo Martin has no access any more.").await;
}
