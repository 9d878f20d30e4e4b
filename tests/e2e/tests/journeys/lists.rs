//! Long lists: their views are addresses, and what is done to many people is done at once, or not at
//! all.

use baton_e2e::User;
use baton_e2e::target::{
    Target, alert, any, button, checkbox, columnheader, combobox, dialog, heading, link, searchbox,
    status, text,
};
use baton_e2e::team::{ANNA, BRUNO, CARLA, GRANTED, NONE, person};

const ACCESS: &str = "#/settings/marketo/access";
const TABLE: &str = "User Access";

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
    user.sees(text("Page 2 of 3")).await;

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
    user.sees(text("12 people")).await;
    user.clicks(searchbox("Search users")).await;
    user.types("carla").await;
    user.reads(any("search"), &["Search users 1 person"]).await;
    user.runs("history.go(-2)", Vec::new()).await;
    user.arrives_at("Sign in", "Sign in").await;
    user.opens(ACCESS).await;
    user.arrives_at("Marketo", "User Access").await;
    user.clicks(button(&format!("Give access to {CARLA}")))
        .await;
    user.sees(status(&format!("{CARLA} has access now."))).await;
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
    user.sees(text("Page 2 of 3")).await;
    user.goes_to_tab("here").await;
}

/// Waits until the list is looked at in this way.
async fn shows(user: &User, view: &str, first: [usize; 3]) {
    user.is_at(&format!("{ACCESS}{view}")).await;
    let first = first.map(person);
    user.sees_first(TABLE, &first.each_ref().map(String::as_str))
        .await;
}

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
    user.sees(text("0 selected")).await;
    user.clicks(select_page()).await;
    user.sees(text("25 selected")).await;
    user.clicks(button("Select all 100 that match")).await;
    user.sees(text("100 selected")).await;
    user.is_on(select_page().checked()).await;
    user.does_not_see(button("Select all 100 that match")).await;
}

async fn one_is_left_out(user: &User) {
    user.clicks(button("Next page")).await;
    user.sees(text("Page 2 of 4")).await;
    user.sees(select_page().checked()).await;
    user.clicks(checkbox("Select Person 028")).await;
    user.sees(text("99 selected")).await;
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
    user.sees(text("99 selected")).await;
    assert_eq!(user.stored().await, before);
}

async fn it_is_one_entry_and_one_undo(user: &User) {
    let before = user.stored().await;
    user.clicks(button("Give access")).await;
    user.clicks(button("Give access").within(any("dialog")))
        .await;
    user.sees(status("25 people have access now.")).await;
    user.sees(text("0 selected")).await;
    user.has_not_lost_the_keyboard().await;
    user.sees_in_row(TABLE, &person(32), GRANTED).await;
    user.sees_in_row(TABLE, &person(28), NONE).await;
    // Carla, and every fourth person but one.
    let given = "3-4,8,12,16,20,24,32,36,40,44,48,52,56,60,64,68,72,76,80,84,88,92,96,100";
    let after = user.stored().await;
    assert_eq!(after.entries_since(&before), [1]);
    assert!(after.entry(1).contains(given), "{after:#?}");

    user.clicks(button("Undo")).await;
    user.sees(status("25 people have no access any more."))
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
        user.sees(text(selected)).await;
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
    user.sees(status("16 people have no access any more."))
        .await;
    user.does_not_see(asks).await;
    user.sees_in_row(TABLE, &person(50), NONE).await;
}

/// Another tab has given one of them access since.
async fn none_is_undone_when_one_cannot_be(user: &User) {
    user.opens_tab("elsewhere", &format!("{ACCESS}?q=person%20050"))
        .await;
    user.clicks(button("Give access to Person 050")).await;
    user.sees(status("Person 050 has access now.")).await;
    let before = user.stored().await;

    user.goes_to_tab("Anna").await;
    user.sees_in_row(TABLE, &person(50), GRANTED).await;
    user.clicks(button("Undo")).await;
    user.sees(alert("Person 050 already has access.")).await;
    user.does_not_see(button("Undo")).await;
    user.sees_in_row(TABLE, &person(51), NONE).await;
    assert_eq!(user.stored().await, before);
}

async fn who_is_not_connected_cannot(user: &User) {
    user.signs_in_as(CARLA).await;
    user.opens(ACCESS).await;
    let before = user.stored().await;
    user.clicks(select_page()).await;
    user.sees(text("50 selected")).await;
    let reason = "Only a connected admin gives and removes access. Anna Visser can do it.";
    for verb in ["Give access", "Remove access"] {
        user.clicks(button(verb).unavailable_because(reason)).await;
        user.sees(alert(reason)).await;
        user.does_not_see(any("dialog")).await;
        user.clicks(button("Dismiss")).await;
        user.does_not_see(button("Dismiss")).await;
    }
    user.sees(text("50 selected")).await;
    assert_eq!(user.stored().await, before);
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

fn select_page() -> Target {
    checkbox("Select all on this page")
}

/// Waits until this many people are found.
async fn counts(user: &User, people: &str) {
    let search = format!("Search users {people}");
    user.reads(any("search"), &[&search]).await;
}
