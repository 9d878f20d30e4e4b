//! Code that a page needs only later does not come: the connection is gone, or a host has lost a file.

use baton_e2e::prelude::*;

pub async fn of_a_page(user: &User) {
    let host = Host::of(user);
    host.loses("split_rest", ".wasm");
    user.opens("").await;
    user.opens("#/settings/marketo/access").await;
    user.gives_access(JOOST).await;

    user.loads("#/settings/users").await;
    user.sees_text("This part of Baton did not arrive. Check your connection.")
        .await;
    user.finds_no_barrier().await;
    user.clicks(button("Try again")).await;
    user.sees_text("This part of Baton did not arrive.").await;

    host.finds_everything();
    user.clicks(button("Try again")).await;
    user.sees_in_row("User Management", JOOST, "User").await;
    complains_of_what_is_lost(user).await;
}

pub async fn of_what_stores(user: &User) {
    let host = Host::of(user);
    host.loses("split_store", ".wasm");
    user.loads("#/settings/marketo/access").await;
    user.sees_text("nothing can be changed yet").await;
    user.clicks(button("Give access to Joost Willems")).await;
    user.sees(alert(
        "Nothing was changed: a part of Baton did not arrive.",
    ))
    .await;
    user.finds_no_barrier().await;

    host.finds_everything();
    user.gives_access(JOOST).await;
    user.reloads().await;
    user.sees_in_row("User Access", JOOST, GRANTED).await;
    complains_of_what_is_lost(user).await;
}

pub async fn of_a_language(user: &User) {
    let host = Host::of(user);
    host.loses("split_french", ".wasm");
    user.loads("#/settings/profile").await;
    user.chooses(combobox("Language"), "Français").await;
    user.sees(alert(
        "Nothing was changed: a part of Baton did not arrive.",
    ))
    .await;
    user.sees(combobox("Language").holding("en")).await;
    user.sees_language("en").await;
    user.clicks(button("Dismiss")).await;

    host.finds_everything();
    user.chooses(combobox("Language"), "Français").await;
    user.sees_language("fr").await;
    user.sees(combobox("Langue").holding("fr")).await;
    complains_of_what_is_lost(user).await;
}

/// The browser says so, too.
async fn complains_of_what_is_lost(user: &User) {
    user.hears_complaints().await;
}
