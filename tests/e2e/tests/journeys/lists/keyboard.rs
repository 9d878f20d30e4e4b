//! A long list without a pointer.

use baton_e2e::User;
use baton_e2e::target::{
    any, button, columnheader, combobox, dialog, heading, searchbox, status, text,
};

use super::{ACCESS, TABLE, counts, select_page};

/// Searches, filters, sorts, turns pages, selects and gives access, without touching a pointer.
pub async fn by_keyboard_alone(user: &User) {
    user.opens(&format!("{ACCESS}?size=25")).await;
    user.has_a_team_of(100).await;
    user.sees(heading("Marketo")).await;
    user.tabs_to(searchbox("Search users")).await;
    user.types("person").await;
    counts(user, "97 people").await;
    user.is_on(searchbox("Search users").holding("person"))
        .await;
    user.presses("Tab").await;
    user.is_on(combobox("Role").holding("")).await;
    user.presses("u").await;
    user.is_on(combobox("Role").holding("user")).await;
    user.is_at(&format!("{ACCESS}?q=person&role=user&size=25"))
        .await;

    user.tabs_to(button("Person")).await;
    for order in ["ascending", "descending"] {
        user.presses("Enter").await;
        user.sees(columnheader("Person").sorted(order)).await;
        user.is_on(button("Person")).await;
    }
    user.sees_first(TABLE, &["Person 100", "Person 099"]).await;
    turns_to_the_last_page(user).await;
    selects_everyone(user).await;

    user.tabs_back_to(button("Give access")).await;
    user.presses("Enter").await;
    user.sees(dialog("Give access to 25 people?")).await;
    user.tabs_to(button("Give access").within(any("dialog")))
        .await;
    user.presses("Enter").await;
    user.sees(status("25 people have access now.")).await;
    user.is_on(button("Give access")).await;
    user.tabs_to(button("Undo")).await;
    user.presses("Enter").await;
    user.sees(status("25 people have no access any more."))
        .await;
    user.has_not_lost_the_keyboard().await;
}

/// On the last page, the button to the next one stays and does nothing.
async fn turns_to_the_last_page(user: &User) {
    user.tabs_to(button("Next page")).await;
    for page in [2, 3, 4, 4] {
        user.presses("Enter").await;
        user.sees(text(&format!("Page {page} of 4"))).await;
        user.is_on(button("Next page")).await;
    }
    user.sees_first(TABLE, &["Person 025", "Person 024"]).await;
}

async fn selects_everyone(user: &User) {
    user.tabs_back_to(select_page()).await;
    user.presses("Space").await;
    user.sees(text("22 selected")).await;
    user.tabs_back_to(button("Select all 97 that match")).await;
    user.presses("Enter").await;
    user.sees(text("97 selected")).await;
    user.is_on(select_page().checked()).await;
}
