//! What happens elsewhere while somebody is at the guide, and what is given up there.

use baton_e2e::prelude::*;

use super::{TO_BRUNO, TO_CARLA, TO_CARLA_WHO_IS_CONNECTED, carla_connects, is_chosen_by_anna};
use crate::cut_off::{ASKS, confirms_being_cut_off, leaves_it_to};
use crate::guided::Step::{Connect, Disconnect, MakeAdmin, RemoveAccess};
use crate::guided::{Handover, now};

/// What is done elsewhere changes the plan here, and what is undone elsewhere changes it back.
pub async fn follows_what_is_done_elsewhere(user: &User) {
    is_chosen_by_anna(user, &TO_BRUNO).await;
    user.calls_this_tab("guide").await;
    TO_BRUNO.is_left_with(user, TO_BRUNO.steps, ANNA).await;
    let loaded = user.page_was_loaded_at().await;

    user.opens_tab("elsewhere", "#/settings/marketo/access")
        .await;
    user.removes_access(BRUNO).await;
    user.sees_in_row("User Access", BRUNO, NONE).await;
    user.goes_to_tab("guide").await;
    TO_BRUNO
        .is_left_with(user, &[Connect, Disconnect], ANNA)
        .await;

    user.goes_to_tab("elsewhere").await;
    user.clicks(button("Undo")).await;
    user.sees_in_row("User Access", BRUNO, GRANTED).await;
    user.goes_to_tab("guide").await;
    TO_BRUNO.is_left_with(user, TO_BRUNO.steps, ANNA).await;

    // There may be more to do than there was at the beginning.
    user.goes_to_tab("elsewhere").await;
    user.opens("#/settings/users").await;
    user.clicks(button(&format!("Make user: {BRUNO}"))).await;
    user.clicks(button("Make user").within(any("dialog"))).await;
    user.is_told(&format!("{BRUNO} is a plain user now.")).await;
    user.goes_to_tab("guide").await;
    let longer = Handover {
        steps: &[MakeAdmin, RemoveAccess, Connect, Disconnect],
        ..TO_BRUNO
    };
    longer.is_left_with(user, longer.steps, ANNA).await;
    user.goes_to_tab("elsewhere").await;
    user.does("Undo", &format!("{BRUNO} is an admin now."))
        .await;
    user.goes_to_tab("guide").await;
    TO_BRUNO.is_left_with(user, TO_BRUNO.steps, ANNA).await;
    assert_eq!(user.page_was_loaded_at().await, loaded);
}

/// The dialog in the guide says what would happen now, and is gone when its step is not the next any
/// more.
pub async fn the_dialog_follows_the_other_tab(user: &User) {
    carla_connects(user).await;
    is_chosen_by_anna(user, &TO_CARLA_WHO_IS_CONNECTED).await;
    user.calls_this_tab("guide").await;
    user.clicks(button("Disconnect").within(now())).await;
    user.sees(dialog(ASKS).that_says("Nobody loses access. 7 people keep access."))
        .await;

    user.opens_tab("elsewhere", "#/settings/marketo/access")
        .await;
    user.removes_access(DAAN).await;
    user.sees_in_row("User Access", DAAN, NONE).await;
    user.goes_to_tab("guide").await;
    user.sees(dialog(ASKS).that_says("Nobody loses access. 6 people keep access."))
        .await;
    user.goes_to_tab("elsewhere").await;
    user.clicks(button("Undo")).await;
    user.sees_in_row("User Access", DAAN, GRANTED).await;
    user.goes_to_tab("guide").await;
    user.sees(dialog(ASKS).that_says("Nobody loses access. 7 people keep access."))
        .await;

    user.goes_to_tab("elsewhere").await;
    carla_disconnects(user).await;
    user.goes_to_tab("guide").await;
    Handover {
        connected: 1,
        ..TO_CARLA
    }
    .is_left_with(user, TO_CARLA.steps, ANNA)
    .await;
    user.does_not_see(any("dialog")).await;
    user.has_not_lost_the_keyboard().await;
}

/// Another tab was quicker, and this one has not heard of it: what would happen is not what was
/// confirmed, so nothing happens.
pub async fn an_old_confirmation_is_refused(user: &User) {
    carla_connects(user).await;
    is_chosen_by_anna(user, &TO_CARLA_WHO_IS_CONNECTED).await;
    user.calls_this_tab("guide").await;
    user.hears_nothing_from_other_tabs().await;
    user.clicks(button("Disconnect").within(now())).await;
    user.sees(dialog(ASKS).that_says("Nobody loses access. 7 people keep access."))
        .await;

    user.opens_tab("elsewhere", "#/").await;
    carla_disconnects(user).await;
    let before = user.stored().await;

    user.goes_to_tab("guide").await;
    user.sees(dialog(ASKS).that_says("Nobody loses access. 7 people keep access."))
        .await;
    user.clicks(button("Disconnect").within(dialog(ASKS))).await;
    user.sees(alert(
        "Nothing was changed: the state has changed since you were asked. Look again at what would happen.",
    ))
    .await;
    assert_eq!(user.stored().await, before);
    TO_CARLA.is_left_with(user, TO_CARLA.steps, ANNA).await;
    user.has_not_lost_the_keyboard().await;
    user.finds_no_barrier().await;
}

/// Esc and Back leave everything as it is, and no dialog behind.
pub async fn changing_ones_mind_changes_nothing(user: &User) {
    carla_connects(user).await;
    is_chosen_by_anna(user, &TO_CARLA_WHO_IS_CONNECTED).await;
    let guide = user.address().await;
    let before = user.stored().await;

    user.clicks(button("Disconnect").within(now())).await;
    user.sees(dialog(ASKS)).await;
    user.presses("Escape").await;
    user.is_on(button("Disconnect").within(now())).await;
    user.does_not_see(any("dialog")).await;
    TO_CARLA_WHO_IS_CONNECTED
        .is_left_with(user, &[Disconnect], ANNA)
        .await;
    assert_eq!(user.stored().await, before);

    user.clicks(button("Disconnect").within(now())).await;
    user.sees(dialog(ASKS)).await;
    user.goes_back().await;
    user.sees(link(&format!("Hand over to {CARLA}"))).await;
    user.is_at("#/settings/marketo/handover").await;
    user.does_not_see(any("dialog")).await;
    user.has_not_lost_the_keyboard().await;
    assert_eq!(user.stored().await, before);

    user.opens(&guide).await;
    TO_CARLA_WHO_IS_CONNECTED
        .is_left_with(user, &[Disconnect], ANNA)
        .await;
    user.does_not_see(any("dialog")).await;
    assert_eq!(user.stored().await, before);
}

/// The last connection went before the other one came: the guide says that it is too late, and why.
pub async fn that_can_no_longer_be_done(user: &User) {
    user.opens("#/").await;
    user.signs_in_as(ANNA).await;
    user.calls_this_tab("guide").await;
    user.opens("#/settings/marketo/handover?from=1&to=2").await;
    user.sees(button("Remove access")).await;

    user.opens_tab("elsewhere", "#/settings/marketo").await;
    user.clicks(button("Disconnect")).await;
    confirms_being_cut_off(user, 7).await;
    user.sees(button("Connect")).await;

    user.goes_to_tab("guide").await;
    user.sees_text("Nobody is connected, so there is no connection to hand over any more")
        .await;
    user.does_not_see(button("Remove access")).await;
}

async fn carla_disconnects(user: &User) {
    user.signs_in_as(CARLA).await;
    user.opens("#/settings/marketo").await;
    leaves_it_to(user, ANNA).await;
}
