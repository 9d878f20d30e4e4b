//! Long lists: their views are addresses, which one goes back through and sends to others, and what is done to many
//! people is done at once, or not at all; without a pointer too.

pub mod selection;

use baton_e2e::prelude::*;

const ACCESS: &str = "#/settings/marketo/access";
const TABLE: &str = "User Access";

fn select_page() -> Target {
    checkbox("Select all on this page")
}

/// Waits until this many people are found.
async fn counts(user: &User, people: &str) {
    let search = format!("Search users {people}");
    user.reads(any("search"), &[&search]).await;
}

pub async fn back_through_five_views(user: &User) {
    leaving_while_one_types(user).await;
    user.has_a_team_of(100).await;
    user.fills(searchbox("Search users"), "person").await;
    counts(user, "97 people").await;
    user.chooses(combobox("Marketo link"), "Has access (72)")
        .await;
    user.clicks(button("Person")).await;
    user.sees(columnheader("Person").sorted("ascending")).await;
    user.clicks(button("Person")).await;
    user.sees(columnheader("Person").sorted("descending")).await;
    user.chooses(combobox("Per page"), "25").await;
    user.clicks(button("Next page")).await;
    user.sees_text("Page 2 of 3").await;

    let last = "?q=person&link=granted&sort=-name&page=2&size=25";
    shows(user, last, [66, 65, 63]).await;
    the_same_in_a_new_tab(user, last).await;
    user.clicks(link("Set Up")).await;
    user.arrives_at("Marketo", "Marketo").await;
    user.goes_back().await;
    shows(user, last, [66, 65, 63]).await;

    for (view, first) in [
        ("?q=person&link=granted&sort=-name&size=25", [99, 98, 97]),
        ("?q=person&link=granted&sort=-name", [99, 98, 97]),
        ("?q=person&link=granted&sort=name", [5, 6, 7]),
        ("?q=person&link=granted", [5, 6, 7]),
        ("?q=person", [4, 5, 6]),
    ] {
        user.goes_back().await;
        shows(user, view, first).await;
    }
    user.sees(searchbox("Search users").holding("person")).await;
    counts(user, "97 people").await;
}

/// The field goes with its page, and the page that follows works like any other.
async fn leaving_while_one_types(user: &User) {
    user.opens("#/sign-in").await;
    user.opens(ACCESS).await;
    user.arrives_at("Marketo", "User Access").await;
    user.clicks(searchbox("Search users")).await;
    user.types("carla").await;
    user.reads(any("search"), &["Search users 1 person"]).await;
    // What was typed is one step back, and the page before it is another.
    user.goes_back().await;
    user.sees(searchbox("Search users").holding("")).await;
    user.sees_text("12 people").await;
    user.clicks(searchbox("Search users")).await;
    user.types("carla").await;
    user.reads(any("search"), &["Search users 1 person"]).await;
    user.runs("history.go(-2)").await;
    user.arrives_at("Sign in", "Sign in").await;
    user.opens(ACCESS).await;
    user.arrives_at("Marketo", "User Access").await;
    user.gives_access(CARLA).await;
}

/// Whoever is sent the address sees what was seen here.
async fn the_same_in_a_new_tab(user: &User, view: &str) {
    user.calls_this_tab("here").await;
    let here = user.reads_table(TABLE).await;
    assert_eq!(here.len(), 25);
    user.opens_tab("there", &format!("{ACCESS}{view}")).await;
    shows(user, view, [66, 65, 63]).await;
    assert_eq!(user.reads_table(TABLE).await, here);
    user.sees(searchbox("Search users").holding("person")).await;
    user.sees(combobox("Marketo link").holding("granted")).await;
    user.sees(combobox("Sort by").holding("name")).await;
    user.sees(columnheader("Person").sorted("descending")).await;
    user.sees(combobox("Per page").holding("25")).await;
    user.sees_text("Page 2 of 3").await;
    user.goes_to_tab("here").await;
}

/// Waits until the list is looked at in this way.
async fn shows(user: &User, view: &str, first: [usize; 3]) {
    user.is_at(&format!("{ACCESS}{view}")).await;
    let first = first.map(person);
    user.sees_first(TABLE, &first.each_ref().map(String::as_str))
        .await;
}

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

    user.presses_back_on("Enter", button("Give access")).await;
    user.sees(dialog("Give access to 25 people?")).await;
    user.presses_on("Enter", button("Give access").within(any("dialog")))
        .await;
    user.is_told("25 people have access now.").await;
    user.is_on(button("Give access")).await;
    user.presses_on("Enter", button("Undo")).await;
    user.is_told("25 people have no access any more.").await;
    user.has_not_lost_the_keyboard().await;
}

/// On the last page, the button to the next one stays and does nothing.
async fn turns_to_the_last_page(user: &User) {
    user.tabs_to(button("Next page")).await;
    for page in [2, 3, 4, 4] {
        user.presses("Enter").await;
        user.sees_text(&format!("Page {page} of 4")).await;
        user.is_on(button("Next page")).await;
    }
    user.sees_first(TABLE, &["Person 025", "Person 024"]).await;
}

async fn selects_everyone(user: &User) {
    user.presses_back_on("Space", select_page()).await;
    user.sees_text("22 selected").await;
    user.presses_back_on("Enter", button("Select all 97 that match"))
        .await;
    user.sees_text("97 selected").await;
    user.is_on(select_page().checked()).await;
}
