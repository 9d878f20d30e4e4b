//! The guided handover: from each starting point, in a tab for each of the two, with reloads on the
//! way; and whatever happens elsewhere meanwhile, it is never a surprise.

pub mod done;
pub mod meanwhile;

use baton_e2e::User;
use baton_e2e::team::{ANNA, BRUNO, CARLA};

use crate::guided::Handover;
use crate::guided::Step::{Connect, Disconnect, RemoveAccess};

/// Anna hands over to Bruno, the article's own case.
pub const TO_BRUNO: Handover = Handover {
    from: ANNA,
    to: BRUNO,
    steps: &[RemoveAccess, Connect, Disconnect],
    connected: 1,
    with_access: 7,
    stays_connected: BRUNO,
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

async fn carla_connects(user: &User) {
    user.opens("#/").await;
    user.signs_in_as(CARLA).await;
    user.opens("#/settings/marketo").await;
    user.connects().await;
}
