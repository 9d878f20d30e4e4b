//! Every forbidden action, tried by pointer, by keyboard and by address. Each time the reason is said
//! and nothing has changed (R15).

use baton_e2e::prelude::*;

pub async fn what_admins_who_are_not_connected_may_not(user: &User) {
    user.opens("#/").await;
    user.signs_in_as(BRUNO).await;
    does_not_connect_with_access(user).await;
    changes_nobodys_access(user).await;
    changes_neither_the_connected_nor_themselves(user).await;

    user.signs_in_as(CARLA).await;
    user.opens("#/settings/marketo").await;
    user.sees(button("Connect").available()).await;
    user.does_not_see(button("Disconnect")).await;
    changes_nobodys_access(user).await;
}

pub async fn what_connected_admins_may_not(user: &User) {
    user.opens("#/settings/marketo").await;
    user.sees(button("Disconnect")).await;
    user.does_not_see(button("Connect")).await;
    does_not_change_the_access_of_the_connected(user).await;
    does_not_leave_the_instance_without_an_admin(user).await;

    user.signs_in_as(CARLA).await;
    user.opens("#/settings/marketo").await;
    user.connects().await;
    does_not_change_the_access_of_the_connected(user).await;
    does_not_change_another_who_is_connected(user).await;
}

/// R5, and R6 beside it.
async fn does_not_connect_with_access(user: &User) {
    user.opens("#/settings/marketo").await;
    let reason = "You have access through another admin’s connection, and cannot connect until it is removed. Anna Visser can remove it under User Access.";
    is_refused(user, "Connect", reason).await;
    user.sees(link("Go to User Access")).await;
    user.does_not_see(button("Disconnect")).await;
}

/// R7, for whoever is an admin but not connected, and whoever they try it on.
async fn changes_nobodys_access(user: &User) {
    user.opens("#/settings/marketo/access").await;
    let reason = "Only a connected admin gives and removes access. Anna Visser can do it.";
    user.sees(table("User Access")).await;
    is_refused(user, &format!("Give access to {JOOST}"), reason).await;
    is_refused(user, &format!("Remove access from {DAAN}"), reason).await;
    is_refused(user, &format!("Remove access from {ANNA}"), reason).await;
    user.sees(link("Go to Set Up")).await;
}

/// R7: nobody removes the access of a connected admin, not even they themselves.
async fn does_not_change_the_access_of_the_connected(user: &User) {
    user.opens("#/settings/marketo/access").await;
    let reason = "Anna Visser is connected as admin. That is neither given nor removed: Anna Visser disconnects themselves.";
    is_refused(user, "Remove access from Anna Visser", reason).await;
}

/// R11 and R13.
async fn changes_neither_the_connected_nor_themselves(user: &User) {
    user.opens("#/settings/users").await;
    let connected = "Anna Visser is the only connected admin. First another admin connects, then Anna Visser disconnects; after that it is safe.";
    is_refused(user, "Remove Anna Visser", connected).await;
    is_refused(user, "Make user: Anna Visser", connected).await;
    let oneself = "Nobody does this to themselves. Anna Visser or Carla Jansen can do it.";
    is_refused(user, "Remove Bruno Lefèvre", oneself).await;
    is_refused(user, "Make user: Bruno Lefèvre", oneself).await;
}

/// R11, while somebody else would keep the connection going.
async fn does_not_change_another_who_is_connected(user: &User) {
    user.opens("#/settings/users").await;
    let reason = "Anna Visser is connected to Marketo and has to disconnect first. Carla Jansen keeps the connection going.";
    is_refused(user, "Remove Anna Visser", reason).await;
    is_refused(user, "Make user: Anna Visser", reason).await;
}

/// R12: everybody else who is an admin becomes a user, until nobody is left who could do it to the last.
async fn does_not_leave_the_instance_without_an_admin(user: &User) {
    user.opens("#/settings/users").await;
    for other in [BRUNO, CARLA] {
        user.clicks(button(&format!("Make user: {other}"))).await;
        let asks = dialog(&format!("Make {other} a plain user?"));
        user.sees(asks.clone()).await;
        user.finds_no_barrier_wide_or_narrow().await;
        user.clicks(button("Make user").within(asks)).await;
        user.is_told(&format!("{other} is a plain user now.")).await;
        user.sees(button(&format!("Make admin: {other}")).available())
            .await;
    }
    let reason = "You are the only admin, and an instance always has one. Make somebody else an admin first; they can then do this.";
    is_refused(user, "Remove Anna Visser", reason).await;
    is_refused(user, "Make user: Anna Visser", reason).await;
    user.makes_admin(CARLA).await;
}

pub async fn what_a_plain_user_may_not(user: &User) {
    user.opens("#/").await;
    for person in [DAAN, JOOST] {
        user.signs_in_as(person).await;
        let before = user.stored().await;
        user.sees_text("Changes are made by admins: Anna Visser, Bruno Lefèvre, and Carla Jansen.")
            .await;
        for (address, title) in [
            ("#/settings/marketo", "Marketo"),
            ("#/settings/marketo/access", "Marketo"),
            ("#/settings/users", "User Management"),
        ] {
            user.opens(address).await;
            user.is_on(heading(title)).await;
            user.sees_text("This page is part of the Admin Settings, which are for admins.")
                .await;
            user.sees_text("Only admins can use the Admin Settings. Anna Visser, Bruno Lefèvre, or Carla Jansen can do this for you.").await;
            user.reads(any("link").within(navigation("Settings")), &["My Profile"])
                .await;
            for what in [
                "Connect",
                "Disconnect",
                "Give access to Joost Willems",
                "Remove Joost Willems",
            ] {
                user.does_not_see(button(what)).await;
            }
            user.does_not_see(any("table")).await;
            user.finds_no_barrier().await;
        }
        user.opens("#/settings/profile").await;
        user.is_on(heading("My Profile")).await;
        user.reads(any("link").within(navigation("Settings")), &["My Profile"])
            .await;
        assert_eq!(user.stored().await, before);
    }
}

/// Tries a button that stands there unavailable, in every way that there is.
async fn is_refused(user: &User, name: &str, reason: &str) {
    let before = user.stored().await;
    user.sees(button(name).unavailable_because(reason)).await;

    user.clicks(button(name)).await;
    is_told_and_has_changed_nothing(user, name, reason).await;
    for key in ["Enter", "Space"] {
        user.tabs_to(button(name)).await;
        user.presses(key).await;
        is_told_and_has_changed_nothing(user, name, reason).await;
    }
    user.does_not_see(any("dialog")).await;
    assert_eq!(user.stored().await, before);
}

async fn is_told_and_has_changed_nothing(user: &User, name: &str, reason: &str) {
    user.sees(alert(reason)).await;
    user.is_on(button(name)).await;
    user.sees(button(name).unavailable_because(reason)).await;
    user.clicks(button("Dismiss")).await;
    user.does_not_see(alert(reason)).await;
    user.has_not_lost_the_keyboard().await;
}
