//! Somebody comes for the first time, looks around, begins with an instance of their own, and comes
//! back.

use baton_e2e::prelude::*;

const NOTICE: &str = "This is a sample team to try everything with.";
const START: &str = "Start your own instance";

pub async fn the_sample_team(user: &User) {
    user.opens("").await;
    user.sees_title("Overview · Baton").await;
    user.sees_language("en").await;
    user.sees(heading("Overview")).await;
    user.sees_text(NOTICE).await;
    user.sees(button(START)).await;
    user.sees(button(&format!("Signed in as {ANNA}"))).await;
    user.sees_text("Anna Visser holds the Marketo connection, and 7 people rely on it.")
        .await;
    user.sees_text(
        "Let a second admin connect before Anna Visser disconnects: Carla Jansen can do it now.",
    )
    .await;
    user.finds_no_barrier_wide_or_narrow().await;

    every_page_has_its_heading_and_title(user).await;
    searching_narrows_the_list(user).await;
    some_addresses_lead_nowhere(user).await;
}

async fn every_page_has_its_heading_and_title(user: &User) {
    for (address, heading, title) in [
        ("#/sign-in", "Sign in", "Sign in"),
        ("#/settings/profile", "My Profile", "My Profile"),
        ("#/settings/marketo", "Marketo", "Marketo"),
        ("#/settings/marketo/access", "Marketo", "User Access"),
        ("#/settings/users", "User Management", "User Management"),
        ("#/nowhere", "Page not found", "Page not found"),
        ("#/", "Overview", "Overview"),
    ] {
        user.opens(address).await;
        user.arrives_at(heading, title).await;
    }
    // And the same by the links that lead there.
    user.clicks(button("Settings menu")).await;
    user.clicks(any("menuitem").that_says("Settings")).await;
    user.arrives_at("My Profile", "My Profile").await;
    user.reads(
        any("link").within(navigation("Settings")),
        &[
            "My Profile",
            "Marketo",
            "User Management",
            "Activity",
            "Data",
        ],
    )
    .await;
    user.sees(link("My Profile").current()).await;
    user.clicks(link("Marketo").within(navigation("Settings")))
        .await;
    user.arrives_at("Marketo", "Marketo").await;
    user.sees(link("Set Up").within(navigation("Marketo")).current())
        .await;
    user.clicks(link("User Access").within(navigation("Marketo")))
        .await;
    user.arrives_at("Marketo", "User Access").await;
    user.sees(link("User Access").within(navigation("Marketo")).current())
        .await;
    user.clicks(link("User Management").within(navigation("Settings")))
        .await;
    user.arrives_at("User Management", "User Management").await;
    user.clicks(button(&format!("Signed in as {ANNA}"))).await;
    user.arrives_at("Sign in", "Sign in").await;
    user.clicks(link("Baton: Overview")).await;
    user.arrives_at("Overview", "Overview").await;
}

async fn searching_narrows_the_list(user: &User) {
    user.opens("#/settings/marketo/access").await;
    let search = searchbox("Search users");
    user.fills(search.clone(), "lefevre").await;
    user.sees_text("1 person").await;
    user.reads(
        any("rowheader"),
        &["Bruno Lefèvre bruno.lefevre@example.com"],
    )
    .await;
    user.fills(search.clone(), "nobody at all").await;
    user.sees_text("Nobody matches “nobody at all”.").await;
    user.finds_no_barrier().await;
    user.fills(search, "").await;
    user.sees_text("12 people").await;

    user.opens("#/sign-in").await;
    user.fills(searchbox("Search users"), "CARLA").await;
    user.sees(button(&format!("Sign in as {CARLA}"))).await;
    user.does_not_see(button(&format!("Sign in as {BRUNO}")))
        .await;
}

async fn some_addresses_lead_nowhere(user: &User) {
    for address in ["#/nowhere", "#/settings/marketo/nowhere", "#nowhere"] {
        user.opens(address).await;
        user.reloads().await;
        user.sees(heading("Page not found")).await;
        user.sees_text("There is no page at this address.").await;
        user.sees_title("Page not found · Baton").await;
    }
    user.clicks(link("Go to the Overview")).await;
    user.arrives_at("Overview", "Overview").await;
}

pub async fn an_instance_of_ones_own(user: &User) {
    user.opens("#/").await;
    changing_ones_mind_changes_nothing(user).await;
    what_is_wrong_is_said_where_it_is(user).await;
    it_starts_with_its_first_admin(user).await;
    it_is_still_there(user).await;
}

async fn changing_ones_mind_changes_nothing(user: &User) {
    let before = user.stored().await;
    user.clicks(button(START)).await;
    user.is_on(textbox("Name")).await;
    user.finds_no_barrier_wide_or_narrow().await;
    user.clicks(button("Cancel")).await;
    user.does_not_see(dialog(START)).await;
    user.is_on(button(START)).await;
    user.presses("Enter").await;
    user.is_on(textbox("Name")).await;
    user.presses("Escape").await;
    user.does_not_see(dialog(START)).await;
    user.is_on(button(START)).await;
    assert_eq!(user.stored().await, before);
}

async fn what_is_wrong_is_said_where_it_is(user: &User) {
    let before = user.stored().await;
    user.clicks(button(START)).await;
    user.sees(textbox("Name").not_wrong()).await;
    user.is_on(textbox("Name")).await;
    user.presses("Enter").await;
    user.sees(textbox("Name").wrong_because("Enter a name."))
        .await;
    user.sees(textbox("Email").wrong_because("Enter an email address."))
        .await;
    user.is_on(textbox("Name")).await;
    user.finds_no_barrier().await;

    user.fills(textbox("Name"), "   ").await;
    user.presses("Enter").await;
    user.sees(textbox("Name").wrong_because("Enter a name."))
        .await;
    user.fills(textbox("Name"), "Zoë Adams").await;
    user.sees(textbox("Name").not_wrong()).await;
    user.presses("Enter").await;
    user.is_on(textbox("Email")).await;
    for (email, reason) in [
        ("zoe", "Write the address with exactly one @."),
        ("zoe@@example.com", "Write the address with exactly one @."),
        (
            "zoe@example.",
            "Write the address in full, like name@example.com.",
        ),
        (
            "zoe adams@example.com",
            "Leave out the blanks inside the address.",
        ),
    ] {
        user.fills(textbox("Email"), email).await;
        user.clicks(button("Start")).await;
        user.sees(textbox("Email").wrong_because(reason).focused())
            .await;
        user.sees(dialog(START)).await;
    }
    assert_eq!(user.stored().await, before);
}

async fn it_starts_with_its_first_admin(user: &User) {
    user.fills(textbox("Email"), "zoe@example.com").await;
    user.sees(textbox("Email").not_wrong()).await;
    user.presses("Enter").await;
    user.is_told("This is your own instance now. You are its first admin.")
        .await;
    user.does_not_see(dialog(START)).await;
    user.sees(button("Signed in as Zoë Adams")).await;
    user.does_not_see(text(NOTICE)).await;
    user.has_not_lost_the_keyboard().await;
    user.sees_text("Nobody is connected to Marketo, so nobody has access.")
        .await;
    user.finds_no_barrier().await;

    user.opens("#/settings/marketo").await;
    user.connects().await;
}

async fn it_is_still_there(user: &User) {
    user.reloads().await;
    user.sees(button("Disconnect")).await;
    user.opens_tab("new", "#/settings/users").await;
    user.sees(button("Signed in as Zoë Adams")).await;
    user.does_not_see(text(NOTICE)).await;
    let table = user.reads_table("User Management").await;
    let only = [(
        "Zoë Adams".to_owned(),
        ["Admin", CONNECTED].map(str::to_owned),
    )];
    assert_eq!(table, only.into());
}

pub async fn another_day(user: &User) {
    user.opens("#/settings/marketo/access").await;
    user.gives_access(JOOST).await;
    user.removes_access(BRUNO).await;
    user.signs_in_as(CARLA).await;

    user.restarts_the_browser().await;
    user.opens("#/settings/marketo/access").await;
    user.sees(button(&format!("Signed in as {CARLA}"))).await;
    let table = user.reads_table("User Access").await;
    assert_eq!(table[JOOST], ["User", GRANTED]);
    assert_eq!(table[BRUNO], ["Admin", NONE]);
    assert_eq!(table[ANNA], ["Admin", CONNECTED]);
}
