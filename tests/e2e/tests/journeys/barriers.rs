//! Every page as each kind of person meets it: no barrier in light or dark, wide or narrow, and
//! nothing stands out to the side of a narrow screen.

use baton_e2e::team::{ANNA, BRUNO, CARLA, JOOST};
use baton_e2e::{User, journey};

#[test]
fn every_page_for_everyone() {
    journey("every page for everyone").tell(async |user: &User| {
        user.opens("#/").await;
        for person in [ANNA, BRUNO, CARLA, JOOST] {
            user.signs_in_as(person).await;
            for address in [
                "#/",
                "#/sign-in",
                "#/settings/profile",
                "#/settings/marketo",
                "#/settings/marketo/access",
                "#/settings/users",
                "#/nowhere",
            ] {
                user.opens(address).await;
                user.finds_no_barrier_wide_or_narrow().await;
            }
        }
    });
}
