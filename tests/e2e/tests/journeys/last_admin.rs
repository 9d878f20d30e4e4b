//! The last connected admin disconnects (R9): allowed, but never as a surprise, and not undone by
//! connecting again (R10).

use baton_e2e::prelude::*;

use crate::cut_off::{ASKS, confirms_being_cut_off, keeps_it_going, leaves_it_to, the_number};

const NOBODY_LEFT: &str = "Nobody is connected then, so nobody keeps the connection going. Access lost this way does not return by itself: it has to be given again.";

pub async fn the_last_connected_admin_disconnects(user: &User) {
    user.opens("#/settings/marketo").await;
    user.calls_this_tab("Anna").await;
    user.opens_tab("Carla", "#/").await;
    user.signs_in_as(CARLA).await;
    user.opens("#/settings/marketo").await;

    changing_ones_mind_changes_nothing(user).await;
    the_dialog_follows_the_other_tab(user).await;
    everybody_loses_access(user).await;
    connecting_again_brings_nothing_back(user).await;
}

async fn is_told_who_loses_access(user: &User) {
    let asks = dialog(ASKS);
    user.sees(asks.clone().that_says("7 people lose access to Marketo:"))
        .await;
    user.reads(any("listitem").within(asks.clone()), &WITH_ACCESS)
        .await;
    user.sees(asks.clone().that_says(NOBODY_LEFT)).await;
    user.sees(textbox(&the_number(7)).within(asks.clone()))
        .await;
    user.sees(link("Hand over first").within(asks)).await;
}

async fn changing_ones_mind_changes_nothing(user: &User) {
    user.goes_to_tab("Anna").await;
    let before = user.stored().await;
    user.clicks(button("Disconnect")).await;
    is_told_who_loses_access(user).await;
    user.finds_no_barrier_wide_or_narrow().await;
    user.clicks(button("Cancel")).await;
    user.does_not_see(dialog(ASKS)).await;
    user.is_on(button("Disconnect")).await;

    user.clicks(button("Disconnect")).await;
    is_told_who_loses_access(user).await;
    user.presses("Escape").await;
    user.does_not_see(dialog(ASKS)).await;
    user.is_on(button("Disconnect")).await;
    user.sees_text("You are connected to Marketo in your own name.")
        .await;
    assert_eq!(user.stored().await, before);
}

/// What the dialog says is what would happen now, not what would have happened when it was opened.
async fn the_dialog_follows_the_other_tab(user: &User) {
    user.goes_to_tab("Anna").await;
    user.clicks(button("Disconnect")).await;
    is_told_who_loses_access(user).await;

    user.goes_to_tab("Carla").await;
    user.connects().await;

    user.goes_to_tab("Anna").await;
    let asks = dialog(ASKS);
    user.sees(
        asks.clone()
            .that_says("Nobody loses access. 7 people keep access."),
    )
    .await;
    user.sees(asks.clone().that_says(&keeps_it_going(CARLA)))
        .await;
    user.sees(button("Disconnect").within(asks.clone()).available())
        .await;
    user.does_not_see(any("textbox").within(asks)).await;

    user.goes_to_tab("Carla").await;
    leaves_it_to(user, ANNA).await;
    user.opens("#/settings/marketo/access").await;

    user.goes_to_tab("Anna").await;
    is_told_who_loses_access(user).await;
}

async fn everybody_loses_access(user: &User) {
    confirms_being_cut_off(user, 7).await;
    user.does_not_see(button("Undo")).await;
    user.sees_text("Nobody is connected to Marketo.").await;

    user.goes_to_tab("Carla").await;
    user.sees_in_row("User Access", ANNA, NONE).await;
    let table = user.reads_table("User Access").await;
    assert_eq!(table.len(), SIZE);
    assert!(table.values().all(|[_, link]| link == NONE), "{table:#?}");
    let reason = "Only a connected admin gives and removes access, and nobody is connected. Any admin without access can connect.";
    user.sees(button(&format!("Give access to {BRUNO}")).unavailable_because(reason))
        .await;
    user.finds_no_barrier().await;

    user.goes_to_tab("Anna").await;
    user.opens("#/").await;
    user.sees(heading("Overview")).await;
    user.sees_text("Nobody is connected to Marketo, so nobody has access.")
        .await;
    user.sees_text("Connect, so that people can be given access.")
        .await;
    user.finds_no_barrier().await;
}

async fn connecting_again_brings_nothing_back(user: &User) {
    user.opens("#/settings/marketo").await;
    user.connects().await;
    user.opens("#/settings/marketo/access").await;
    let table = user.reads_table("User Access").await;
    assert_eq!(table[ANNA], ["Admin", CONNECTED]);
    let connected_or_not = table.values().filter(|[_, link]| link == NONE).count();
    assert_eq!(connected_or_not, SIZE - 1, "{table:#?}");

    user.gives_access(BRUNO).await;
    user.sees_in_row("User Access", BRUNO, GRANTED).await;
    user.does("Undo", &format!("{BRUNO} has no access any more."))
        .await;
    user.sees_in_row("User Access", BRUNO, NONE).await;
}
