//! Every page as each kind of person meets it: no barrier in light or dark, wide or narrow, and
//! nothing stands out to the side of a narrow screen.

use baton_e2e::prelude::*;

pub async fn every_page_for_everyone(user: &User) {
    for address in ["#/sign-in", "#/settings/profile", "#/practice", "#/nowhere"] {
        user.opens(address).await;
        user.finds_no_barrier_wide_or_narrow().await;
    }
    for person in [ANNA, BRUNO, CARLA, JOOST] {
        user.signs_in_as(person).await;
        for address in [
            "#/",
            "#/settings/marketo",
            "#/settings/marketo/access",
            "#/settings/marketo/handover",
            "#/settings/users",
        ] {
            user.opens(address).await;
            user.finds_no_barrier_wide_or_narrow().await;
        }
    }
}
