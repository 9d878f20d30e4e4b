//! The handover of the vendor's article, from each of its starting points: A is connected and wants to
//! go, B is to take over. Each has a tab, and each tab follows the other without being reloaded.

use baton_e2e::prelude::*;

use crate::cut_off::{ASKS, confirms_that_nobody_is_cut_off, keeps_it_going};
use crate::guide::carla_connects;

pub async fn b_is_connected(user: &User) {
    carla_connects(user).await;
    let before = both_are_here(user, ANNA, CARLA).await;
    assert_eq!(before[CARLA], ["Admin", CONNECTED]);
    a_disconnects(user, ANNA, CARLA).await;
    b_removes_a(user, ANNA, CARLA, &before).await;
}

pub async fn b_is_an_admin_with_access(user: &User) {
    let before = both_are_here(user, ANNA, BRUNO).await;
    b_loses_access_to_connect(user, ANNA, BRUNO).await;
    b_connects(user, BRUNO).await;
    a_disconnects(user, ANNA, BRUNO).await;
    b_removes_a(user, ANNA, BRUNO, &before).await;
}

pub async fn b_is_an_admin_without_access(user: &User) {
    let before = both_are_here(user, ANNA, CARLA).await;
    b_connects(user, CARLA).await;
    a_disconnects(user, ANNA, CARLA).await;
    b_removes_a(user, ANNA, CARLA, &before).await;
}

pub async fn b_is_a_plain_user(user: &User) {
    let before = both_are_here(user, ANNA, JOOST).await;
    b_becomes_an_admin(user, JOOST).await;
    b_connects(user, JOOST).await;
    a_disconnects(user, ANNA, JOOST).await;
    b_removes_a(user, ANNA, JOOST, &before).await;
}

pub async fn b_is_a_plain_user_with_access(user: &User) {
    let before = both_are_here(user, ANNA, DAAN).await;
    b_becomes_an_admin(user, DAAN).await;
    b_loses_access_to_connect(user, ANNA, DAAN).await;
    b_connects(user, DAAN).await;
    a_disconnects(user, ANNA, DAAN).await;
    b_removes_a(user, ANNA, DAAN, &before).await;
}

/// A looks at User Access in one tab, B at Set Up in another. Says what A sees.
async fn both_are_here(user: &User, a: &str, b: &str) -> Table {
    user.opens("#/").await;
    user.signs_in_as(a).await;
    user.calls_this_tab("A").await;
    user.opens("#/settings/marketo/access").await;
    let before = user.reads_table("User Access").await;
    assert_eq!(before.len(), SIZE);
    assert_eq!(before[a], ["Admin", CONNECTED]);
    user.finds_no_barrier().await;

    user.opens_tab("B", "#/").await;
    user.signs_in_as(b).await;
    user.opens("#/settings/marketo").await;
    user.sees(heading("Marketo")).await;
    user.finds_no_barrier().await;
    user.goes_to_tab("A").await;
    user.sees(button(&format!("Signed in as {a}"))).await;
    before
}

/// A makes B an admin, and B's page opens by itself.
async fn b_becomes_an_admin(user: &User, b: &str) {
    user.goes_to_tab("B").await;
    user.sees_text("This page is part of the Admin Settings, which are for admins.")
        .await;
    let loaded = user.page_was_loaded_at().await;

    user.goes_to_tab("A").await;
    user.opens("#/settings/users").await;
    user.makes_admin(b).await;
    user.sees(button(&format!("Make user: {b}"))).await;
    user.finds_no_barrier().await;
    user.opens("#/settings/marketo/access").await;

    user.goes_to_tab("B").await;
    user.sees(button("Connect")).await;
    assert_eq!(user.page_was_loaded_at().await, loaded);
}

/// B cannot connect until A has removed B's access (R5), and then can without doing anything for it.
async fn b_loses_access_to_connect(user: &User, a: &str, b: &str) {
    let reason = format!(
        "You have access through another admin’s connection, and cannot connect until it is removed. {a} can remove it under User Access."
    );
    user.goes_to_tab("B").await;
    user.sees(button("Connect").unavailable_because(&reason))
        .await;
    user.is_refused("Connect", &reason).await;
    user.sees(link("Go to User Access")).await;
    user.finds_no_barrier().await;
    let loaded = user.page_was_loaded_at().await;

    user.goes_to_tab("A").await;
    user.sees_in_row("User Access", b, GRANTED).await;
    user.removes_access(b).await;
    user.sees_in_row("User Access", b, NONE).await;
    user.sees(button("Undo")).await;
    user.finds_no_barrier().await;

    user.goes_to_tab("B").await;
    user.sees(button("Connect").available()).await;
    user.sees_text("You have no Marketo link.").await;
    assert_eq!(user.page_was_loaded_at().await, loaded);
}

/// B connects, and A sees it.
async fn b_connects(user: &User, b: &str) {
    user.goes_to_tab("A").await;
    user.sees_in_row("User Access", b, NONE).await;
    let loaded = user.page_was_loaded_at().await;

    user.goes_to_tab("B").await;
    user.connects().await;
    user.sees(button("Disconnect")).await;
    user.does_not_see(button("Connect")).await;
    user.finds_no_barrier().await;

    user.goes_to_tab("A").await;
    user.sees_in_row("User Access", b, CONNECTED).await;
    let reason = format!(
        "{b} is connected as admin. That is neither given nor removed: {b} disconnects themselves."
    );
    user.sees(button(&format!("Remove access from {b}")).unavailable_because(&reason))
        .await;
    assert_eq!(user.page_was_loaded_at().await, loaded);
}

/// A disconnects, having read that nobody loses anything by it, and B sees it.
async fn a_disconnects(user: &User, a: &str, b: &str) {
    user.goes_to_tab("B").await;
    user.opens("#/settings/marketo/access").await;
    user.sees_in_row("User Access", a, CONNECTED).await;
    let table_of_b = user.reads_table("User Access").await;
    let keep = table_of_b.values().filter(|row| row[1] == GRANTED).count();
    let loaded = user.page_was_loaded_at().await;

    user.goes_to_tab("A").await;
    user.opens("#/settings/marketo").await;
    user.clicks(button("Disconnect")).await;
    let asks = dialog(ASKS);
    user.sees(
        asks.clone()
            .that_says(&format!("Nobody loses access. {keep} people keep access.")),
    )
    .await;
    user.sees(asks.that_says(&keeps_it_going(b))).await;
    user.finds_no_barrier_wide_or_narrow().await;
    confirms_that_nobody_is_cut_off(user).await;
    user.sees(button("Connect").available()).await;
    user.does_not_see(button("Disconnect")).await;
    user.does_not_see(button("Undo")).await;

    user.goes_to_tab("B").await;
    user.sees_in_row("User Access", a, NONE).await;
    assert_eq!(user.page_was_loaded_at().await, loaded);
}

/// Now that it is safe, B removes A from the instance. Nobody else's link is another than before.
async fn b_removes_a(user: &User, a: &str, b: &str, before: &Table) {
    user.goes_to_tab("B").await;
    user.opens("#/settings/users").await;
    user.clicks(button(&format!("Remove {a}"))).await;
    let asks = dialog(&format!("Remove {a} from the instance?"));
    user.sees(asks.clone().that_says("Nobody loses access."))
        .await;
    user.sees(asks.clone().that_says(&keeps_it_going(b))).await;
    user.finds_no_barrier_wide_or_narrow().await;
    user.clicks(button("Remove").within(asks)).await;
    user.is_told(&format!("{a} is no longer in the instance."))
        .await;
    user.does_not_see(button(&format!("Remove {a}"))).await;

    user.goes_to_tab("A").await;
    user.sees(heading("Sign in")).await;
    user.sees_text("The person who was signed in here is no longer in the instance.")
        .await;
    user.finds_no_barrier().await;

    user.goes_to_tab("B").await;
    user.opens("#/settings/marketo/access").await;
    user.sees(table("User Access")).await;
    let after = user.reads_table("User Access").await;
    assert_eq!(after[b], ["Admin", CONNECTED]);
    let others = |table: &Table| {
        let mut others = table.clone();
        others.retain(|name, _| name != a && name != b);
        others
    };
    assert_eq!(others(&after), others(before));
    assert_eq!(after.len(), SIZE - 1);
}
