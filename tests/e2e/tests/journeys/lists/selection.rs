//! What is done to many people who were selected.

use baton_e2e::prelude::*;

use super::{ACCESS, TABLE, counts, select_page};

pub async fn many_are_given_access_at_once(user: &User) {
    user.opens(ACCESS).await;
    user.has_a_team_of(100).await;
    user.chooses(combobox("Per page"), "25").await;
    everyone_on_every_page_is_selected(user).await;
    one_is_left_out(user).await;
    the_dialog_says_who_and_why_not(user).await;
    it_is_one_entry_and_one_undo(user).await;
}

async fn everyone_on_every_page_is_selected(user: &User) {
    user.sees_text("0 selected").await;
    user.clicks(select_page()).await;
    user.sees_text("25 selected").await;
    user.clicks(button("Select all 100 that match")).await;
    user.sees_text("100 selected").await;
    user.is_on(select_page().checked()).await;
    user.does_not_see(button("Select all 100 that match")).await;
}

async fn one_is_left_out(user: &User) {
    user.clicks(button("Next page")).await;
    user.sees_text("Page 2 of 4").await;
    user.sees(select_page().checked()).await;
    user.clicks(checkbox("Select Person 028")).await;
    user.sees_text("99 selected").await;
    user.sees(checkbox("Select Person 028").unchecked()).await;
    user.sees(select_page().unchecked()).await;
}

/// Of the hundred, 26 have no access. Changing one's mind changes nothing, and keeps the selection.
async fn the_dialog_says_who_and_why_not(user: &User) {
    let before = user.stored().await;
    user.clicks(button("Give access")).await;
    let asks = dialog("Give access to 25 people?");
    for said in [
        "25 people get access.",
        "74 people are left out:",
        &format!("{ANNA} is connected as admin."),
        &format!("{BRUNO} already has access."),
        "Person 099 already has access.",
    ] {
        user.sees(asks.clone().that_says(said)).await;
    }
    user.does_not_see(asks.clone().that_says("Person 028"))
        .await;
    user.sees(asks.clone().that_says(CARLA)).await;
    user.finds_no_barrier_wide_or_narrow().await;
    user.clicks(button("Cancel")).await;
    user.does_not_see(asks).await;
    user.is_on(button("Give access")).await;
    user.sees_text("99 selected").await;
    assert_eq!(user.stored().await, before);
}

async fn it_is_one_entry_and_one_undo(user: &User) {
    let before = user.stored().await;
    user.clicks(button("Give access")).await;
    user.clicks(button("Give access").within(any("dialog")))
        .await;
    user.is_told("25 people have access now.").await;
    user.sees_text("0 selected").await;
    user.has_not_lost_the_keyboard().await;
    user.sees_in_row(TABLE, &person(32), GRANTED).await;
    user.sees_in_row(TABLE, &person(28), NONE).await;
    // Carla, and every fourth person but one.
    let given = "3-4,8,12,16,20,24,32,36,40,44,48,52,56,60,64,68,72,76,80,84,88,92,96,100";
    let after = user.stored().await;
    assert_eq!(after.entries_since(&before), [1]);
    assert!(after.entry(1).contains(given), "{after:#?}");

    user.does("Undo", "25 people have no access any more.")
        .await;
    user.sees_in_row(TABLE, &person(32), NONE).await;
    let undone = user.stored().await;
    assert_eq!(undone.entries_since(&after), [2]);
    assert!(undone.entry(2).contains(given), "{undone:#?}");
    user.reloads().await;
    user.sees_in_row(TABLE, &person(32), NONE).await;
    user.chooses(combobox("Marketo link"), "No access (26)")
        .await;
    counts(user, "26 people").await;
}

pub async fn many_lose_access_at_once(user: &User) {
    user.opens(ACCESS).await;
    user.has_a_team_of(100).await;
    user.calls_this_tab("Anna").await;
    what_was_selected_stays_selected(user).await;
    it_asks_first(user).await;
    none_is_undone_when_one_cannot_be(user).await;
    who_is_not_connected_cannot(user).await;
}

/// Searching for others keeps whom one has selected.
async fn what_was_selected_stays_selected(user: &User) {
    for (search, selected) in [("person 01", "10 selected"), ("person 05", "20 selected")] {
        user.fills(searchbox("Search users"), search).await;
        counts(user, "10 people").await;
        user.clicks(select_page()).await;
        user.sees_text(selected).await;
    }
}

async fn it_asks_first(user: &User) {
    user.clicks(button("Remove access")).await;
    let asks = dialog("Remove access from 16 people?");
    for said in [
        "16 people lose access to Marketo:",
        "Person 019",
        "Person 050",
        "4 people are left out:",
        "Person 012 has no access that could be removed.",
    ] {
        user.sees(asks.clone().that_says(said)).await;
    }
    user.is_on(button("Cancel")).await;
    user.finds_no_barrier().await;
    user.clicks(button("Remove access").within(asks.clone()))
        .await;
    user.is_told("16 people have no access any more.").await;
    user.does_not_see(asks).await;
    user.sees_in_row(TABLE, &person(50), NONE).await;
}

/// Another tab has given one of them access since.
async fn none_is_undone_when_one_cannot_be(user: &User) {
    user.opens_tab("elsewhere", &format!("{ACCESS}?q=person%20050"))
        .await;
    user.gives_access("Person 050").await;
    let before = user.stored().await;

    user.goes_to_tab("Anna").await;
    user.sees_in_row(TABLE, &person(50), GRANTED).await;
    user.is_refused("Undo", "Person 050 already has access.")
        .await;
    user.does_not_see(button("Undo")).await;
    user.sees_in_row(TABLE, &person(51), NONE).await;
    assert_eq!(user.stored().await, before);
}

async fn who_is_not_connected_cannot(user: &User) {
    user.signs_in_as(CARLA).await;
    user.opens(ACCESS).await;
    let before = user.stored().await;
    user.clicks(select_page()).await;
    user.sees_text("50 selected").await;
    let reason = "Only a connected admin gives and removes access. Anna Visser can do it.";
    for verb in ["Give access", "Remove access"] {
        user.clicks(button(verb).unavailable_because(reason)).await;
        user.sees(alert(reason)).await;
        user.does_not_see(any("dialog")).await;
        user.clicks(button("Dismiss")).await;
        user.does_not_see(button("Dismiss")).await;
    }
    user.sees_text("50 selected").await;
    assert_eq!(user.stored().await, before);
}
