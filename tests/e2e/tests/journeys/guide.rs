//! The guided handover: from each starting point, in a tab for each of the two, with reloads on the
//! way; and whatever happens elsewhere meanwhile, it is never a surprise.

pub mod gone;
pub mod meanwhile;

use baton_e2e::prelude::*;

use crate::guided::Step::{Connect, Disconnect, MakeAdmin, RemoveAccess};
use crate::guided::two_tabs::Arrival::{self, SignedIn, WhenItIsTheirTurn};
use crate::guided::{Handover, continue_as, now};
use crate::record;

/// Anna hands over to Bruno, the article's own case.
pub const TO_BRUNO: Handover = Handover {
    from: ANNA,
    to: BRUNO,
    steps: &[RemoveAccess, Connect, Disconnect],
    connected: 1,
    with_access: 7,
    stays_connected: BRUNO,
};

/// Anna hands over to Daan, a plain user with access.
pub const TO_DAAN: Handover = Handover {
    to: DAAN,
    steps: &[MakeAdmin, RemoveAccess, Connect, Disconnect],
    stays_connected: DAAN,
    ..TO_BRUNO
};

const TO_CARLA: Handover = Handover {
    to: CARLA,
    steps: &[Connect, Disconnect],
    stays_connected: CARLA,
    ..TO_BRUNO
};

const TO_CARLA_WHO_IS_CONNECTED: Handover = Handover {
    steps: &[Disconnect],
    connected: 2,
    ..TO_CARLA
};

/// Anna is at the guide, which she has opened by choosing who takes over.
async fn is_chosen_by_anna(user: &User, handover: &Handover) {
    user.opens("#/").await;
    user.signs_in_as(ANNA).await;
    user.opens("#/settings/marketo/handover").await;
    handover.is_chosen(user).await;
}

pub async fn carla_connects(user: &User) {
    user.opens("#/").await;
    user.signs_in_as(CARLA).await;
    user.opens("#/settings/marketo").await;
    user.connects().await;
}

/// Anna chooses who takes over, and each of the two does their part in a tab of their own.
async fn anna_hands_over(user: &User, handover: &Handover, arrival: Arrival) {
    is_chosen_by_anna(user, handover).await;
    handover.is_done_in_two_tabs(user, arrival).await;
}

pub async fn to_a_connected_admin(user: &User) {
    carla_connects(user).await;
    anna_hands_over(user, &TO_CARLA_WHO_IS_CONNECTED, SignedIn).await;
}

pub async fn to_an_admin_with_access(user: &User) {
    anna_hands_over(user, &TO_BRUNO, WhenItIsTheirTurn).await;
}

pub async fn to_an_admin_without_access(user: &User) {
    anna_hands_over(user, &TO_CARLA, SignedIn).await;
}

pub async fn to_a_plain_user(user: &User) {
    let handover = Handover {
        to: JOOST,
        steps: &[MakeAdmin, Connect, Disconnect],
        stays_connected: JOOST,
        ..TO_BRUNO
    };
    anna_hands_over(user, &handover, WhenItIsTheirTurn).await;
}

pub async fn to_a_plain_user_with_access(user: &User) {
    anna_hands_over(user, &TO_DAAN, SignedIn).await;
    user.goes_to_tab("B").await;
    record::agrees_with_the_journal(user, &TO_DAAN).await;
}

/// Anna and Carla are connected, and Anna opens the guide for Carla, who hands over to Bruno.
pub async fn with_several_connected(user: &User) {
    let handover = Handover {
        from: CARLA,
        connected: 2,
        stays_connected: "Anna Visser and Bruno Lefèvre",
        ..TO_BRUNO
    };
    carla_connects(user).await;
    user.signs_in_as(BRUNO).await;
    user.opens("#/settings/marketo/handover").await;
    user.clicks(link(&format!("Hand over from {CARLA} instead")))
        .await;
    user.sees_text(&format!(
        "{CARLA} hands the connection over. Who takes it over?"
    ))
    .await;
    handover.is_chosen(user).await;
    user.clicks(continue_as(CARLA).within(now())).await;
    user.is_on(button("Remove access").within(now())).await;
    handover.is_done_in_two_tabs(user, SignedIn).await;
    user.goes_to_tab("B").await;
    record::agrees_with_the_journal(user, &handover).await;
}

/// The guide as it is met on the way, with the message for another, and at its end.
pub async fn for_everyone(user: &User) {
    user.opens("#/settings/marketo/handover").await;
    TO_CARLA.is_chosen(user).await;
    user.clicks(button("Message for Carla Jansen")).await;
    user.sees(textbox("Message")).await;
    user.finds_no_barrier_wide_or_narrow().await;
    user.clicks(button("Message for Carla Jansen")).await;
    user.does_not_see(textbox("Message")).await;
    user.clicks(continue_as(CARLA)).await;
    TO_CARLA.is_done_in_one_tab(user, CARLA).await;
    user.finds_no_barrier_wide_or_narrow().await;
}
